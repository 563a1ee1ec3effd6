import { isMap, type Node } from 'yaml';
import { ALIAS_TYPES, type Alias } from '../../lib/core/mentions/alias';
import type { Writing } from '../../lib/core/statement/term';
import type { YamlReader } from './yaml-reader';

/** An alias with the line it stands on. */
export interface SourceAlias {
  readonly alias: Alias;
  readonly file: string;
  readonly line: number;
  readonly isConstructed: boolean;
}

/** The options that hold lists, as written, and the fields that they fill. */
const LISTS = {
  needs: 'needs',
  unless: 'unless',
  'not-before': 'notBefore',
  'not-after': 'notAfter',
  'not-inside': 'notInside',
  'followed-by': 'followedBy',
  'preceded-by': 'precededBy',
  beside: 'beside',
  'not-beside': 'notBeside',
} as const;

/** Reads one entry of an alias list: text for a phrase, or a mapping with its type and options. */
export function readSourceAlias(reader: YamlReader, node: Node, owner: string, writing: Writing): SourceAlias {
  const place = { file: reader.file, line: reader.lineOf(node) };
  if (!isMap(node)) {
    const pattern = reader.string(node, 'an alias');
    return { ...place, isConstructed: false, alias: { owner, writing, type: 'phrase', pattern } };
  }
  const draft: { -readonly [Field in keyof Alias]: Alias[Field] } = { owner, writing, type: 'phrase', pattern: '' };
  let isConstructed = false;
  for (const [name, value, key] of reader.fields(node, 'an alias')) {
    const type = ALIAS_TYPES.find((known) => known === name);
    const list = Object.hasOwn(LISTS, name) ? LISTS[name as keyof typeof LISTS] : undefined;
    if (type) {
      if (draft.pattern !== '') reader.note(key, 'an alias has one type; split it in two');
      draft.type = type;
      draft.pattern = reader.string(value, name);
    } else if (list) draft[list] = reader.strings(value, name);
    else if (name === 'within') draft.within = reader.number(value, name);
    else if (name === 'constructed') isConstructed = reader.boolean(value, name);
    else reader.note(key, `unknown option "${name}"; docs/gazetteer.md lists them`);
  }
  if (draft.pattern === '') reader.note(node, `an alias without text; write one of ${ALIAS_TYPES.join(', ')}`);
  if (draft.within !== undefined && draft.type !== 'proximity')
    reader.note(node, '"within" is for proximity aliases; take it out');
  return { ...place, isConstructed, alias: draft };
}
