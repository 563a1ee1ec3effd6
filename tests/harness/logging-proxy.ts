import { createServer, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A proxy that writes down whatever is asked of it, and lets only the tests' own server be reached. */
export interface LoggingProxy {
  readonly port: number;
  /** `method address` of every request so far, those for the tests' own pages aside. */
  readonly strange: readonly string[];
  close(): Promise<void>;
}

/** Starts the proxy on this machine only. */
export async function startLoggingProxy(): Promise<LoggingProxy> {
  const strange: string[] = [];
  const server = createServer((asked, answer) => {
    const url = new URL(asked.url ?? '/', 'http://unknown.invalid');
    if (url.hostname !== '127.0.0.1') {
      strange.push(`${asked.method} ${url.href}`);
      answer.writeHead(502).end();
      return;
    }
    asked.pipe(
      request(url, { method: asked.method ?? 'GET', headers: asked.headers }, (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      }).on('error', () => answer.destroy()),
    );
  });
  // Those that were refused a secure connection no longer count among the server's own.
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // Secure connections and sockets name only where they want to go: enough to know of them.
  server.on('connect', (asked, socket) => {
    strange.push(`CONNECT ${asked.url}`);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    strange,
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
