import { account } from './account.ts';
import { activation } from './activation.ts';
import { components } from './components.ts';
import { consoleTexts } from './console.ts';
import { contacts } from './contacts.ts';
import { data } from './data.ts';
import { errorPage, errors } from './errors.ts';
import { family } from './family.ts';
import { federation } from './federation.ts';
import { flyers } from './flyers.ts';
import { help } from './help.ts';
import { franceConnect } from './franceconnect.ts';
import { layout } from './layout.ts';
import { legal } from './legal.ts';
import { legacy } from './legacy.ts';
import { letters } from './letters.ts';
import { messages } from './messages.ts';
import { pages } from './pages.ts';
import { recovery } from './recovery.ts';
import { services, terms } from './services.ts';
import { signin } from './signin.ts';

/**
 * The French catalogue, one file a room. Before `: ; ? !` and inside « » stands a non-breaking space (U+00A0,
 * or U+202F); apostrophes are ’. A test checks both. SMS (`messages.sms`) follow their own alphabet.
 */
export const fr = {
  account,
  activation,
  components,
  console: consoleTexts,
  contacts,
  data,
  errorPage,
  errors,
  family,
  federation,
  flyers,
  help,
  franceConnect,
  layout,
  legal,
  legacy,
  letters,
  messages,
  pages,
  recovery,
  services,
  signin,
  terms,
};
