import { z } from 'zod';

const confirmation = z.object({
  identifier: z.string(),
  /** The one-time link, whole. */
  link: z.string(),
  helpUrl: z.string(),
  /** Life of the link. */
  hours: z.number(),
});

/** Something changed that its owner should know. */
const warning = z.object({ identifier: z.string(), helpUrl: z.string() });

const code = z.object({ code: z.string(), minutes: z.number(), domain: z.string() });

const aboutAccount = z.object({ identifier: z.string(), signInUrl: z.string(), helpUrl: z.string() });

/** What each template is given. */
export const messageParams = {
  sms: {
    /** The code of a self-registration (R72). `domain`: host name of the page where it is typed. */
    'activation-code': code,
    /** The code that lets a lost or stolen password be replaced (R112). */
    'recovery-code': code,
    'password-changed': z.object({}),
    /** What a guardian who lost the identifier is told, at a number of theirs (R112). Never a name. */
    'lost-identifier': z.object({ identifiers: z.string() }),
    'not-activated': z.object({}),
    'use-franceconnect': z.object({}),
    'account-ended': z.object({}),
    /** An account unused for long; `until`: the day, as written. */
    'account-ending': z.object({ until: z.string() }),
    /** The feed found a child for an account in use (R117). Neither name nor school. */
    'child-found': z.object({}),
    /** To the former number. */
    'mobile-changed': z.object({}),
  },
  email: {
    /** A guardian's account waits for this link (R83). */
    'activate-email': confirmation,
    /** The account works already; the link only proves the address (R89). */
    'confirm-email': confirmation,
    /** Two accounts became one (R123). */
    'accounts-merged': z.object({ identifier: z.string(), keptIdentifier: z.string(), helpUrl: z.string() }),
    /** The feed found a child for an account in use (R117). Neither name nor school. */
    'child-found': z.object({ identifier: z.string(), helpUrl: z.string(), portalUrl: z.string() }),
    'password-changed': warning,
    /** To the former address, as soon as another is given. */
    'email-changing': warning,
    'mobile-changed': warning,
    /** Another device can sign in. */
    'passkey-added': warning,
    /** The link lets a new password be chosen (R112, R113). */
    'recover-password': z.object({
      identifier: z.string(),
      link: z.string(),
      helpUrl: z.string(),
      minutes: z.number(),
    }),
    /** One address may serve several people (R92): identifiers only. */
    'lost-identifier': z.object({
      identifiers: z.array(z.string()),
      /** Whether one of them signs in by FranceConnect only (R68). */
      franceConnect: z.boolean(),
      signInUrl: z.string(),
      helpUrl: z.string(),
    }),
    'use-franceconnect': aboutAccount,
    'account-ended': aboutAccount,
    /** The account ends after `until`, the day as written (R107). */
    'account-ending': z.object({
      identifier: z.string(),
      cause: z.enum(['inactive', 'left-school', 'no-child']),
      until: z.string(),
      link: z.string(),
      helpUrl: z.string(),
    }),
    /** To a guardian: this child came of age. */
    'child-of-age': z.object({ givenName: z.string(), helpUrl: z.string() }),
    /** To the pupil. */
    'of-age': z.object({ helpUrl: z.string() }),
  },
} as const;

type Params = typeof messageParams;
export type SmsTemplate = keyof Params['sms'];
export type MailTemplate = keyof Params['email'];

/** A message as it is asked for: a template and what it is given. */
export type MessageContent =
  | { [T in SmsTemplate]: { channel: 'sms'; template: T; params: z.infer<Params['sms'][T]> } }[SmsTemplate]
  | {
      [T in MailTemplate]: { channel: 'email'; template: T; params: z.infer<Params['email'][T]> };
    }[MailTemplate];

export type Channel = MessageContent['channel'];
