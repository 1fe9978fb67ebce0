import { alert } from '../../src/ui/components/alert.ts';
import { button } from '../../src/ui/components/button.ts';
import { callout } from '../../src/ui/components/callout.ts';
import { card } from '../../src/ui/components/card.ts';
import { checkbox } from '../../src/ui/components/checkbox.ts';
import { choiceTile, choiceTiles } from '../../src/ui/components/choice-tile.ts';
import { codeInput } from '../../src/ui/components/code-input.ts';
import { copyable } from '../../src/ui/components/copyable.ts';
import { dateFields } from '../../src/ui/components/date-fields.ts';
import { emailInput } from '../../src/ui/components/email-input.ts';
import { errorSummary } from '../../src/ui/components/error-summary.ts';
import { form } from '../../src/ui/components/form.ts';
import { franceConnectButton } from '../../src/ui/components/france-connect-button.ts';
import { linkButton } from '../../src/ui/components/link-button.ts';
import { pagination } from '../../src/ui/components/pagination.ts';
import { passwordInput } from '../../src/ui/components/password-input.ts';
import { passwordRules } from '../../src/ui/components/password-rules.ts';
import { progress } from '../../src/ui/components/progress.ts';
import { radioGroup } from '../../src/ui/components/radio-group.ts';
import { stepper } from '../../src/ui/components/stepper.ts';
import { summaryList } from '../../src/ui/components/summary-list.ts';
import { table } from '../../src/ui/components/table.ts';
import { tabs } from '../../src/ui/components/tabs.ts';
import { textInput } from '../../src/ui/components/text-input.ts';
import { waitingButton } from '../../src/ui/components/waiting-button.ts';
import { errorPage } from '../../src/ui/error-page.ts';
import { html, type Html } from '../../src/ui/html.ts';
import type { Language } from '../../src/ui/i18n/languages.ts';
import { texts } from '../../src/ui/i18n/texts.ts';
import { layout, type Page, type Shell } from '../../src/ui/layout.ts';
import type { DrawPage } from '../support/page-site.ts';

/** A name that no design expected. */
export const LONG_NAME =
  'Marie-Amandine-Joséphine-Philippine Ravelomanantsoa-Vandenbroucke-d’Hautefeuille-Saint-Symphorien';

const csrfToken = 'jeton';
const signedIn = { name: 'Nadège Ferrand', csrfToken };

