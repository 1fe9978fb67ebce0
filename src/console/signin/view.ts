import { alert } from '../../ui/components/alert.ts';
import { button } from '../../ui/components/button.ts';
import { card } from '../../ui/components/card.ts';
import { form } from '../../ui/components/form.ts';
import { passwordInput } from '../../ui/components/password-input.ts';
import { textInput } from '../../ui/components/text-input.ts';
import { html, type Html } from '../../ui/html.ts';
import { texts } from '../../ui/i18n/texts.ts';

export function agentSignInView(model: {
  csrfToken: string;
  login: string;
  problem: { reason: 'wrong' | 'overloaded' } | { reason: 'throttled'; waitSeconds: number } | undefined;
}): Html {
  const { console: consoleTexts, signin } = texts('fr');
  const t = consoleTexts.signIn;
  const { problem } = model;
  return html`<h1>${t.title}</h1>
    ${problem?.reason === 'wrong' && alert({ kind: 'error', title: t.wrong, text: t.wrongText })}
    ${problem?.reason === 'overloaded' && alert({ kind: 'error', ...signin.overloaded })}
    ${
      problem?.reason === 'throttled' &&
      alert({
        kind: 'error',
        title: signin.throttled.title,
        text: signin.throttled.text(Math.ceil(problem.waitSeconds / 60)),
      })
    }
    ${card({
      title: consoleTexts.name,
      children: form({
        action: '/connexion',
        csrfToken: model.csrfToken,
        children: [
          textInput({
            language: 'fr',
            name: 'login',
            label: t.login,
            value: model.login,
            autocomplete: 'username',
            verbatim: true,
          }),
          passwordInput({
            language: 'fr',
            name: 'password',
            label: t.password,
            autocomplete: 'current-password',
          }),
          button({ label: t.submit, full: true }),
        ],
      }),
    })}`;
}
