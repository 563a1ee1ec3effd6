import type { Plugin } from 'vite';
import { type Data, loadData } from '../gazetteer/load-data';

const PACK = 'virtual:clauselight/pack';
const GAZETTEER = 'virtual:clauselight/gazetteer';

/**
 * Supplies the compiled data to whatever Vite builds: `virtual:clauselight/pack` and `virtual:clauselight/gazetteer`.
 * Data with a problem ends the build with every problem listed.
 */
export function clauselightData(root: string = process.cwd()): Plugin {
  let data: Data | undefined;
  return {
    name: 'clauselight-data',
    resolveId: (id) => (id === PACK || id === GAZETTEER ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${PACK}` && id !== `\0${GAZETTEER}`) return undefined;
      data ??= loadData(root);
      const [name, value] = id === `\0${PACK}` ? ['pack', data.pack] : ['gazetteer', data.gazetteer];
      // A string that is parsed starts faster than an object literal of this size.
      return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
    },
    handleHotUpdate({ file }) {
      if (file.includes('/assets/gazetteer/') || file.includes('/assets/statement/')) data = undefined;
    },
  };
}
