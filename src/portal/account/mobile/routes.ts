import { texts } from '../../../ui/i18n/texts.ts';
import { groupedNumber } from '../../written.ts';
import type { AccountSection } from '../account-section.ts';

/** The mobile telephone of a guardian. */
export const mobileSection: AccountSection = {
  group: 'contact',
  register() {},
  rows: async ({ account, language }) => {
    if (account.kind !== 'guardian') return [];
    const t = texts(language).account.mobileSection;
    return [{ label: t.label, value: account.mobile === null ? t.none : groupedNumber(account.mobile) }];
  },
};
