import { withoutTracking } from '../../statement/page-address';
import { type NoteContent, siteOf } from '../note';
import { mapInSlices, type Pace } from '../pace';
import { type FieldReader, readFields } from './field-reader';
import { type ForeignNote, parseMoment } from './foreign-note';
import { ImportError, MOST_NOTES, MOST_TAGS, MOST_TEXT, MOST_WORDS } from './import-error';
import { readSelectors } from './web-annotation';

/** A clause is proposed by reading a passage as the words of a page are read: few of them make a slice. */
const PROPOSALS = 20;

/** Proposes the clause that a passage is about; undefined where none is named. */
export type ProposeClause = (passage: string) => string | undefined;

/** One annotation of an export, with the ids of those it answers. */
interface Annotation {
  readonly id: string;
  readonly parent: string | undefined;
  readonly made: string;
  readonly user: string;
  readonly content: NoteContent;
}

/** Whether a file is what the Hypothesis client exports: annotations with the client's version. */
export function isHypothesisFile(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'annotations' in value && 'client_version' in value;
}

/**
 * Reads an export of the Hypothesis client. The clause is proposed from the quotation; answers become quoted lines
 * below what they answer.
 * @param pack the statement that proposed clauses belong to
 * @throws ImportError with the reason
 */
export async function parseHypothesis(
  value: unknown,
  pack: string,
  propose: ProposeClause,
  pace: Pace,
): Promise<readonly ForeignNote[]> {
  const file = readFields(value, () => new ImportError('unknown_format'));
  const failAt = (at: number) => new ImportError('bad_annotation', at + 1);
  const annotations = file
    .children('annotations', MOST_NOTES, failAt)
    .map((fields, at) => parseAnnotation(fields, pack, () => failAt(at)));
  const ids = new Set(annotations.map(({ id }) => id));
  const roots = annotations.filter(({ parent }) => parent === undefined || !ids.has(parent));
  const answers = Map.groupBy(annotations, ({ parent }) => parent);
  const toNote = (root: Annotation): ForeignNote => {
    const thread = collectAnswers(root.id, answers);
    const text = [root.content.text, ...thread.map(quoteAnswer)].filter(Boolean).join('\n\n');
    const clause = propose([root.content.source?.quote?.exact ?? '', root.content.text].join('\n'));
    const stamp =
      [root, ...thread]
        .map(({ made }) => made)
        .toSorted()
        .at(-1) ?? '';
    return {
      origin: { tool: 'hypothesis', id: root.id, stamp },
      made: parseMoment(stamp),
      content: { ...root.content, ...(clause === undefined ? {} : { clause }), text },
    };
  };
  return mapInSlices(roots, pace, toNote, PROPOSALS);
}

function parseAnnotation(fields: FieldReader, pack: string, fail: () => Error): Annotation {
  const id = fields.text('id', MOST_WORDS);
  const url = withoutTracking(fields.text('uri', MOST_WORDS));
  const made = fields.optionalText('updated', MOST_WORDS) ?? fields.text('created', MOST_WORDS);
  const [title] = fields.child('document')?.texts('title', 10, MOST_WORDS) ?? [];
  const [target] = fields.optionalChildren('target', 10);
  const site = siteOf(url);
  if (id === '') throw fail();
  return {
    id,
    parent: fields.optionalTexts('references', MOST_NOTES, MOST_WORDS).at(-1),
    made,
    user: fields.optionalText('user', MOST_WORDS) ?? '',
    content: {
      pack,
      text: fields.text('text', MOST_TEXT),
      tags: [...new Set(fields.optionalTexts('tags', MOST_TAGS, MOST_WORDS))],
      source: {
        url,
        ...(title === undefined ? {} : { title }),
        ...(site === undefined ? {} : { site }),
        accessed: parseMoment(fields.optionalText('created', MOST_WORDS)),
        ...(target && readSelectors(target.optionalChildren('selector', 20))),
      },
    },
  };
}

/** All answers to an annotation, each followed by those to it; a file may name two as answers to each other. */
function collectAnswers(
  root: string,
  answers: ReadonlyMap<string | undefined, readonly Annotation[]>,
): readonly Annotation[] {
  const seen = new Set([root]);
  const found: Annotation[] = [];
  const waiting = [...(answers.get(root) ?? [])].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    found.push(next);
    waiting.push(...(answers.get(next.id) ?? []).toReversed());
  }
  return found;
}

function quoteAnswer({ user, content }: Annotation): string {
  const who = /^acct:([^@]+)/.exec(user)?.[1];
  return [...(who ? [`${who}:`] : []), ...content.text.split('\n')].map((line) => `> ${line}`).join('\n');
}
