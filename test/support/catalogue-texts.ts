/** One text of a catalogue, its values filled in. */
export type CatalogueText = { path: string; text: string };

/**
 * Every text of a catalogue. A text that takes values is called with what `sampleOf` gives for each name: texts
 * take one object, or a few bare values (then the name is `value`).
 */
export function catalogueTexts(
  catalogue: unknown,
  sampleOf: (name: string) => string | number = () => 12,
): CatalogueText[] {
  const walk = (node: unknown, path: string): CatalogueText[] => {
    if (typeof node === 'string') return [{ path, text: node }];
    if (typeof node === 'function') {
      return walk(node(...Array.from({ length: node.length }, () => anyValue(sampleOf))), path);
    }
    if (typeof node !== 'object' || node === null) return [];
    return Object.entries(node).flatMap(([key, value]) => walk(value, path === '' ? key : `${path}.${key}`));
  };
  return walk(catalogue, '');
}

/** Stands for an object with any property, and for a bare value. */
function anyValue(sampleOf: (name: string) => string | number): object {
  return new Proxy(
    {},
    {
      get: (_, name) =>
        name === Symbol.toPrimitive
          ? () => sampleOf('value')
          : typeof name === 'string'
            ? sampleOf(name)
            : undefined,
    },
  );
}
