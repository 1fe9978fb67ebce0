import { texts } from '../../../ui/i18n/texts.ts';
import type { AccountSection } from '../account-section.ts';

/** The e-mail address, by which the person finds the account again and is warned. */
export const emailSection: AccountSection = {
  group: 'contact',
  register() {},
  rows: async ({ account, language }) => {
    const t = texts(language).account.emailSection;
    const { email, emailConfirmedAt } = account;
    return [
      {
        label: t.label,
        value: email === null ? t.none : emailConfirmedAt === null ? t.unconfirmed(email) : email,
      },
    ];
  },
};
