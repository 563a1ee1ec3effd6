import { existsSync, readFileSync } from 'node:fs';
import type { BrowserKind } from '../../scripts/browsers/find-browser';

/** What a browser's log of its network says of one look-up of a name, or one socket. */
interface NetEvent {
  readonly type: number;
  readonly params?: { readonly host?: string; readonly address?: string; readonly address_list?: readonly string[] };
}

/** Kinds of events in Chromium's log that look a name up or reach out. */
const REACHING = [
  'HOST_RESOLVER_MANAGER_REQUEST',
  'HOST_RESOLVER_MANAGER_JOB',
  'HOST_RESOLVER_SYSTEM_TASK',
  'TCP_CONNECT_ATTEMPT',
  'UDP_CONNECT',
] as const;

/**
 * The names that a browser has looked up and, for Chromium, the addresses that it has connected to, this machine
 * aside; from the log that it kept. To be read when the browser has ended.
 * @throws Error if there is no such log
 */
export function readNetworkLog(kind: BrowserKind, path: string): readonly string[] {
  return kind === 'chromium' ? readChromiumLog(path) : readFirefoxLog(path);
}

function readChromiumLog(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  const [head = ''] = lines;
  const names = head.replace(/,$/, '}').replace(/^\{?/, '{');
  const { constants } = JSON.parse(names) as { constants: { logEventTypes: Record<string, number> } };
  const types = new Set(REACHING.map((name) => constants.logEventTypes[name]));
  const found = lines.slice(1).flatMap((line) => {
    if (!line.startsWith('{"')) return [];
    const { type, params } = JSON.parse(line.replace(/(?:,|\],?|\]\})$/, '')) as NetEvent;
    if (!types.has(type) || !params) return [];
    return [params.host, params.address, ...(params.address_list ?? [])].filter((one) => one !== undefined);
  });
  return [...new Set(found)].filter((one) => !isOfNoInterest(one));
}

function readFirefoxLog(path: string): readonly string[] {
  const file = `${path}.moz_log`;
  if (!existsSync(file)) throw new Error(`Firefox has written no log at ${file}.`);
  const found = [...readFileSync(file, 'utf8').matchAll(/Resolving host \[([^\]]*)\]/g)].map(([, name = '']) => name);
  return [...new Set(found)].filter((one) => !isOfNoInterest(one));
}

/** This machine, its server of names (asked only for names that are listed too), and where Chromium tries out IPv6. */
function isOfNoInterest(name: string): boolean {
  if (/:53$|^\[2001:4860:4860::8888\]:443$/.test(name)) return true;
  return /^(?:https?:\/\/)?(?:127\.0\.0\.1|localhost|\[?::1\]?)(?::|$)/.test(name);
}
