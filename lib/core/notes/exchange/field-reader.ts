/** Reads the fields of something that came from a file; each complains with what `fail` makes. */
export interface FieldReader {
  text(name: string, most: number): string;
  optionalText(name: string, most: number): string | undefined;
  number(name: string): number;
  flag(name: string): boolean;
  texts(name: string, mostItems: number, most: number): readonly string[];
  /** Empty where there are none. */
  optionalTexts(name: string, mostItems: number, most: number): readonly string[];
  child(name: string): FieldReader | undefined;
  /** Empty where there are none. */
  optionalChildren(name: string, mostItems: number): readonly FieldReader[];
  /** @param failAt makes the complaint about what is inside the item at a place; else they complain as this does */
  children(name: string, mostItems: number, failAt?: (at: number) => Error): readonly FieldReader[];
}

/**
 * Makes the reader of an object. Only named own fields are ever looked at, so that nothing in a file can reach a
 * prototype.
 * @throws what `fail` makes, if `value` is no object
 */
export function readFields(value: unknown, fail: () => Error): FieldReader {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fail();
  const get = (name: string): unknown => (Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined);
  const toText = (found: unknown, most: number): string => {
    if (typeof found !== 'string' || found.length > most) throw fail();
    return found.toWellFormed();
  };
  const toList = (found: unknown, most: number): readonly unknown[] => {
    if (!Array.isArray(found) || found.length > most) throw fail();
    return found;
  };
  return {
    text: (name, most) => toText(get(name), most),
    optionalText: (name, most) => (get(name) === undefined ? undefined : toText(get(name), most)),
    number(name) {
      const found = get(name);
      if (typeof found !== 'number' || !Number.isSafeInteger(found)) throw fail();
      return found;
    },
    flag(name) {
      const found = get(name);
      if (typeof found !== 'boolean') throw fail();
      return found;
    },
    texts: (name, mostItems, most) => toList(get(name), mostItems).map((one) => toText(one, most)),
    optionalTexts: (name, mostItems, most) => toList(get(name) ?? [], mostItems).map((one) => toText(one, most)),
    optionalChildren: (name, mostItems) => toList(get(name) ?? [], mostItems).map((one) => readFields(one, fail)),
    child: (name) => (get(name) === undefined ? undefined : readFields(get(name), fail)),
    children: (name, mostItems, failAt = fail) =>
      toList(get(name), mostItems).map((one, at) => readFields(one, () => failAt(at))),
  };
}
