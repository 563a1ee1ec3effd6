import type { Problem } from './problem';
import { readSourceAlias, type SourceAlias } from './read-alias';
import { readWriting } from './read-term';
import { YamlReader } from './yaml-reader';

/** A named pattern and where it stands. */
export interface SourcePattern {
  readonly notation: string;
  readonly file: string;
  readonly line: number;
}

/** The named patterns of a file of `patterns/`, by name. */
export function readPatterns(file: string, text: string, problems: Problem[]): Map<string, SourcePattern> {
  const reader = new YamlReader(file, text, problems);
  const patterns = new Map<string, SourcePattern>();
  for (const [name, notation, nameNode] of fieldsUnder(reader, 'patterns')) {
    if (patterns.has(name)) reader.note(nameNode, `the pattern "${name}" is there twice; keep one`);
    patterns.set(name, { notation: reader.string(notation, name), file, line: reader.lineOf(nameNode) });
  }
  return patterns;
}

/** The contexts of a file of `contexts/`: their words as aliases that belong to `@name`. */
export function readContexts(file: string, text: string, problems: Problem[]): SourceAlias[] {
  const reader = new YamlReader(file, text, problems);
  return fieldsUnder(reader, 'contexts').flatMap(([name, writings]) =>
    reader.fields(writings, name).flatMap(([written, list, key]) => {
      const writing = readWriting(reader, written, key);
      return writing ? reader.items(list).map((item) => readSourceAlias(reader, item, `@${name}`, writing)) : [];
    }),
  );
}

/** The fields of the one mapping that stands in a shared file. */
function fieldsUnder(reader: YamlReader, name: string): ReturnType<YamlReader['fields']> {
  return reader.fields(reader.root, reader.file).flatMap(([field, value, key]) => {
    if (field === name) return reader.fields(value, name);
    reader.note(key, `unknown field "${field}"; only "${name}" stands here`);
    return [];
  });
}
