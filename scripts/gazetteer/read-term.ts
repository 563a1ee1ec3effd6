import type { Node } from 'yaml';
import { KINDS, type Kind, WRITINGS, type Writing } from '../../lib/core/statement/term';
import type { Problem } from './problem';
import { readSourceAlias, type SourceAlias } from './read-alias';
import { YamlReader } from './yaml-reader';

/** One term's file, read but not yet held against the others. */
export interface SourceTerm {
  readonly file: string;
  readonly id: string;
  readonly kind: Kind;
  readonly name: { en: string } & { [writing in Writing]?: string };
  readonly clauses: readonly { id: string; line: number }[];
  /** The clause that says most about the term; the first if the file names none. */
  readonly main: string | undefined;
  /** True for bodies that news names whatever it is about. */
  readonly isCommonBody: boolean;
  readonly wording: { text: string; line: number };
  readonly about: string;
  /** Abbreviations and other names, for lookups. */
  readonly also: readonly string[];
  readonly aliases: readonly SourceAlias[];
}

/** Reads `terms/<id>.yml`; problems are added to the list. */
export function readSourceTerm(file: string, text: string, problems: Problem[]): SourceTerm {
  const id = file.replace(/^.*\//, '').replace(/\.yml$/, '');
  const reader = new YamlReader(file, text, problems, id);
  const name: SourceTerm['name'] = { en: '' };
  const term = {
    file,
    id,
    kind: 'project' as Kind,
    name,
    clauses: [] as { id: string; line: number }[],
    main: undefined as string | undefined,
    isCommonBody: false,
    wording: { text: '', line: 1 },
    about: '',
    also: [] as string[],
    aliases: [] as SourceAlias[],
  };
  let main: Node | undefined;
  for (const [field, value, key] of reader.fields(reader.root, 'a term')) {
    if (field === 'id') checkId(reader, value, id);
    else if (field === 'kind') term.kind = readKind(reader, value);
    else if (field === 'name') readNames(reader, value, name);
    else if (field === 'clauses') {
      term.clauses = reader
        .items(value)
        .map((item) => ({ id: reader.string(item, 'a clause'), line: reader.lineOf(item) }));
    } else if (field === 'main') {
      term.main = reader.string(value, field);
      main = value;
    } else if (field === 'wording') term.wording = { text: reader.string(value, field), line: reader.lineOf(value) };
    else if (field === 'about') term.about = reader.string(value, field);
    else if (field === 'common-body') term.isCommonBody = reader.boolean(value, field);
    else if (field === 'also') term.also = reader.strings(value, 'another name');
    else if (field === 'aliases') term.aliases = readAliases(reader, value, id);
    else reader.note(key, `unknown field "${field}"; docs/gazetteer.md lists them`);
  }
  for (const [field, value] of Object.entries({ 'name.en': name.en, wording: term.wording.text, about: term.about })) {
    if (value === '') reader.note(reader.root, `"${field}" is missing; add it`);
  }
  if (term.clauses.length === 0) reader.note(reader.root, 'a term needs at least one clause; add "clauses"');
  if (main && !term.clauses.some(({ id: clause }) => clause === term.main)) {
    reader.note(main, `"${term.main}" is none of the term's clauses; choose one of them as "main"`);
  }
  if (term.aliases.length === 0) reader.note(reader.root, 'a term needs at least one alias; add "aliases"');
  return term;
}

function checkId(reader: YamlReader, value: Node, id: string): void {
  const written = reader.string(value, 'id');
  if (written !== id) reader.note(value, `id "${written}" in a file named "${id}"; make them the same`);
}

function readKind(reader: YamlReader, value: Node): Kind {
  const written = reader.string(value, 'kind');
  const kind = KINDS.find((known) => known === written);
  if (kind === undefined) reader.note(value, `unknown kind "${written}"; use one of ${KINDS.join(', ')}`);
  return kind ?? 'project';
}

function readNames(reader: YamlReader, node: Node, name: SourceTerm['name']): void {
  for (const [written, value, key] of reader.fields(node, 'name')) {
    const writing = readWriting(reader, written, key);
    if (writing) name[writing] = reader.string(value, `name in ${writing}`);
  }
}

function readAliases(reader: YamlReader, node: Node, id: string): SourceAlias[] {
  return reader.fields(node, 'aliases').flatMap(([written, list, key]) => {
    const writing = readWriting(reader, written, key);
    return writing ? reader.items(list).map((item) => readSourceAlias(reader, item, id, writing)) : [];
  });
}

/** A writing's tag, or undefined with a problem. */
export function readWriting(reader: YamlReader, written: string, key: Node): Writing | undefined {
  const writing = WRITINGS.find((known) => known === written);
  if (writing === undefined) reader.note(key, `unknown writing "${written}"; use one of ${WRITINGS.join(', ')}`);
  return writing;
}
