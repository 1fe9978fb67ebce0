import { button } from '../../ui/components/button.ts';
import { errorPage } from '../../ui/error-page.ts';
import { type Html, html, render } from '../../ui/html.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { layout, type Shell } from '../../ui/layout.ts';
import { ERRORS } from '../../platform/errors/catalogue.ts';
import type { PostedAnswer } from './answer-request.ts';
import { explainRefusal } from './inbound/explain-refusal.ts';
import type { AnswerAddress, RefusalCode } from './inbound/refusal.ts';

/**
 * The page whose only form carries the answer to the service. A script sends it at once; without JavaScript the
 * person presses the button. Programs that sign in for a person look for its two hidden fields, always both there.
 */
export function answerPage(shell: Shell, language: Language, answer: PostedAnswer): Html {
  const t = texts(language).federation;
  return layout(shell, {
    language,
    title: t.answerTitle,
    width: 'narrow',
    script: 'js/send-form.js',
    main: html`<h1>${t.answerTitle}</h1>
      <p>${t.answer(answer.serviceName)}</p>
      <p>${t.answerByHand}</p>
      <form method="post" action="${answer.acsUrl}">
        <input type="hidden" name="SAMLResponse" value="${answer.samlResponse}" />
        <input type="hidden" name="RelayState" value="${answer.relayState ?? ''}" />
        ${button({ label: t.continue })}
      </form>`,
  });
}

/** The numbered error of a refused request, with the rule that was broken for those who look after the service. */
export function refusalPage(
  shell: Shell,
  language: Language,
  refusal: RefusalCode,
  trace: string,
  /** The service to go back to, when it is known for sure. */
  service: AnswerAddress | undefined,
): string {
  const { error, rule } = explainRefusal(refusal, language);
  const t = texts(language).federation;
  const { title, explanation, next } = texts(language).errors[error];
  return render(
    errorPage(shell, {
      language,
      title,
      explanation,
      next: [...next, html`${t.refusalFor} <code>${refusal}</code>. ${rule}`],
      number: ERRORS[error].number,
      trace,
      action: service && {
        label: t.backToService(service.service.name),
        href: new URL(service.acsUrl).origin,
      },
    }),
  );
}
