import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Language, languages } from '../ui/i18n/languages.ts';
import type { MessageContent } from './message-content.ts';
import { renderMessage } from './render-message.ts';
import { charactersOutsideGsm7 } from './sms/gsm7.ts';
import { smsFault } from './sms/sms-port.ts';

const code = (domain: string, minutes = 30): MessageContent => ({
  channel: 'sms',
  template: 'activation-code',
  params: { code: '123456', minutes, domain },
});
const confirmation = {
  identifier: 'c.martineau',
  link: 'https://educonnect.example/confirmation-mail?code=abc',
  helpUrl: 'https://educonnect.example/aide',
  hours: 24,
};
const mails: Extract<MessageContent, { channel: 'email' }>[] = [
  { channel: 'email', template: 'activate-email', params: confirmation },
  { channel: 'email', template: 'confirm-email', params: confirmation },
  { channel: 'email', template: 'password-changed', params: confirmation },
  { channel: 'email', template: 'recover-password', params: { ...confirmation, minutes: 60 } },
  {
    channel: 'email',
    template: 'lost-identifier',
    params: {
      identifiers: ['c.martineau', 'c.martineau12'],
      franceConnect: true,
      signInUrl: 'https://educonnect.example/connexion',
      helpUrl: confirmation.helpUrl,
    },
  },
  ...(['use-franceconnect', 'account-ended'] as const).map((template) => ({
    channel: 'email' as const,
    template,
    params: { ...confirmation, signInUrl: 'https://educonnect.example/connexion' },
  })),
];

function sms(content: MessageContent, language: Language = 'fr') {
  const rendered = renderMessage(content, language);
  assert.ok(rendered.channel === 'sms');
  return rendered;
}

test('the code’s SMS: the service first, the code, its life, and the line that binds it to our domain (R72)', () => {
  assert.deepEqual(sms(code('educonnect.example')), {
    channel: 'sms',
    encoding: 'gsm7',
    text: 'EduConnect : votre code est 123456. Valable 30 minutes. Ne le donnez à personne.\n\n@educonnect.example #123456',
  });
});

test('in every language the SMS is one SMS, in GSM-7 or 70 characters, with the longest values', () => {
  for (const language of Object.keys(languages) as Language[]) {
    for (const domain of ['localhost', 'moncompte.educonnect.education.gouv.example', 'a'.repeat(200)]) {
      const { text, encoding } = sms(code(domain, 120), language);
      if (encoding === 'gsm7') assert.deepEqual(charactersOutsideGsm7(text), [], language);
      assert.equal(smsFault({ to: '+262639980001', text, encoding }), undefined, `${language} ${domain}`);
      assert.match(text, /^EduConnect/);
      assert.match(text, /123456/);
    }
  }
});

test('a domain too long for the bound line leaves the sentence, whole', () => {
  assert.equal(
    sms(code('a'.repeat(200), 1)).text,
    'EduConnect : votre code est 123456. Valable 1 minute. Ne le donnez à personne.',
  );
});

test('the mail of a guardian’s activation (R83): subject, identifier, the link once, help, signature', () => {
  const rendered = renderMessage(mails[0]!, 'fr');
  assert.ok(rendered.channel === 'email');
  assert.equal(rendered.subject, 'Services en ligne de l’éducation nationale - activation du compte');
  for (const form of [rendered.text, rendered.html]) {
    assert.match(form, /c\.martineau/);
    assert.match(form, /https:\/\/educonnect\.example\/aide/);
    assert.match(form, /L’administrateur des services en ligne/);
  }
  assert.equal(rendered.text.split(confirmation.link).length - 1, 1);
  assert.equal(rendered.html.split(`href="${confirmation.link}"`).length - 1, 1);
});

test('both forms of a mail say the same', () => {
  for (const content of mails) {
    const rendered = renderMessage(content, 'fr');
    assert.ok(rendered.channel === 'email');
    const words = (form: string) => form.split(/\s+/).filter(Boolean).join(' ');
    const body = rendered.html.slice(rendered.html.indexOf('<body'));
    assert.equal(words(body.replace(/<[^>]*>/g, ' ')), words(rendered.text));
  }
});

test('a hostile value stays text in both forms', () => {
  const hostile = `<script>alert(1)</script>"'&{{7*7}}\u202e😀`;
  for (const content of mails) {
    const identifiers = { identifier: hostile, identifiers: [hostile] };
    const params = { ...content.params, ...identifiers, link: `https://x.example/?"><img src=x>` };
    const rendered = renderMessage({ ...content, params } as MessageContent, 'fr');
    assert.ok(rendered.channel === 'email');
    assert.doesNotMatch(rendered.html, /<script|<img/);
    assert.ok(rendered.text.includes(hostile));
  }
});
