import { type Language, languages } from '../ui/i18n/languages.ts';
import { type Texts, texts } from '../ui/i18n/texts.ts';
import { composeMail, type MailText } from './mail/compose-mail.ts';
import type { MessageContent } from './message-content.ts';
import { gsm7Length } from './sms/gsm7.ts';
import { type SmsEncoding, smsFault } from './sms/sms-port.ts';

export type RenderedMessage =
  | { channel: 'sms'; text: string; encoding: SmsEncoding }
  | { channel: 'email'; subject: string; text: string; html: string };

/** The words of a message in this language. Pure. */
export function renderMessage(content: MessageContent, language: Language): RenderedMessage {
  const t = texts(language).messages;
  if (content.channel === 'sms') {
    return { channel: 'sms', ...renderSms(content, t.sms) };
  }
  const mail = composeMail(mailText(content, t.mail), { language, direction: languages[language].direction });
  return { channel: 'email', ...mail };
}

function renderSms(
  content: Extract<MessageContent, { channel: 'sms' }>,
  t: Texts['messages']['sms'],
): { text: string; encoding: SmsEncoding } {
  switch (content.template) {
    case 'activation-code':
      return renderCode(t.activationCode(content.params), content.params);
    case 'recovery-code':
      return renderCode(t.recoveryCode(content.params), content.params);
    case 'password-changed':
      return withEncoding(t.passwordChanged);
    case 'child-found':
      return withEncoding(t.childFound);
    case 'lost-identifier':
      return withEncoding(t.lostIdentifier(content.params));
    case 'not-activated':
      return withEncoding(t.notActivated);
    case 'use-franceconnect':
      return withEncoding(t.useFranceConnect);
    case 'account-ended':
      return withEncoding(t.accountEnded);
    case 'account-ending':
      return withEncoding(t.accountEnding(content.params));
    case 'mobile-changed':
      return withEncoding(t.mobileChanged);
  }
}

const withEncoding = (text: string): { text: string; encoding: SmsEncoding } => ({
  text,
  encoding: gsm7Length(text) === undefined ? 'ucs2' : 'gsm7',
});

/**
 * The last line binds the code to our domain, so that browsers fill it in there and nowhere else (WICG,
 * « Origin-bound one-time codes »). It is left out where the domain is too long for it.
 */
function renderCode(
  sentence: string,
  { code, domain }: { code: string; domain: string },
): { text: string; encoding: SmsEncoding } {
  const bound = withEncoding(`${sentence}\n\n@${domain} #${code}`);
  const fits = smsFault({ to: '+33639980000', ...bound }) === undefined;
  return fits ? bound : withEncoding(sentence);
}

function mailText(
  content: Extract<MessageContent, { channel: 'email' }>,
  t: Texts['messages']['mail'],
): MailText {
  switch (content.template) {
    case 'activate-email':
    case 'confirm-email': {
      const words = content.template === 'activate-email' ? t.activateEmail : t.confirmEmail;
      const { identifier, link, helpUrl, hours } = content.params;
      return {
        subject: words.subject,
        blocks: [
          words.greeting,
          { label: words.identifier, value: identifier },
          { label: words.link, url: link },
          words.linkLife(hours),
          words.afterwards,
          words.notYou,
          { label: words.help, url: helpUrl },
          words.signature,
        ],
      };
    }
    case 'recover-password': {
      const { identifier, link, helpUrl, minutes } = content.params;
      const words = t.recoverPassword;
      return {
        subject: words.subject,
        blocks: [
          words.greeting,
          { label: words.identifier, value: identifier },
          { label: words.link, url: link },
          words.linkLife(minutes),
          words.notYou,
          { label: words.help, url: helpUrl },
          words.signature,
        ],
      };
    }
    case 'lost-identifier': {
      const { identifiers, franceConnect, signInUrl, helpUrl } = content.params;
      const words = t.lostIdentifier;
      return {
        subject: words.subject,
        blocks: [
          words.greeting,
          identifiers.length > 1 ? words.several : words.one,
          ...identifiers.map((value) => ({ label: words.identifier, value })),
          ...(franceConnect ? [words.franceConnect] : []),
          words.password,
          { label: words.signIn, url: signInUrl },
          words.notYou,
          { label: words.help, url: helpUrl },
          words.signature,
        ],
      };
    }
    case 'use-franceconnect':
    case 'account-ended': {
      const words = content.template === 'account-ended' ? t.accountEnded : t.useFranceConnect;
      const { identifier, signInUrl, helpUrl } = content.params;
      return {
        subject: words.subject,
        blocks: [
          words.greeting,
          { label: words.identifier, value: identifier },
          words.text,
          { label: words.signIn, url: signInUrl },
          words.notYou,
          { label: words.help, url: helpUrl },
          words.signature,
        ],
      };
    }
    case 'accounts-merged': {
      const { identifier, keptIdentifier, helpUrl } = content.params;
      const words = t.accountsMerged;
      return {
        subject: words.subject,
        blocks: [
          words.greeting,
          { label: words.identifier, value: identifier },
          { label: words.kept, value: keptIdentifier },
          words.notYou,
          { label: words.help, url: helpUrl },
          words.signature,
        ],
      };
    }
    case 'child-found': {
      const { identifier, portalUrl, helpUrl } = content.params;
      const words = t.childFound;
      return {
        subject: words.subject,
        blocks: [
          words.greeting,
          { label: words.identifier, value: identifier },
          { label: words.link, url: portalUrl },
          words.notYours,
          { label: words.help, url: helpUrl },
          words.signature,
        ],
      };
    }
    case 'account-ending': {
      const { identifier, cause, until, link, helpUrl } = content.params;
      const words = t.accountEnding;
      return {
        subject: words.subject,
        blocks: [
          words.greeting,
          { label: words.identifier, value: identifier },
          words.why[cause],
          words.until(until),
          ...(cause === 'inactive' ? [{ label: words.link, url: link }] : [words.data]),
          { label: words.help, url: helpUrl },
          words.signature,
        ],
      };
    }
    case 'child-of-age':
    case 'of-age': {
      const words = content.template === 'of-age' ? t.ofAge : t.childOfAge;
      const first =
        content.template === 'of-age' ? t.ofAge.text : t.childOfAge.text(content.params.givenName);
      return {
        subject: words.subject,
        blocks: [
          words.greeting,
          first,
          words.afterwards,
          { label: words.help, url: content.params.helpUrl },
          words.signature,
        ],
      };
    }
    case 'password-changed':
      return warningText(t.passwordChanged, content.params);
    case 'email-changing':
      return warningText(t.emailChanging, content.params);
    case 'mobile-changed':
      return warningText(t.mobileChanged, content.params);
    case 'passkey-added':
      return warningText(t.passkeyAdded, content.params);
  }
}

function warningText(
  words: Texts['messages']['mail']['passwordChanged'],
  { identifier, helpUrl }: { identifier: string; helpUrl: string },
): MailText {
  return {
    subject: words.subject,
    blocks: [
      words.greeting,
      { label: words.identifier, value: identifier },
      words.notYou,
      { label: words.help, url: helpUrl },
      words.signature,
    ],
  };
}
