import { count } from './count.ts';

/**
 * What is written to people elsewhere than on screens. The texts under `sms` use the GSM-7 alphabet only, so their
 * apostrophes are straight and their spaces ordinary; with the longest values they hold in 160 characters.
 */

const services = 'Services en ligne de l’éducation nationale';
const signature = 'Cordialement,\nL’administrateur des services en ligne\nEduConnect';
const notYou = 'Si vous n’êtes pas à l’origine de cette demande, ne tenez pas compte de ce message.';
const notYouChanged =
  'Si vous n’êtes pas à l’origine de cette modification, changez votre mot de passe et demandez dès maintenant de l’aide à l’établissement scolaire.';
const help = 'En cas de problème, vous trouverez toutes les informations nécessaires à cette adresse :';
const linkLife = (hours: number) =>
  `Ce lien sert une seule fois, pendant ${hours} ${hours > 1 ? 'heures' : 'heure'}. La page qu’il ouvre vous demande d’appuyer sur un bouton.`;

export const messages = {
  sms: {
    activationCode: ({ code, minutes }: { code: string; minutes: number }) =>
      `EduConnect : votre code est ${code}. Valable ${minutes} minute${minutes > 1 ? 's' : ''}. Ne le donnez à personne.`,
    recoveryCode: ({ code, minutes }: { code: string; minutes: number }) =>
      `EduConnect : code ${code} pour changer votre mot de passe, valable ${minutes} minute${minutes > 1 ? 's' : ''}. Ne le donnez à personne.`,
    accountEnding: ({ until }: { until: string }) =>
      `EduConnect : votre compte ne sert plus depuis longtemps. Pour le garder, connectez-vous avant le ${until}.`,
    passwordChanged:
      "EduConnect : votre mot de passe vient de changer. Si ce n'est pas vous, prévenez l'établissement scolaire.",
    lostIdentifier: ({ identifiers }: { identifiers: string }) =>
      `EduConnect : identifiant demandé : ${identifiers}. Ne donnez votre mot de passe à personne.`,
    notActivated:
      "EduConnect : votre compte n'est pas encore activé. Sur la page de connexion, choisissez \"Je n'ai pas d'identifiant\".",
    useFranceConnect:
      "EduConnect : votre compte n'a pas de mot de passe. Sur la page de connexion, choisissez FranceConnect.",
    accountEnded:
      "EduConnect : votre compte est suspendu ou fermé. Adressez-vous à l'établissement scolaire.",
    childFound:
      'EduConnect : un établissement vous indique comme responsable légal. Connectez-vous pour le confirmer dans "Mes enfants".',
    mobileChanged:
      "EduConnect : ce numéro n'est plus celui de votre compte. Si ce n'est pas vous, prévenez l'établissement scolaire.",
  },
  mail: {
    activateEmail: {
      subject: `${services} - activation du compte`,
      greeting: 'Bonjour,',
      identifier:
        'Vous souhaitez accéder aux services en ligne de l’éducation nationale avec l’identifiant :',
      link: 'Pour activer votre compte, confirmez votre adresse électronique en ouvrant ce lien :',
      linkLife,
      afterwards:
        'Vous pourrez ensuite vous connecter avec cet identifiant et le mot de passe que vous avez choisi.',
      notYou,
      help,
      signature,
    },
    confirmEmail: {
      subject: `${services} - confirmation de l’adresse électronique`,
      greeting: 'Bonjour,',
      identifier: 'Cette adresse électronique a été donnée pour le compte dont l’identifiant est :',
      link: 'Pour la confirmer, ouvrez ce lien :',
      linkLife,
      afterwards: 'Une adresse confirmée permet de retrouver l’accès au compte en cas d’oubli.',
      notYou,
      help,
      signature,
    },
    accountsMerged: {
      subject: `${services} - comptes regroupés`,
      greeting: 'Bonjour,',
      identifier:
        'Deux comptes viennent d’être regroupés à la demande de leur titulaire. Le compte qui ne sert plus est celui de l’identifiant :',
      kept: 'Les enfants sont maintenant dans le compte de l’identifiant :',
      notYou:
        'Si vous n’êtes pas à l’origine de ce regroupement, prévenez dès maintenant l’établissement scolaire : il peut être annulé pendant 30 jours.',
      help,
      signature,
    },
    childFound: {
      subject: `${services} - un enfant à confirmer`,
      greeting: 'Bonjour,',
      identifier:
        'Un établissement scolaire vous indique comme responsable légal d’un enfant qui n’est pas encore rattaché à votre compte, dont l’identifiant est :',
      link: 'Connectez-vous, puis ouvrez « Mes enfants » pour le confirmer par sa date de naissance :',
      notYours:
        'Si vous n’êtes pas le responsable légal de cet enfant, vous pourrez aussi l’indiquer : il ne sera pas rattaché.',
      help,
      signature,
    },
    recoverPassword: {
      subject: `${services} - nouveau mot de passe`,
      greeting: 'Bonjour,',
      identifier: 'Un nouveau mot de passe a été demandé pour le compte dont l’identifiant est :',
      link: 'Pour le choisir, ouvrez ce lien :',
      linkLife: (minutes: number) =>
        `Ce lien sert une seule fois, pendant ${count(minutes, 'minute')}. La page qu’il ouvre vous demande d’appuyer sur un bouton.`,
      notYou:
        'Si vous n’êtes pas à l’origine de cette demande, ne tenez pas compte de ce message : votre mot de passe ne change pas.',
      help,
      signature,
    },
    lostIdentifier: {
      subject: `${services} - identifiant demandé`,
      greeting: 'Bonjour,',
      one: 'Vous avez demandé à retrouver un identifiant. Un compte est lié à cette adresse.',
      several:
        'Vous avez demandé à retrouver un identifiant. Plusieurs comptes sont liés à cette adresse : le vôtre, et peut-être celui d’un autre membre de la famille.',
      identifier: 'Identifiant :',
      franceConnect:
        'Un compte ouvert avec FranceConnect n’a pas de mot de passe EduConnect : choisissez FranceConnect sur la page de connexion.',
      password:
        'Si le mot de passe est perdu aussi, choisissez « Mot de passe perdu » sur la page de connexion et indiquez l’identifiant exact.',
      signIn: 'Page de connexion :',
      notYou,
      help,
      signature,
    },
    useFranceConnect: {
      subject: `${services} - connexion avec FranceConnect`,
      greeting: 'Bonjour,',
      identifier: 'Un nouveau mot de passe a été demandé pour le compte dont l’identifiant est :',
      text: 'Ce compte n’a pas de mot de passe EduConnect : il s’ouvre avec FranceConnect. Si vous avez perdu l’accès à FranceConnect, retrouvez-le auprès du service que vous y utilisez (impôts, Assurance Maladie, La Poste…).',
      signIn: 'Page de connexion :',
      notYou,
      help,
      signature,
    },
    accountEnded: {
      subject: `${services} - compte suspendu ou fermé`,
      greeting: 'Bonjour,',
      identifier: 'Un nouveau mot de passe a été demandé pour le compte dont l’identifiant est :',
      text: 'Ce compte est suspendu, fermé ou regroupé avec un autre : il ne peut plus servir à se connecter. L’établissement de l’élève peut vous dire pourquoi et vous aider.',
      signIn: 'Page de connexion :',
      notYou,
      help,
      signature,
    },
    emailChanging: {
      subject: `${services} - changement d’adresse électronique`,
      greeting: 'Bonjour,',
      identifier:
        'Une autre adresse électronique va remplacer celle-ci, dès qu’elle sera confirmée, pour le compte dont l’identifiant est :',
      notYou: notYouChanged,
      help,
      signature,
    },
    mobileChanged: {
      subject: `${services} - numéro de portable modifié`,
      greeting: 'Bonjour,',
      identifier: 'Le numéro de portable a été modifié pour le compte dont l’identifiant est :',
      notYou: notYouChanged,
      help,
      signature,
    },
    passkeyAdded: {
      subject: `${services} - clé d’accès ajoutée`,
      greeting: 'Bonjour,',
      identifier:
        'Une clé d’accès, qui permet de se connecter sans mot de passe depuis un appareil, a été ajoutée au compte dont l’identifiant est :',
      notYou: notYouChanged,
      help,
      signature,
    },
    passwordChanged: {
      subject: `${services} - mot de passe modifié`,
      greeting: 'Bonjour,',
      identifier: 'Le mot de passe a été modifié pour le compte dont l’identifiant est :',
      notYou:
        'Si vous n’êtes pas à l’origine de cette modification, demandez dès maintenant de l’aide à l’établissement scolaire.',
      help,
      signature,
    },
    accountEnding: {
      subject: `${services} - votre compte va être fermé`,
      greeting: 'Bonjour,',
      identifier: 'Ce message concerne le compte dont l’identifiant est :',
      why: {
        inactive: 'Il n’a pas servi depuis longtemps. Pour le garder, il suffit de vous connecter.',
        'left-school':
          'D’après les établissements, vous n’êtes plus élève. Si c’est une erreur, prévenez votre établissement.',
        'no-child':
          'D’après les établissements, vous n’avez plus d’enfant scolarisé. Si c’est une erreur, prévenez l’établissement de votre enfant.',
      },
      until: (day: string) => `Sans changement, il ne sera plus utilisable à partir du ${day}.`,
      link: 'Pour vous connecter :',
      data: 'D’ici là, vous pouvez demander une copie de vos données depuis « Mon compte ».',
      help,
      signature,
    },
    childOfAge: {
      subject: `${services} - votre enfant est majeur`,
      greeting: 'Bonjour,',
      text: (givenName: string) =>
        `${givenName} a atteint sa majorité. Son nom n’apparaît plus dans votre compte : c’est désormais à votre enfant d’utiliser les services de l’éducation nationale, avec son propre compte.`,
      afterwards: 'Vos autres enfants restent rattachés à votre compte.',
      help,
      signature,
    },
    ofAge: {
      subject: `${services} - vous êtes majeur`,
      greeting: 'Bonjour,',
      text: 'Vous avez atteint votre majorité. Vous n’apparaissez plus dans les comptes de vos responsables.',
      afterwards: 'Votre compte ne change pas : vous gardez votre identifiant et votre mot de passe.',
      help,
      signature,
    },
  },
};
