/** What breaks the typography of a French screen, one line a fault. SMS have other rules. */
export function frenchTypographyFaults(text: string): string[] {
  const faults: string[] = [];
  if (/[^\u00a0\u202f!?][;!?](?:\s|$)|[^\u00a0\u202f]:(?:\s|$)/u.test(text))
    faults.push('a non-breaking space (U+00A0 or U+202F) is missing before ; : ! ?');
  if (/«[^\u00a0\u202f]|[^\u00a0\u202f]»/u.test(text))
    faults.push('a non-breaking space is missing inside « »');
  if (/\d (?:h|min|s|%|€|Ko|Mo)(?![\p{L}\d’])/u.test(text))
    faults.push('a number may be parted from its unit: a non-breaking space is missing');
  if (/\p{L}'\p{L}/u.test(text)) faults.push("an apostrophe is ' instead of ’");
  if (text.includes('...')) faults.push('three dots instead of …');
  if (/["“”]/u.test(text)) faults.push('quotation marks are not « »');
  return faults;
}
