import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, stat, statfs, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own for one folder, which can be filled. */
export interface SmallDisk {
  /** Leaves so many bytes free. */
  fill(free: number): Promise<void>;
  clear(): Promise<void>;
  remove(): Promise<void>;
}

const SIZE = 48 * 1024 * 1024;
const BLOCK = 4096;

/** Why a small disk cannot be made on this machine; undefined if it can. */
export function findDiskObstacle(): string | undefined {
  if (process.platform !== 'linux') return 'a disk of its own is made with Linux’s mount only';
  if (process.getuid?.() !== 0) return 'mounting a disk needs root';
  const tried = spawnSync(
    'sh',
    [
      '-c',
      'f=$(mktemp) && truncate -s 8M $f && mkfs.ext4 -q $f && d=$(mktemp -d) && mount -o loop $f $d && umount $d; s=$?; rm -rf $f $d; exit $s',
    ],
    { encoding: 'utf8' },
  );
  return tried.status === 0 ? undefined : `no disk can be mounted here: ${tried.stderr.trim().split('\n').at(-1)}`;
}

/** Moves a folder, with what is in it, onto a small disk of its own. */
export async function putOnSmallDisk(folder: string): Promise<SmallDisk> {
  const place = await mkdtemp(join(tmpdir(), 'clauselight-disk-'));
  const image = join(place, 'image');
  await writeFile(image, '');
  await truncate(image, SIZE);
  run('mkfs.ext4', '-q', '-m', '0', image);
  const aside = join(place, 'aside');
  await cp(folder, aside, { recursive: true });
  run('mount', '-o', 'loop', image, folder);
  await cp(aside, folder, { recursive: true });
  const filler = join(folder, 'filler');
  return {
    async fill(free) {
      const { bavail, bsize } = await statfs(folder);
      // The browser writes meanwhile: whatever does not fit any more has filled the disk, too.
      await writeFile(filler, Buffer.alloc(bavail * bsize, 1), { flush: true }).catch(refuseOther);
      const { size } = await stat(filler);
      await truncate(filler, Math.max(size - Math.ceil(free / BLOCK) * BLOCK, 0));
    },
    clear: () => rm(filler, { force: true }),
    async remove() {
      run('umount', '-l', folder);
      await rm(place, { recursive: true, force: true });
    },
  };
}

function refuseOther(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOSPC') throw error;
}

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}
