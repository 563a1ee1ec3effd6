import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../cli/paths';
import { createScanner } from '../reading/scanner';

/** The mentions of the saved pages that were reviewed one by one: page, term, surface. */
const GOLDEN = join(ROOT, 'tests/golden/saved-pages.tsv');

/**
 * Holds the mentions of a folder of saved pages against the reviewed list.
 * @param isUpdate writes the list anew instead, to be reviewed as a diff
 * @returns lines for the reader, the last one the sum; `isSame` is false if anything differs
 */
export function compareGoldenPages(folder: string, isUpdate: boolean): { isSame: boolean; lines: string[] } {
  const scanner = createScanner();
  const found = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .flatMap((name) =>
      scanner
        .scanHtml(readFileSync(join(folder, name), 'utf8'))
        .mentions.map(({ term, surface }) => [name, term, surface.replace(/\s+/g, ' ')].join('\t')),
    );
  if (isUpdate) writeFileSync(GOLDEN, `page\tterm\tsurface\n${found.join('\n')}\n`);
  const golden = existsSync(GOLDEN) ? readFileSync(GOLDEN, 'utf8').trimEnd().split('\n').slice(1) : [];
  const lines = [
    ...without(golden, found).map((row) => `missing  ${row}`),
    ...without(found, golden).map((row) => `new      ${row}`),
  ];
  const isSame = lines.length === 0;
  const sum = isSame
    ? `all ${golden.length} reviewed mentions, no other`
    : `${lines.length} differences from the reviewed list`;
  return { isSame, lines: [...lines, sum] };
}

/** The rows of `all` that `others` has not as often. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
