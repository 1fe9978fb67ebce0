import type { Account } from '../../../accounts/account.ts';
import type { PupilFacts } from '../../../accounts/pupil.store.ts';
import { callout } from '../../../ui/components/callout.ts';
import { summaryList, type SummaryRow } from '../../../ui/components/summary-list.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { frenchDate, groupedNumber } from '../../written.ts';

/** « Mes informations » (R108). */
export function informationView(
  language: Language,
  model: { tabs: Html | false; account: Account; pupil: PupilFacts | undefined },
): Html {
  const t = texts(language).account;
  const { account, pupil } = model;
  const email =
    account.email === null
      ? t.emailNone
      : account.emailConfirmedAt === null
        ? t.emailUnconfirmed(account.email)
        : account.email;
  const rows: SummaryRow[] = [
    { label: t.name, value: `${account.givenName} ${account.familyName}` },
    { label: t.identifier, value: account.identifier },
    { label: t.email, value: email },
    ...(account.kind === 'guardian'
      ? [{ label: t.mobile, value: account.mobile === null ? t.mobileNone : groupedNumber(account.mobile) }]
      : []),
    ...(pupil === undefined
      ? []
      : [
          { label: t.birthDate, value: frenchDate(pupil.bornOn) },
          { label: t.school, value: pupil.schoolName },
          ...(pupil.className === null ? [] : [{ label: t.className, value: pupil.className }]),
        ]),
  ];
  return html`<h1>${t.title}</h1>
    ${model.tabs}
    <h2>${t.information}</h2>
    ${summaryList(rows)}
    <p>${t.fromSchool}</p>
    ${callout({ text: t.logout })}`;
}
