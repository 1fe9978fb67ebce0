import { printable } from '../../messages/letters/printable.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { PERSON_HEADINGS, type PersonData } from './person-data.store.ts';

type Cell = PersonData[keyof PersonData][number][string];

/** What `export.typ` reads: each heading with its objects as lines of a label and a value. JSON. */
export function composeExport(data: PersonData, made: { language: Language; madeAt: Date }): string {
  const t = texts(made.language).data.document;
  const instant = new Intl.DateTimeFormat(made.language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  });
  const write = (value: Cell): string => {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return instant.format(new Date(value));
    return printable(Array.isArray(value) ? value.join(', ') : String(value), 500, 40);
  };
  const labels: Readonly<Record<string, string>> = t.labels;
  const me = data.account[0];
  return JSON.stringify({
    language: made.language,
    title: t.title,
    name: printable(`${String(me?.givenName ?? '')} ${String(me?.familyName ?? '')}`, 100),
    madeAt: t.madeAt(instant.format(made.madeAt)),
    intro: t.intro,
    columns: [t.label, t.value],
    sections: PERSON_HEADINGS.filter((heading) => data[heading].length > 0).map((heading) => ({
      title: t.headings[heading],
      items: data[heading].map((item) =>
        Object.entries(item)
          .filter(([, value]) => value !== null)
          .map(([key, value]) => [labels[key] ?? key, write(value)]),
      ),
    })),
    empty: t.empty(
      PERSON_HEADINGS.filter((heading) => data[heading].length === 0)
        .map((heading) => t.headings[heading])
        .join(', '),
    ),
  });
}
