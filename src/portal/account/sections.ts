import type { AccountSection } from './account-section.ts';
import { childrenSection } from './children/routes.ts';
import { dataSection } from './data/routes.ts';
import { emailSection } from './email/routes.ts';
import { franceConnectSection } from './franceconnect/routes.ts';
import { languageSection } from './language/routes.ts';
import { mergeSection } from './merge/routes.ts';
import { missingChildSection } from './missing-child/routes.ts';
import { mobileSection } from './mobile/routes.ts';
import { newChildrenSection } from './new-children/routes.ts';
import { refusedChildSection } from './refused-child/routes.ts';
import { passkeysSection } from './passkeys/routes.ts';
import { passwordSection } from './password/routes.ts';
import { proofSection } from './proof/routes.ts';
import { sessionsSection } from './sessions/routes.ts';

/** Every section of « Mon compte »; the sections of one group stand on the page in this order. */
export const accountSections: readonly AccountSection[] = [
  childrenSection,
  mergeSection,
  newChildrenSection,
  refusedChildSection,
  missingChildSection,
  emailSection,
  mobileSection,
  passwordSection,
  passkeysSection,
  franceConnectSection,
  sessionsSection,
  languageSection,
  proofSection,
  dataSection,
];