/** Every component in its states, and the screens they were made for. Sentences here are samples. */
export const gallery: Record<string, DrawPage> = {
  profil: (shell, _, language) =>
    layout(shell, {
      ...sample(language, 'Je choisis mon profil'),
      width: 'narrow',
      banner: 'À partir du 1er septembre, les familles utilisent exclusivement leur compte EduConnect.',
      languageLinks: [
        { language: 'fr', href: '/fr' },
        { language: 'en', href: '/en' },
        { language: 'ar', href: '/ar' },
        { language: 'pt', href: '/pt' },
        { language: 'tr', href: '/tr' },
        { language: 'uk', href: '/uk' },
      ],
      main: html`<h1>J’accède aux services en ligne des établissements scolaires</h1>
        <p>Je me connecte en tant que :</p>
        ${form({
          action: '/profil',
          csrfToken,
          children: choiceTiles([
            choiceTile({
              id: 'bouton_responsable',
              name: 'profil',
              value: 'responsable',
              icon: 'guardian',
              label: 'Responsable d’élève',
              detail: 'Père, mère, tuteur ou tutrice, responsable légal d’un enfant scolarisé',
            }),
            choiceTile({
              id: 'bouton_eleve',
              name: 'profil',
              value: 'eleve',
              icon: 'pupil',
              label: 'Élève',
              detail: 'Collégien, lycéen',
            }),
          ]),
        })}`,
    }),

  connexion: (shell, _, language) => signIn(shell, language),
  'connexion-erreur': (shell, _, language) =>
    signIn(
      shell,
      language,
      alert({
        kind: 'error',
        title: 'Identifiant ou mot de passe incorrect',
        text: 'Vérifiez votre saisie, en particulier les majuscules, puis recommencez.',
      }),
    ),

  champs: (shell, _, language) => fields(shell, language, false),
  'champs-erreurs': (shell, _, language) => fields(shell, language, true),

  etape: (shell, _, language) =>
    layout(shell, {
      ...sample(language, 'J’active mon compte'),
      width: 'narrow',
      main: html`${stepper({ language, step: 2, total: 4, title: 'J’active mon compte', next: 'mes enfants' })}
        <p>Un SMS a été envoyé au numéro indiqué, s’il est connu de l’établissement.</p>
        ${form({
          action: '/code',
          csrfToken,
          children: [
            codeInput({
              language,
              name: 'code',
              label: 'J’indique le code d’activation reçu par SMS',
              hint: '6 chiffres, code valable 30 min',
            }),
            html`<div class="ec-actions">${button({ label: 'Continuer' })}</div>`,
          ],
        })}
        ${form({
          action: '/renvoi',
          csrfToken,
          children: waitingButton({ language, label: 'Renvoyer un code', kind: 'tertiary', seconds: 45 }),
        })}`,
    }),

  messages: (shell, _, language) =>
    layout(shell, {
      ...sample(language, 'Messages'),
      width: 'narrow',
      main: html`<h1>Messages</h1>
        ${alert({ kind: 'error', title: 'Le code n’est pas le bon', text: 'Il reste 3 essais.', focus: false })}
        ${alert({ kind: 'warning', title: 'Votre mot de passe provisoire expire dans 3 jours' })}
        ${alert({
          kind: 'success',
          title: 'Compte activé !',
          text: 'Votre compte a bien été activé, vous pouvez vous connecter.',
        })}
        ${alert({
          kind: 'info',
          text: html`<p>
            Une correction faite aujourd’hui est visible demain. <a href="/aide">En savoir plus</a>
          </p>`,
        })}
        ${callout({
          title: 'Gardez votre identifiant',
          text: 'Il vous servira pendant toute la scolarité de vos enfants, même s’ils changent d’établissement.',
        })}
        ${copyable({ language, label: 'Votre identifiant', value: 'n.ferrand12' })}
        <div class="ec-actions">
          ${button({ label: 'Principal', type: 'button' })}
          ${button({ label: 'Secondaire', kind: 'secondary', type: 'button' })}
          ${button({ label: 'Tertiaire', kind: 'tertiary', type: 'button' })}
          ${button({ label: 'Discret', kind: 'plain', type: 'button' })}
          ${button({ label: 'Supprimer', kind: 'danger', type: 'button' })}
          ${button({ label: 'Petit', size: 'sm', type: 'button' })}
          ${button({ label: 'Grand', size: 'lg', type: 'button' })}
          ${linkButton({ label: 'Lien', href: '/', kind: 'secondary', icon: 'arrow' })}
        </div>
        ${button({ label: 'Toute la largeur', full: true, type: 'button' })}
        <p>
          <span class="fr-badge">Non notifié</span>
          <span class="fr-badge fr-badge--info">Notifié et non activé</span>
          <span class="fr-badge fr-badge--warning">En cours d’activation</span>
          <span class="fr-badge fr-badge--success">Activé</span>
          <span class="fr-badge fr-badge--error">Suspendu</span>
        </p>`,
    }),

  compte: (shell, _, language) =>
    layout(shell, {
      ...sample(language, 'Mes enfants'),
      signedIn: { ...signedIn, name: LONG_NAME },
      breadcrumb: [{ label: 'Accueil', href: '/' }],
      main: html`<h1>Mon compte</h1>
        ${tabs({
          label: 'Mon compte',
          links: [
            { label: 'Mes informations', href: '/informations' },
            { label: 'Mes enfants', href: '/enfants', current: true },
          ],
        })}
        ${summaryList([
          { label: 'Identifiant', value: 'n.ferrand12' },
          { label: 'Nom', value: LONG_NAME },
          {
            label: 'Adresse mail',
            value: 'nadege.ferrand.une-adresse-vraiment-longue@messagerie.exemple.fr',
            action: html`<a href="/mail">Modifier mon adresse mail</a>`,
          },
        ])}
        <h2>Collège Les Tilleuls</h2>
        <div class="fr-grid-row fr-grid-row--gutters">
          <div class="fr-col-12 fr-col-md-6">
            ${card({ title: 'Tristan', level: 3, children: html`<p>29/10/2012</p>` })}
          </div>
          <div class="fr-col-12 fr-col-md-6">
            ${card({
              title: html`<bdi>${LONG_NAME}</bdi>`,
              level: 3,
              children: html`<p>20/08/2009</p>`,
            })}
          </div>
        </div>
        <p>
          ${linkButton({ label: 'Ajouter des enfants depuis un autre compte', href: '/ajouter', kind: 'secondary' })}
        </p>`,
    }),

  console: (_, shell, language) =>
    layout(shell, {
      ...sample(language, 'Responsables'),
      signedIn,
      school: '0999999X CLG Collège Les Tilleuls',
      navigation: [
        { label: 'Accueil', href: '/' },
        { label: 'Élèves', href: '/eleves' },
        { label: 'Responsables', href: '/responsables', current: true },
        { label: 'Statistiques', href: '/statistiques' },
      ],
      main: html`<h1>Responsables</h1>
        ${table({
          caption: 'Comptes des responsables (1 234)',
          columns: [
            { label: 'Nom et prénom' },
            { label: 'État du compte' },
            { label: 'Classe' },
            { label: 'Enfants', numeric: true },
          ],
          rows: [
            ['FERRAND Nadège', html`<span class="fr-badge fr-badge--success">Activé</span>`, '6E 3', '2'],
            [LONG_NAME, html`<span class="fr-badge">Non notifié</span>`, '3EME PREPA-METIERS', '1'],
            [
              'OULD-BRAHIM Yanis',
              html`<span class="fr-badge fr-badge--info">Notifié et non activé</span>`,
              '4E 1',
              '3',
            ],
          ],
        })}
        ${pagination({ language, page: 3, pages: 25, href: (page) => `?page=${page}` })}
        ${progress({ id: 'envoi', label: 'Préparation des courriers', done: 340, total: 1200 })}
        ${table({
          caption: 'Résultats',
          hideCaption: true,
          columns: [{ label: 'Nom' }, { label: 'Classe' }],
          rows: [],
          empty:
            'Pour gérer les comptes responsables, sélectionnez les critères de recherche proposés ci-dessus.',
        })}`,
    }),

  erreur: (shell, _, language) => {
    const error = texts(language).errors.unexpected;
    return errorPage(shell, { language, ...error, number: 500, trace: '0c9f3a51b7de' });
  },
};

