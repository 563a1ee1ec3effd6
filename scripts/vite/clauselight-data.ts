import type { Plugin } from 'vite';
import { OWN_PART } from '../../lib/core/mentions/gazetteer-parts';
import { type Data, type LoadOptions, loadData } from '../gazetteer/load-data';
import { packFirstLook } from '../gazetteer/pack-first-look';
import { cutGazetteer, splitGazetteer } from '../gazetteer/split-gazetteer';

const PREFIX = 'virtual:clauselight/';

/** What each virtual module exports, by its name behind the prefix. */
const MODULES: Readonly<Record<string, (data: Data) => [name: string, value: unknown]>> = {
  pack: ({ pack }) => ['pack', pack],
  // Loaded on every page; the parts only where the first look, or what a page is written in, asks for them.
  'gazetteer-first-look': ({ gazetteer }) => ['firstLook', packFirstLook(cutGazetteer(gazetteer, OWN_PART))],
  // For our own pages.
  'gazetteer-own': ({ gazetteer }) => ['ownPart', splitGazetteer(gazetteer)[OWN_PART]],
  'gazetteer-parts': ({ gazetteer }) => ['parts', splitGazetteer(gazetteer)],
  gazetteer: ({ gazetteer }) => ['gazetteer', gazetteer],
};

/**
 * Supplies the compiled data to whatever Vite builds, as the virtual modules of virtual-modules.d.ts.
 * Data with a problem ends the build with every problem listed; by default all but the trial of aliases is checked.
 */
export function clauselightData(options: LoadOptions = { isThorough: false }, root: string = process.cwd()): Plugin {
  let data: Data | undefined;
  return {
    name: 'clauselight-data',
    // The trial of aliases can take longer than Vite waits for one module on a busy machine: it comes before any is asked for.
    configResolved() {
      if (options.isThorough) data ??= loadData(root, options);
    },
    resolveId: (id) => (id.startsWith(PREFIX) && id.slice(PREFIX.length) in MODULES ? `\0${id}` : undefined),
    load(id) {
      const describe = id.startsWith(`\0${PREFIX}`) ? MODULES[id.slice(PREFIX.length + 1)] : undefined;
      if (!describe) return undefined;
      data ??= loadData(root, options);
      const [name, value] = describe(data);
      // A string that is parsed starts faster than an object literal of this size.
      return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
    },
    handleHotUpdate({ file }) {
      if (file.includes('/assets/gazetteer/') || file.includes('/assets/statement/')) data = undefined;
    },
  };
}
