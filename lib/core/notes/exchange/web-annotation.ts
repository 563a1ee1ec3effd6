import { withoutTracking } from '../../statement/page-address';
import type { Note, NoteContent, NoteSource } from '../note';
import { siteOf } from '../note';
import { mapInSlices, type Pace } from '../pace';
import { type FieldReader, readFields } from './field-reader';
import { type ForeignNote, parseMoment } from './foreign-note';
import { ImportError, MOST_NOTES, MOST_TAGS, MOST_TEXT, MOST_WORDS } from './import-error';

/** The address of the W3C Web Annotation Data Model's vocabulary. */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const NOTE_URN = 'urn:uuid:';
const CLAUSE_URN = 'urn:clauselight:';
/** A collection holds a page, and a page items. */
const DEEPEST = 3;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Gives a note as a W3C annotation: its Markdown and tags as bodies, its clause and its page as targets. */
export function toAnnotation({ id, created, modified, content }: Note): object {
  const { pack, clause, text, tags, source } = content;
  const target = [
    { type: 'SpecificResource', source: CLAUSE_URN + pack + (clause === undefined ? '' : `#${clause}`) },
    ...(source ? [toTarget(source)] : []),
  ];
  return {
    '@context': ANNOTATION_CONTEXT,
    id: NOTE_URN + id,
    type: 'Annotation',
    motivation: 'commenting',
    created: new Date(created).toISOString(),
    modified: new Date(modified).toISOString(),
    body: [
      { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: text },
      ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ],
    target,
  };
}

function toTarget({ url, title, accessed, quote, position, matched }: NoteSource): object {
  return {
    type: 'SpecificResource',
    source: url,
    ...(title === undefined ? {} : { title }),
    ...(matched === undefined ? {} : { matched }),
    state: { type: 'TimeState', sourceDate: new Date(accessed).toISOString() },
    selector: [
      ...(quote ? [{ type: 'TextQuoteSelector', ...quote }] : []),
      ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
    ],
  };
}

/**
 * Reads W3C annotations: one, a list, a collection, or a page of one.
 * @param pack the statement that clauses are taken to belong to where the file names none
 * @throws ImportError with the reason
 */
export async function parseAnnotations(value: unknown, pack: string, pace: Pace): Promise<readonly ForeignNote[]> {
  const items = findItems(value, DEEPEST);
  if (items.length > MOST_NOTES) throw new ImportError('too_many');
  return mapInSlices(items, pace, (item, at) => parseAnnotation(item, at + 1, pack));
}

function findItems(value: unknown, depth: number): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || depth === 0) throw new ImportError('unknown_format');
  if ('items' in value && Array.isArray(value.items)) return value.items;
  if ('first' in value) return findItems(value.first, depth - 1);
  return [value];
}

function parseAnnotation(value: unknown, at: number, pack: string): ForeignNote {
  const fail = () => new ImportError('bad_annotation', at);
  const fields = readFields(value, fail);
  const foreignId = fields.text('id', MOST_WORDS);
  const bodies = listOf(value, 'body').map((body) =>
    typeof body === 'string' ? { value: body, purpose: '' } : readBody(readFields(body, fail)),
  );
  const targets = listOf(value, 'target').map((target) =>
    typeof target === 'string' ? { source: target } : readTarget(target, fail),
  );
  if (targets.length === 0 || foreignId === '') throw fail();
  const ours = targets.find(({ source }) => source.startsWith(CLAUSE_URN))?.source.slice(CLAUSE_URN.length);
  const [ourPack, clause] = ours?.split('#') ?? [];
  const page = targets.find(({ source }) => !source.startsWith(CLAUSE_URN));
  const text = bodies.filter(({ purpose }) => purpose !== 'tagging').map((body) => body.value);
  const tags = bodies.filter(({ purpose }) => purpose === 'tagging').map((body) => body.value);
  if (tags.length > MOST_TAGS) throw fail();
  const stamp = fields.optionalText('modified', MOST_WORDS) ?? fields.optionalText('created', MOST_WORDS) ?? '';
  const content: NoteContent = {
    pack: ourPack || pack,
    ...(clause ? { clause } : {}),
    text: text.join('\n\n'),
    tags: [...new Set(tags)],
    ...(page && { source: toSource(page, parseMoment(stamp)) }),
  };
  const uuid = foreignId.startsWith(NOTE_URN) ? foreignId.slice(NOTE_URN.length) : '';
  return {
    origin: { tool: 'w3c', id: foreignId, stamp },
    ...(ours !== undefined && UUID.test(uuid) ? { id: uuid } : {}),
    made: parseMoment(stamp),
    content,
  };
}

interface Target extends Pick<NoteSource, 'title' | 'matched' | 'quote' | 'position'> {
  readonly source: string;
  readonly sourceDate?: string | undefined;
}

function readBody(fields: FieldReader): { readonly value: string; readonly purpose: string } {
  return { value: fields.text('value', MOST_TEXT), purpose: fields.optionalText('purpose', MOST_WORDS) ?? '' };
}

function readTarget(value: unknown, fail: () => Error): Target {
  const fields = readFields(value, fail);
  const source = fields.optionalText('source', MOST_WORDS) ?? fields.text('id', MOST_WORDS);
  const [title, matched] = ['title', 'matched'].map((name) => fields.optionalText(name, MOST_WORDS));
  return {
    source,
    ...(title === undefined ? {} : { title }),
    ...(matched === undefined ? {} : { matched }),
    sourceDate: fields.child('state')?.optionalText('sourceDate', MOST_WORDS),
    ...readSelectors(listOf(value, 'selector').map((selector) => readFields(selector, fail))),
  };
}

/** Quotation and position of a W3C or Hypothesis target; other kinds of selectors are left out. */
export function readSelectors(selectors: readonly FieldReader[]): Pick<NoteSource, 'quote' | 'position'> {
  const find = (type: string) => selectors.find((one) => one.optionalText('type', MOST_WORDS) === type);
  const [quote, position] = [find('TextQuoteSelector'), find('TextPositionSelector')];
  return {
    ...(quote && {
      quote: {
        exact: quote.text('exact', MOST_TEXT),
        prefix: quote.optionalText('prefix', MOST_WORDS) ?? '',
        suffix: quote.optionalText('suffix', MOST_WORDS) ?? '',
      },
    }),
    ...(position && { position: { start: position.number('start'), end: position.number('end') } }),
  };
}

function toSource({ source, sourceDate, ...rest }: Target, made: number): NoteSource {
  const url = withoutTracking(source);
  const site = siteOf(url);
  return {
    url,
    ...(site === undefined ? {} : { site }),
    accessed: sourceDate === undefined ? made : parseMoment(sourceDate),
    ...rest,
  };
}

/** One or several, as JSON-LD allows. */
function listOf(value: unknown, name: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return [];
  const found: unknown = Reflect.get(value, name);
  return Array.isArray(found) ? found : [found];
}
