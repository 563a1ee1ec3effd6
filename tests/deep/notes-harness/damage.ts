import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Store = 'database' | 'mirror';

/** Something that happens to the files of one store, or of both. */
export interface Damage {
  readonly name: string;
  readonly store: Store | 'both';
  readonly steps: readonly Step[];
}

interface Step {
  readonly store: Store;
  /** Which files of the store's folder; all if undefined. */
  readonly files?: RegExp;
  readonly how: keyof typeof HOW;
}

/** Bytes that are changed at a time. */
const PIECE = 64;

/** Gives what becomes of a file's bytes; undefined if the file is gone. */
const HOW = {
  deleted: () => undefined,
  emptied: () => Buffer.alloc(0),
  'cut to half': (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1),
  'without its last bytes': (bytes: Buffer) => bytes.subarray(0, Math.max(bytes.length - 100, 0)),
  'changed at its beginning': (bytes: Buffer) => flip(bytes, 0),
  'changed in its middle': (bytes: Buffer) => flip(bytes, bytes.length >> 1),
  'changed at its end': (bytes: Buffer) => flip(bytes, Math.max(bytes.length - PIECE, 0)),
  'filled with zeros': (bytes: Buffer) => Buffer.alloc(bytes.length),
  'grown by nonsense': (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(1000, 0xa5)]),
} as const;

/** The kinds of files of each store; a second store of this size has no tables yet. */
const FILES: Readonly<Record<Store, readonly (readonly [string, RegExp | undefined])[]>> = {
  database: [
    ['log', /\.log$/],
    ['tables', /\.ldb$/],
    ['MANIFEST', /^MANIFEST/],
    ['CURRENT', /^CURRENT$/],
  ],
  mirror: [
    ['log', /\.log$/],
    ['every file', undefined],
    ['MANIFEST', /^MANIFEST/],
    ['CURRENT', /^CURRENT$/],
  ],
};

/** 55 kinds: 30 of the database, 15 of the second store, 10 of both. */
export const DAMAGE_KINDS: readonly Damage[] = [
  ...kindsOf('database', 30),
  ...kindsOf('mirror', 15),
  ...kindsOf('database', 37)
    .filter((_, at) => at % 4 === 1 || at === 0)
    .slice(0, 10)
    .map(({ name, steps }, at): Damage => {
      const other = kindsOf('mirror', 40)[(at * 7) % 36];
      return { name: `${name}, and ${other?.name}`, store: 'both', steps: [...steps, ...(other?.steps ?? [])] };
    }),
];

function kindsOf(store: Store, count: number): readonly Damage[] {
  const whole: Damage = { name: `${store}: the whole folder deleted`, store, steps: [{ store, how: 'deleted' }] };
  const each = Object.keys(HOW).flatMap((how) =>
    FILES[store].map(([what, files]): Damage => {
      return {
        name: `${store}: ${what} ${how}`,
        store,
        steps: [{ store, ...(files && { files }), how: how as Step['how'] }],
      };
    }),
  );
  return [whole, ...each].slice(0, count);
}

/** Does the damage to the files of a profile whose browser is not running; says whether there was anything to damage. */
export async function createDamage(profile: string, { steps }: Damage): Promise<boolean> {
  let hadEffect = false;
  for (const { store, files, how } of steps) {
    const folder = await findFolder(profile, store);
    for (const name of await readdir(folder)) {
      if (name === 'LOCK' || (files && !files.test(name))) continue;
      const path = join(folder, name);
      const after = HOW[how](await readFile(path));
      hadEffect = true;
      if (after === undefined) await rm(path);
      else await writeFile(path, after);
    }
  }
  return hadEffect;
}

/** Where Chromium keeps a store of the extension. */
async function findFolder(profile: string, store: Store): Promise<string> {
  const base = join(profile, 'Default', store === 'database' ? 'IndexedDB' : 'Local Extension Settings');
  if (!existsSync(base)) throw new Error(`There is no ${base}.`);
  const names = await readdir(base);
  const name = store === 'database' ? names.find((one) => /^chrome-extension_.*leveldb$/.test(one)) : names[0];
  if (!name) throw new Error(`The extension has nothing in ${base}.`);
  return join(base, name);
}

function flip(bytes: Buffer, from: number): Buffer {
  const changed = Buffer.from(bytes);
  for (let at = from; at < Math.min(from + PIECE, changed.length); at++) changed[at] = (changed[at] ?? 0) ^ 0xff;
  return changed;
}
