import type { ReaderSettings } from '../../core/settings/reader-settings';
import type { FoundBlock, FoundMention } from '../reading/found-block';
import type { FirstMentions } from './first-mentions';

/** How a mention is painted: the full line, or the quiet one. */
export type Paint = 'firm' | 'quiet';

/** What of the reader's settings says what is painted. It changes nothing of what is found or listed. */
export type PaintSettings = Pick<ReaderSettings, 'density' | 'quietTerms' | 'hiddenTerms'>;

/** Paints every mention: where nothing was chosen. */
export const PAINT_ALL: PaintSettings = { density: 'every', quietTerms: [], hiddenTerms: [] };

/**
 * Chooses the paint of each mention of a block; those that are not painted are left out. Follow-ups are always quiet,
 * and count for no density: they stand behind the mention that was painted.
 * @param firsts which block names a term first on the page
 */
export function choosePaint(
  { id, found }: FoundBlock,
  { density, quietTerms, hiddenTerms }: PaintSettings,
  firsts: FirstMentions,
): ReadonlyMap<FoundMention, Paint> {
  const paints = new Map<FoundMention, Paint>();
  const seen = new Set<string>();
  for (const one of found) {
    const { term, nested, why } = one.mention;
    if (nested || hiddenTerms.includes(term)) continue;
    if (why.type === 'follow-up') {
      if (density === 'every') paints.set(one, 'quiet');
      continue;
    }
    const isFirstHere = !seen.has(term);
    seen.add(term);
    if (density !== 'every' && !isFirstHere) continue;
    if (density === 'page' && !firsts.isFirst(id, term)) continue;
    paints.set(one, quietTerms.includes(term) ? 'quiet' : 'firm');
  }
  return paints;
}

/** The terms that a block names by themselves, follow-ups aside. */
export function findPaintedTerms({ found }: FoundBlock): ReadonlySet<string> {
  return new Set(
    found.flatMap(({ mention }) => (mention.nested || mention.why.type === 'follow-up' ? [] : [mention.term])),
  );
}
