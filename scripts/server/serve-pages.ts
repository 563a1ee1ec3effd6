import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page as the server gives it out. */
export interface ServedPage {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A web server on this machine only. */
export interface PageServer {
  /** The address of a path that begins with a slash. */
  urlOf(path: string): string;
  close(): Promise<void>;
}

/**
 * Serves pages by their paths from 127.0.0.1, on a port of the system's choice.
 * @param getPage gives the page for a path, or undefined for one that is not there
 */
export async function servePages(getPage: (path: string) => ServedPage | undefined): Promise<PageServer> {
  const server = createServer((request, response) => {
    send(response, getPage(new URL(request.url ?? '/', 'http://127.0.0.1').pathname));
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (path) => `http://127.0.0.1:${port}${path}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function send(response: ServerResponse, page: ServedPage | undefined): void {
  if (!page) {
    response.writeHead(404).end();
    return;
  }
  const type = page.type ?? 'text/html; charset=utf-8';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...page.headers }).end(page.body);
}
