import { ERRORS } from '../../platform/errors/catalogue.ts';
import { frenchDate } from '../../portal/written.ts';
import { button } from '../../ui/components/button.ts';
import { form } from '../../ui/components/form.ts';
import { errorPage } from '../../ui/error-page.ts';
import { html, render } from '../../ui/html.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { texts } from '../../ui/i18n/texts.ts';
import type { Shell } from '../../ui/layout.ts';
import type { Obstacle } from '../registry/find-obstacle.ts';
import type { AnswerAddress } from './inbound/refusal.ts';

/**
 * The numbered page of somebody whom a service does not admit: signed in with a pupil's account where a guardian's is
 * wanted (or the reverse), they may change account and go on; otherwise they are told where and when it is open.
 */
export function obstaclePage(
  shell: Shell,
  language: Language,
  model: {
    obstacle: Exclude<Obstacle, { reason: 'terms' }>;
    sso: AnswerAddress;
    /** The request that waits. */
    handle: string;
    kind: 'guardian' | 'pupil';
    csrfToken: string;
    trace: string;
  },
): string {
  const { federation, errors } = texts(language);
  const t = federation.obstacle;
  const { obstacle, kind } = model;
  const { service } = model.sso;
  const back = { label: federation.backToService(service.name), href: new URL(model.sso.acsUrl).origin };
  const common = { language, trace: model.trace, action: back };
  if (obstacle.reason === 'other-profile') {
    return render(
      errorPage(shell, {
        ...common,
        title: errors['service-not-for-you'].title,
        explanation: kind === 'guardian' ? t.forPupils(service.name) : t.forGuardians(service.name),
        next: [
          html`${kind === 'guardian' ? t.changeForPupil : t.changeForGuardian}
          ${form({
            action: shell.links.signOut,
            csrfToken: model.csrfToken,
            children: html`<input type="hidden" name="suite" value="${model.handle}" />
              ${button({ label: t.change, kind: 'secondary' })}`,
          })}`,
          html`<a href="/services">${t.myServices}</a>`,
        ],
        number: ERRORS['service-not-for-you'].number,
      }),
    );
  }
  return render(
    errorPage(shell, {
      ...common,
      title: errors['service-not-open'].title,
      explanation:
        obstacle.opensOn === null
          ? t.notOpen(service.name)
          : t.opensOn(service.name, frenchDate(obstacle.opensOn)),
      next: [...errors['service-not-open'].next, html`<a href="/services">${t.myServices}</a>`],
      number: ERRORS['service-not-open'].number,
    }),
  );
}
