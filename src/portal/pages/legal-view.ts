import type { OperatorContacts } from '../../support/operator-contacts.ts';
import { table } from '../../ui/components/table.ts';
import { html, type Html } from '../../ui/html.ts';
import type { Texts } from '../../ui/i18n/texts.ts';

type Section = { title: string; text: readonly string[] };

const section = ({ title, text }: Section): Html =>
  html`<h2>${title}</h2>
    ${text.map((paragraph) => html`<p>${paragraph}</p>`)}`;

/** Lines of an address, from what the operator gave. */
const lines = (...given: readonly (string | undefined)[]): Html =>
  html`<p>
    ${given.filter((line) => line !== undefined).map((line, index) => html`${index > 0 && html`<br />`}${line}`)}
  </p>`;

export function noticeMain({ legal: { notice: t } }: Texts, operator: OperatorContacts): Html {
  const { publisher, host } = operator;
  return html`<h2>${t.publisherTitle}</h2>
    ${
      publisher === undefined
        ? html`<p>${t.publisher}</p>`
        : lines(
            publisher.name,
            publisher.address,
            publisher.director === undefined ? undefined : t.director(publisher.director),
          )
    }
    <h2>${t.hostTitle}</h2>
    ${host === undefined ? html`<p>${t.host}</p>` : lines(host.name, host.address)}
    ${section({ title: t.softwareTitle, text: [t.software] })}
    ${section({ title: t.linksTitle, text: [t.links] })}`;
}

export function privacyMain({ legal: { privacy: t, cookies } }: Texts, operator: OperatorContacts): Html {
  const officer = operator.dataProtection;
  return html`<p><a href="/donnees-personnelles/eleves">${t.forPupils}</a></p>
    ${t.sections.map(section)}
    <h2>${t.officerTitle}</h2>
    ${officer === undefined ? html`<p>${t.officer}</p>` : lines(officer.name, officer.mail, officer.address)}
    <p><a href="/mon-compte/donnees">${t.exportLink}</a></p>
    <p><a href="/cookies">${cookies.title}</a></p>`;
}

export function pupilsPrivacyMain({ legal: { pupilsPrivacy: t } }: Texts): Html {
  return html`${t.sections.map(section)}
    <p><a href="/donnees-personnelles">${t.forAdults}</a></p>`;
}

/** Every cookie that the portal sets, and nothing else: a test compares. */
export function cookiesMain({ legal: { cookies: t } }: Texts): Html {
  return html`<p class="fr-text--lead">${t.intro}</p>
    ${table({
      caption: t.caption,
      columns: [{ label: t.columns.name }, { label: t.columns.purpose }, { label: t.columns.life }],
      rows: (Object.keys(t.purposes) as (keyof typeof t.purposes)[]).map((name) => [
        name,
        t.purposes[name],
        t.life.session,
      ]),
    })}
    <p>${t.none}</p>`;
}

export function accessibilityMain({ legal: { accessibility: t } }: Texts, operator: OperatorContacts): Html {
  const mail = operator.accessibilityMail;
  return html`<p class="fr-text--lead">${t.state}</p>
    ${t.sections.map(section)}
    <h2>${t.contactTitle}</h2>
    <p>${t.contact}</p>
    ${mail !== undefined && html`<p>${t.write(mail)}</p>`}`;
}

export function sitemapMain(t: Texts): Html {
  const { sitemap } = t.pages;
  const list = (title: string, links: readonly (readonly [href: string, label: string])[]): Html =>
    html`<h2>${title}</h2>
      <ul>
        ${links.map(([href, label]) => html`<li><a href="${href}">${label}</a></li>`)}
      </ul>`;
  return html`${list(sitemap.headings.use, [
    ['/connexion', sitemap.signIn],
    ['/activation/sms', sitemap.create],
    ['/identifiant-perdu', t.recovery.lost.identifier.title],
    ['/mot-de-passe-perdu', t.recovery.lost.password.title],
    ['/mon-compte', sitemap.account],
  ])}
  ${list(sitemap.headings.help, [
    ['/aide', t.help.title],
    ['/aide/responsables', t.help.profiles.guardians],
    ['/aide/eleves', t.help.profiles.pupils],
    ['/aide/etablissements', t.help.profiles.schools],
    ['/aide/affiches', t.flyers.pageTitle],
    ['/contacts', t.contacts.title],
    ['/securite', t.help.safety.title],
  ])}
  ${list(sitemap.headings.rules, [
    ['/mentions-legales', t.legal.notice.title],
    ['/donnees-personnelles', t.legal.privacy.title],
    ['/donnees-personnelles/eleves', t.legal.pupilsPrivacy.title],
    ['/cookies', t.legal.cookies.title],
    ['/accessibilite', t.legal.accessibility.title],
  ])}`;
}
