import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Watches the synchronisations of a browser's database files with the disk. */
export interface SyncTrace {
  /** Ends, and gives how many there were. */
  stop(): Promise<number>;
}

/** For strace to hold every thread of every process. */
const ATTACH_MS = 1_500;

/** Why synchronisations cannot be watched on this machine; undefined if they can. */
export function findTraceObstacle(): string | undefined {
  if (process.platform !== 'linux') return 'strace runs on Linux only';
  if (process.getuid?.() !== 0) return 'strace may attach to a browser only as root here';
  if (spawnSync('strace', ['-V']).status === 0) return undefined;
  spawnSync('apt-get', ['-q', 'install', '-y', '--no-install-recommends', 'strace'], { stdio: 'ignore' });
  return spawnSync('strace', ['-V']).status === 0 ? undefined : 'strace could not be installed';
}

/** Begins to watch all processes of the browser that runs with a profile. */
export async function traceSyncs(profile: string): Promise<SyncTrace> {
  const folder = await mkdtemp(join(tmpdir(), 'clauselight-trace-'));
  const log = join(folder, 'log');
  const pids = findProcesses(profile).flatMap((pid) => ['-p', String(pid)]);
  const tracer: ChildProcess = spawn('strace', ['-f', '-y', '-e', 'trace=fsync,fdatasync', '-o', log, ...pids], {
    stdio: 'ignore',
  });
  await wait(ATTACH_MS);
  return {
    async stop() {
      const gone = new Promise((resolve) => tracer.once('exit', resolve));
      tracer.kill('SIGINT');
      await gone;
      const lines = (await readFile(log, 'utf8')).split('\n');
      await rm(folder, { recursive: true });
      return lines.filter((line) => /f(data)?sync\(\d+<[^>]*(IndexedDB|\/idb\/)/.test(line)).length;
    },
  };
}

/** The processes that were started with a profile, and all that they started. */
function findProcesses(profile: string): readonly number[] {
  const parents = new Map<number, number>();
  const found = new Set<number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) found.add(pid);
    } catch {
      // It has ended while we looked: it writes nothing any more.
      parents.delete(pid);
    }
  }
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}