function sample(language: Language, title: string): Pick<Page, 'language' | 'title'> {
  return { language, title };
}

function signIn(shell: Shell, language: Language, problem?: Html): Html {
  return layout(shell, {
    ...sample(language, 'Connexion'),
    width: 'narrow',
    main: html`<h1>J’accède aux services en ligne des établissements scolaires</h1>
      ${problem}
      <section class="ec-stack" aria-labelledby="avec-fc">
        <h2 id="avec-fc" class="fr-h3">J’accède à mes services avec FranceConnect</h2>
        ${franceConnectButton({ language, action: '/franceconnect', csrfToken })}
      </section>
      <p class="ec-or">OU</p>
      <section class="ec-stack" aria-labelledby="avec-identifiants">
        <h2 id="avec-identifiants" class="fr-h3">J’utilise mes identifiants EduConnect</h2>
        ${form({
          action: '/connexion',
          csrfToken,
          children: [
            textInput({
              language,
              name: 'j_username',
              id: 'username',
              label: 'Identifiant',
              placeholder: 'Saisissez un identifiant',
              autocomplete: 'username',
              verbatim: true,
            }),
            passwordInput({
              language,
              name: 'j_password',
              id: 'password',
              label: 'Mot de passe',
              placeholder: 'Saisissez un mot de passe',
              autocomplete: 'current-password',
            }),
            button({ label: 'Se connecter', id: 'bouton_valider', name: '_eventId_proceed', full: true }),
          ],
        })}
        <ul class="ec-links">
          <li><a href="/identifiant-perdu">Identifiant perdu</a></li>
          <li><a href="/mot-de-passe-perdu">Mot de passe perdu</a></li>
          <li><a href="/creer">Je n’ai pas d’identifiant</a></li>
        </ul>
      </section>`,
  });
}

