import { account } from './account.ts';
import { activation } from './activation.ts';
import { components } from './components.ts';
import { contacts } from './contacts.ts';
import { data } from './data.ts';
import { errors, errorPage } from './errors.ts';
import { family } from './family.ts';
import { federation } from './federation.ts';
import { franceConnect } from './franceconnect.ts';
import { help } from './help.ts';
import { layout } from './layout.ts';
import { legacy } from './legacy.ts';
import { legal } from './legal.ts';
import { letters } from './letters.ts';
import { messages } from './messages.ts';
import { pages } from './pages.ts';
import { recovery } from './recovery.ts';
import { services, terms } from './services.ts';
import { signin } from './signin.ts';

/** What is translated; the rest is shown in French. */
export const ar = {
  account,
  activation,
  components,
  contacts,
  data,
  errorPage,
  errors,
  family,
  federation,
  franceConnect,
  help,
  layout,
  legacy,
  legal,
  letters,
  messages,
  pages,
  recovery,
  services,
  signin,
  terms,
};
