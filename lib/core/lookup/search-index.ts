import Fuse from 'fuse.js';
import type { Pack } from '../statement/pack';
import { findLookupDocuments, type LookupDocument } from './lookup-document';

/** To be raised when documents or keys are made in another way: kept indexes are then made anew. */
export const SEARCH_INDEX_FORMAT = 2;

/** The fields of a lookup document; the clause's own text comes first, see `textOf`. */
const KEYS = ['text', 'names', 'section', 'about', 'plain'] as const satisfies readonly (keyof LookupDocument)[];

/** The fuzzy index in the form it is kept in: plain values that can be written as JSON. */
export type SearchIndex = Parameters<typeof Fuse.parseIndex>[0];

/** What the index holds for one clause. */
export type SearchRecord = SearchIndex['records'][number];

/** Makes the fuzzy index of a pack: a record for each clause, in the statement's order. */
export function createSearchIndex(pack: Pack): SearchIndex {
  const { keys, records } = Fuse.createIndex<LookupDocument>([...KEYS], findLookupDocuments(pack)).toJSON();
  return { keys: [...keys], records };
}

/** Gives the index that was kept as JSON; undefined if it is damaged or not of so many clauses. */
export function parseSearchIndex(json: string, clauses: number): SearchIndex | undefined {
  const value = parseJson(json);
  if (!isObject(value) || !Array.isArray(value.keys) || !Array.isArray(value.records)) return undefined;
  const isComplete =
    value.keys.length === KEYS.length &&
    value.keys.every((key, at) => isObject(key) && key.id === KEYS[at]) &&
    value.records.length === clauses &&
    value.records.every((record, at) => isObject(record) && record.i === at && isFields(record.$));
  return isComplete ? { keys: value.keys, records: value.records } : undefined;
}

/** One text of a record and the field of the lookup document that it comes from. */
export interface RecordText {
  readonly field: (typeof KEYS)[number];
  readonly text: string;
}

/** All texts of a record, the clause's own first. */
export function findTexts(record: SearchRecord): RecordText[] {
  return KEYS.flatMap((field, at) => [record.$?.[at] ?? []].flat().map(({ v }) => ({ field, text: v })));
}

/** The index of some of the clauses, whose records are single strings: all their texts, or those of some fields. */
export function narrowIndex(
  index: SearchIndex,
  positions: readonly number[],
  write: (texts: readonly RecordText[]) => string,
): SearchIndex {
  const records = positions.map((position, i) => {
    const record = index.records[position];
    return { i, v: record ? write(findTexts(record)) : '', n: 1 };
  });
  return { keys: [], records };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isFields(value: unknown): boolean {
  return isObject(value) && Object.values(value).flat().every(isText);
}

function isText(value: unknown): boolean {
  return isObject(value) && typeof value.v === 'string' && typeof value.n === 'number';
}
