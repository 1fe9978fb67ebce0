/**
 * A catalogue, or a part of it, in another language than French. Whatever it lacks is shown in French; what takes
 * values takes the same; a list is translated whole or not at all.
 */
export type Translation<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : T extends readonly unknown[]
      ? T
      : { readonly [K in keyof T]?: Translation<T[K]> };

/** The texts of a language, French where it has none. */
export function completeFromFrench<T extends object>(french: T, translation: unknown): T {
  return merge(french, translation) as T;
}

function merge(french: unknown, translated: unknown): unknown {
  if (Array.isArray(french)) {
    return Array.isArray(translated) && translated.length === french.length ? translated : french;
  }
  if (typeof french !== 'object' || french === null) {
    return typeof translated === typeof french ? translated : french;
  }
  const own: Record<string, unknown> =
    typeof translated === 'object' && translated !== null ? { ...translated } : {};
  return Object.fromEntries(Object.entries(french).map(([key, value]) => [key, merge(value, own[key])]));
}
