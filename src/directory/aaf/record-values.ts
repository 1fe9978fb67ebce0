import type { AafRecord } from './record-reader.ts';

/** The values of an attribute that say something, as received: trimmed, Unicode NFC. */
export function allValues(record: AafRecord, name: string): string[] {
  const values = record.attributes.get(name);
  return values === undefined ? [] : values.map(clean).filter((value) => value !== '');
}

/** The first of them. */
export function firstValue(record: AafRecord, name: string): string | undefined {
  for (const value of record.attributes.get(name) ?? []) {
    const text = clean(value);
    if (text !== '') return text;
  }
  return undefined;
}

/** `text`, or undefined when it is empty. */
export const orUndefined = (text: string | undefined): string | undefined => text?.trim() || undefined;

function clean(value: string): string {
  // Every text of U+0000 to U+00FF is in NFC, and most values are.
  return (/[\u0100-\uffff]/.test(value) ? value.normalize('NFC') : value).trim();
}
