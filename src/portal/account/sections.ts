import type { AccountSection } from './account-section.ts';
import { childrenSection } from './children/routes.ts';
import { emailSection } from './email/routes.ts';
import { franceConnectSection } from './franceconnect/routes.ts';
import { languageSection } from './language/routes.ts';
import { mobileSection } from './mobile/routes.ts';

/** Every section of « Mon compte »; the sections of one group stand on the page in this order. */
export const accountSections: readonly AccountSection[] = [
  childrenSection,
  emailSection,
  mobileSection,
  franceConnectSection,
  languageSection,
];
