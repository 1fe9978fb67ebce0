import { academies, type Academy } from '../../support/academies.ts';
import { localHours, type OpeningHours } from '../../support/opening-hours.ts';
import type { HelpDesk } from '../../support/operator-contacts.ts';
import { button } from '../../ui/components/button.ts';
import { callout } from '../../ui/components/callout.ts';
import { form } from '../../ui/components/form.ts';
import { summaryList, type SummaryRow } from '../../ui/components/summary-list.ts';
import { html, type Html } from '../../ui/html.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { texts } from '../../ui/i18n/texts.ts';

export const academyPath = ({ slug }: Academy): string => `/contacts/${slug}`;

/** One's académie first (R198); the list beneath reaches every page without a form (R229). */
export function contactsView(language: Language): Html {
  const t = texts(language).contacts;
  const departmentsOf = ({ departments }: Academy): string =>
    t.departments({
      list: new Intl.ListFormat(language).format(departments),
      several: departments.length > 1,
    });
  return html`<h1>${t.title}</h1>
    <p class="fr-text--lead">${t.intro}</p>
    ${form({
      action: '/contacts',
      method: 'get',
      repeatable: true,
      children: [
        html`<div class="fr-select-group">
          <label class="fr-label" for="academie">${t.choose}</label>
          <select class="fr-select" id="academie" name="academie">
            ${academies.map(
              (academy) =>
                html`<option value="${academy.slug}">${academy.name} (${departmentsOf(academy)})</option>`,
            )}
          </select>
        </div>`,
        button({ label: t.show }),
      ],
    })}
    <h2>${t.list}</h2>
    <ul class="ec-links">
      ${academies.map(
        (academy) =>
          html`<li><a href="${academyPath(academy)}">${academy.name}</a> (${departmentsOf(academy)})</li>`,
      )}
    </ul>`;
}

/** Ways of help of one académie; hours by its own clocks (R202). */
export function academyView(
  language: Language,
  model: { academy: Academy; desk: HelpDesk | undefined; national: HelpDesk | undefined; now: Date },
): Html {
  const t = texts(language).contacts;
  const { academy, now } = model;
  const shown = (desk: HelpDesk): Html => deskView(language, academy, desk, now);
  return html`<h1>${t.academyTitle(academy.name)}</h1>
    <h2>${t.firstTitle}</h2>
    <p>${t.first}</p>
    <h2>${t.secondTitle}</h2>
    ${
      model.desk === undefined
        ? html`<p>${t.none}</p>`
        : html`<p>${t.second}</p>
            ${shown(model.desk)}`
    }
    ${
      model.national !== undefined &&
      html`<h2>${t.nationalTitle}</h2>
        ${shown(model.national)}`
    }
    ${callout({
      title: t.prepareTitle,
      text: html`<ul>
        ${t.prepare.map((line) => html`<li>${line}</li>`)}
      </ul>`,
    })}
    <p><a href="/contacts">${t.back}</a></p>`;
}

function deskView(language: Language, academy: Academy, desk: HelpDesk, now: Date): Html {
  const t = texts(language).contacts;
  const rows: SummaryRow[] = [];
  if (desk.phone !== undefined)
    rows.push({ label: t.phone, value: html`<bdi dir="ltr">${desk.phone}</bdi>` });
  if (desk.mail !== undefined) {
    rows.push({ label: t.mail, value: html`<a href="mailto:${desk.mail}">${desk.mail}</a>` });
  }
  if (desk.url !== undefined)
    rows.push({ label: t.form, value: html`<a href="${desk.url}">${t.formLink}</a>` });
  if (desk.hours.length === 0) return summaryList([...rows, { label: t.hours, value: t.noHours }]);
  const { hours, open } = localHours(desk, academy.timeZone, now);
  rows.push({
    label: t.hours,
    value: html`${hours.map((line) => html`${hoursLine(language, line)}<br />`)}${open ? t.open : t.closed}`,
  });
  return html`${summaryList(rows)}
    <p>${t.localTime(academy.name)}</p>`;
}

function hoursLine(language: Language, { days, opens, closes }: OpeningHours): string {
  const t = texts(language).contacts;
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // The first of January 2024 was a Monday.
  const nameOf = (day: number): string => names.format(Date.UTC(2024, 0, day));
  const sorted = days.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0] ?? 1, sorted.at(-1) ?? 1];
  const together = sorted.length > 2 && last - first === sorted.length - 1;
  return t.line({
    days: together
      ? t.dayRange({ from: nameOf(first), to: nameOf(last) })
      : new Intl.ListFormat(language).format(sorted.map(nameOf)),
    opens,
    closes,
  });
}
