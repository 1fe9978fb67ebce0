import type { Account } from '../../../accounts/account.ts';
import type { PupilFacts } from '../../../accounts/pupil.store.ts';
import { callout } from '../../../ui/components/callout.ts';
import { summaryList, type SummaryRow } from '../../../ui/components/summary-list.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { writtenDate } from '../../written.ts';
import type { SectionGroup } from '../account-section.ts';

/** « Mes informations » (R108): what the school says, then what the person looks after alone, section by section. */
export function informationView(
  language: Language,
  model: {
    tabs: Html | false;
    notices: Html;
    account: Account;
    pupil: PupilFacts | undefined;
    groups: readonly { group: SectionGroup; rows: readonly SummaryRow[] }[];
  },
): Html {
  const t = texts(language).account;
  const { account, pupil } = model;
  const rows: SummaryRow[] = [
    { label: t.name, value: `${account.givenName} ${account.familyName}` },
    { label: t.identifier, value: account.identifier },
    ...(pupil === undefined
      ? []
      : [
          { label: t.birthDate, value: writtenDate(language, pupil.bornOn) },
          { label: t.school, value: pupil.schoolName },
          ...(pupil.className === null ? [] : [{ label: t.className, value: pupil.className }]),
        ]),
  ];
  return html`<h1>${t.title}</h1>
    ${model.tabs} ${model.notices}
    <h2>${t.information}</h2>
    ${summaryList(rows)}
    <p>${t.fromSchool}</p>
    ${model.groups.map(
      ({ group, rows: lines }) =>
        html`<h2>${t.groups[group]}</h2>
          ${summaryList(lines)}`,
    )}
    ${callout({ text: t.logout })}`;
}