function fields(shell: Shell, language: Language, wrong: boolean): Html {
  const error = (message: string): string | undefined => (wrong ? message : undefined);
  return layout(shell, {
    ...sample(language, 'Je crée mon compte'),
    width: 'narrow',
    main: html`<h1>Je crée mon compte</h1>
      ${
        wrong &&
        errorSummary({
          language,
          errors: [
            { field: 'nom', message: 'Indiquez votre nom.' },
            { field: 'naissance-day', message: 'Indiquez une date de naissance qui existe.' },
          ],
        })
      }
      ${form({
        action: '/creation',
        csrfToken,
        children: [
          textInput({
            language,
            name: 'nom',
            label: 'Nom',
            autocomplete: 'family-name',
            value: wrong ? '' : LONG_NAME,
            error: error('Indiquez votre nom.'),
          }),
          textInput({
            language,
            name: 'telephone',
            label: 'N° de téléphone portable',
            type: 'tel',
            inputmode: 'tel',
            autocomplete: 'tel',
            width: 'medium',
            hint: 'Le numéro donné à l’établissement, par exemple 06 39 98 01 23',
            error: error('Ce numéro n’est pas un numéro de portable.'),
          }),
          emailInput({
            language,
            name: 'email',
            label: 'Adresse mail',
            optional: true,
            error: error('Cette adresse n’est pas complète : il manque « @ ».'),
          }),
          dateFields({
            language,
            name: 'naissance',
            legend: html`Date de naissance de <bdi>Clara</bdi>`,
            value: wrong ? { day: '31', month: '2', year: '2014' } : undefined,
            error: error('Cette date n’existe pas.'),
            wrong: ['day', 'month'],
          }),
          radioGroup({
            name: 'envoi',
            legend: 'Comment recevoir le code ?',
            choices: [
              { value: 'sms', label: 'Par SMS', hint: 'au numéro se terminant par 23' },
              { value: 'mail', label: 'Par mail' },
            ],
            value: wrong ? undefined : 'sms',
            error: error('Choisissez une façon de recevoir le code.'),
          }),
          checkbox({
            name: 'representant',
            label: 'Je suis le représentant légal de cet enfant',
            error: error('Cochez cette case pour continuer.'),
          }),
          passwordInput({
            language,
            name: 'nouveau',
            label: 'Nouveau mot de passe',
            autocomplete: 'new-password',
            rulesId: 'regles',
            error: error('Ce mot de passe est trop courant.'),
          }),
          passwordRules({
            language,
            id: 'regles',
            field: 'nouveau',
            rules: [
              {
                label: 'au moins 12 caractères, ou 16 chiffres',
                pattern: '^(?=.*\\D).{12,128}$|^\\d{16,128}$',
              },
              { label: 'ni un mot courant, ni votre nom, ni une date de naissance' },
            ],
          }),
          html`<div class="ec-actions">
            ${button({ label: 'Recevoir mon code SMS' })}
            <a class="fr-link" href="/sans">Je ne souhaite pas utiliser de téléphone portable</a>
          </div>`,
        ],
      })}`,
  });
}
