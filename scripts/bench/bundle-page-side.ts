import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../cli/paths';
import { clauselightData } from '../vite/clauselight-data';

/** One for all scripts, so that the data is read once. */
const data = clauselightData();

/**
 * The reader's own code with a way to call it, as one script, minified as the extension is.
 * @param entry a file of this folder
 * @param hasData it needs the gazetteer, which takes its time to be made
 */
export function bundlePageSide(entry = 'page-side.ts', hasData = true): Promise<string> {
  const known = bundles.get(entry);
  if (known) return known;
  const made = bundle(entry, hasData);
  bundles.set(entry, made);
  return made;
}

const bundles = new Map<string, Promise<string>>();

async function bundle(entry: string, hasData: boolean): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: hasData ? [data] : [],
    build: {
      write: false,
      target: 'chrome128',
      lib: { entry: join(ROOT, 'scripts/bench', entry), formats: ['iife'], name: 'clauselightPageSide' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('Vite gave no bundle.');
  return output.output[0].code;
}
