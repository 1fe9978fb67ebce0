import { count } from './count.ts';

/** Ways back in: a lost identifier, a lost password, a password to renew. */
export const recovery = {
  newPassword: {
    title: 'Je choisis un nouveau mot de passe',
    cohort:
      'Par précaution, vous devez changer de mot de passe avant de continuer. Vos services restent les mêmes.',
    identifier: 'Votre identifiant EduConnect',
    otherSessions: 'Les appareils déjà connectés à ce compte seront déconnectés.',
    submit: 'Enregistrer ce mot de passe',
  },
  done: {
    title: 'Mot de passe enregistré',
    text: 'Votre nouveau mot de passe est enregistré et vous êtes connecté. L’ancien ne fonctionne plus.',
    identifier: 'Votre identifiant EduConnect, à retenir',
    toServices: 'Accéder à mes services',
    toService: 'Continuer vers le service',
  },
  proof: {
    title: 'Vérifions que c’est bien vous',
    intro:
      'Ce mot de passe est peut-être connu d’une autre personne. Pour protéger le compte, une autre preuve est nécessaire avant d’en choisir un nouveau.',
    sms: (number: string) => `Recevoir un code par SMS au ${number}`,
    email: (address: string) => `Recevoir un lien par email à ${address}`,
    emailSent: (minutes: number) =>
      `Un message vient de partir. Ouvrez-le dans les ${count(minutes, 'minute')} et suivez son lien pour choisir un nouveau mot de passe.`,
    none: 'Ce compte n’a ni adresse email confirmée ni portable vérifié : seul l’établissement de l’élève peut vous redonner un accès.',
    school: 'Vous n’avez plus accès à ce téléphone ni à cette messagerie ?',
    askSchool:
      'Demandez à l’établissement de l’élève de vérifier votre identité et de réinitialiser votre accès.',
    tooMany: (minutes: number) =>
      `Trop de messages ont été demandés. Réessayez dans ${count(minutes, 'minute')}.`,
  },
  lost: {
    identifier: {
      title: 'Identifiant perdu',
      guardian:
        'Indiquez une adresse email confirmée ou un portable connus d’EduConnect : les identifiants qui y sont liés vous seront envoyés.',
      pupil:
        'Indiquez l’adresse email que vous avez confirmée : les identifiants qui y sont liés vous seront envoyés.',
      submit: 'Recevoir mon identifiant',
    },
    password: {
      title: 'Mot de passe perdu',
      guardian:
        'Indiquez votre identifiant, et l’adresse email confirmée ou le portable vérifié de votre compte. Vous recevrez un lien ou un code pour choisir un nouveau mot de passe.',
      pupil:
        'Indiquez votre identifiant et l’adresse email que vous avez confirmée. Vous recevrez un lien pour choisir un nouveau mot de passe.',
      submit: 'Continuer',
    },
    school: {
      title: 'Demander à l’établissement',
      guardian:
        'Sans adresse email ni portable liés à votre compte, l’établissement de l’élève peut vous redonner un accès. Indiquez votre identifiant : il verra votre demande.',
      pupil:
        'Sans adresse email confirmée, votre établissement peut vous redonner un accès. Indiquez votre identifiant : il verra votre demande.',
      submit: 'Prévenir l’établissement',
    },
    identifierLabel: 'Identifiant',
    identifierHint: 'Par exemple : n.ferrand12',
    contactLabel: 'Adresse email ou n° de téléphone portable',
    contactHint: 'Par exemple : prenom.nom@exemple.fr, ou 06 39 98 01 23',
    emailLabel: 'Adresse email',
    emailHint: 'Celle que vous avez indiquée en activant votre compte, ou celle de vos parents.',
    problems: {
      identifierMissing: 'Indiquez votre identifiant.',
      guardian: {
        missing: 'Indiquez une adresse email ou un numéro de portable.',
        malformed: 'Ce n’est ni une adresse email ni un numéro de téléphone complets.',
        'not-a-number': 'Ce n’est pas un numéro de téléphone. Exemple : 06 39 98 01 23.',
        landline:
          'C’est un numéro de téléphone fixe : il ne reçoit pas de SMS. Indiquez un portable ou une adresse email.',
        special:
          'Les numéros commençant par 08 ne reçoivent pas de SMS. Indiquez un portable ou une adresse email.',
        foreign:
          'Nous ne pouvons pas envoyer de SMS à un numéro étranger. Indiquez plutôt votre adresse email.',
        'not-reachable':
          'Nous ne pouvons pas envoyer de SMS à ce numéro. Indiquez un portable français ou une adresse email.',
      },
      pupil: {
        missing: 'Indiquez votre adresse email.',
        malformed: 'Cette adresse email n’est pas complète. Exemple : prenom.nom@exemple.fr',
        'not-a-number': 'Indiquez une adresse email.',
        landline: 'Indiquez une adresse email.',
        special: 'Indiquez une adresse email.',
        foreign: 'Indiquez une adresse email.',
        'not-reachable': 'Indiquez une adresse email.',
      },
    },
    tooMany: {
      title: 'Trop de demandes',
      text: (minutes: number) =>
        `Trop de messages ont été demandés avec ces informations ou depuis cet accès à internet. Réessayez dans ${count(minutes, 'minute')}.`,
    },
    noIdentifier: 'J’ai aussi perdu mon identifiant',
    notActivated: 'Je n’ai pas encore activé mon compte',
    askSchool: {
      guardian: 'Je n’ai plus accès à cette adresse ni à ce portable',
      pupil: 'Je n’ai pas donné d’adresse, ou je n’y ai plus accès',
    },
    pupilSchool:
      'Pas d’adresse email ? Demandez votre identifiant à votre professeur principal ou au secrétariat.',
    back: 'Retour à la connexion',
  },
  asked: {
    title: 'Regardez vos messages',
    email: 'Si cette adresse est celle d’un compte EduConnect, un message vient d’y être envoyé.',
    sms: 'Si ce portable est celui d’un compte EduConnect, un SMS vient d’y être envoyé.',
    linkLife: (minutes: number) =>
      `Le lien qu’il contient est valable ${count(minutes, 'minute')} et ne sert qu’une fois.`,
    nothing: 'Vous n’avez rien reçu ?',
    spam: 'Un message peut mettre quelques minutes à arriver : regardez aussi dans les courriers indésirables.',
    smsLate: 'Un SMS peut mettre quelques minutes à arriver.',
    onlyKnown:
      'Rien n’est envoyé à une adresse ou à un portable qui n’est pas celui du compte : essayez peut-être avec une autre adresse.',
    franceConnect:
      'Si vous avez activé votre compte avec FranceConnect, choisissez FranceConnect à la connexion.',
    again: 'Recommencer avec d’autres informations',
    schoolTitle: 'Demande enregistrée',
    school: 'Si cet identifiant est celui d’un compte, l’établissement de l’élève verra votre demande.',
    schoolNext: {
      guardian:
        'Adressez-vous au secrétariat ou à la direction : après avoir vérifié qui vous êtes, ils vous remettront un nouveau mot de passe provisoire.',
      pupil:
        'Adressez-vous à votre professeur principal ou au secrétariat : ils vous remettront un nouveau mot de passe provisoire.',
    },
    back: 'Retour à la connexion',
  },
  told: {
    title: 'Pas de mot de passe à changer',
    reasons: {
      franceconnect:
        'Votre compte n’a pas de mot de passe EduConnect : il s’ouvre avec FranceConnect. Choisissez FranceConnect sur la page de connexion.',
      'not-activated':
        'Votre compte n’est pas encore activé. Sur la page de connexion, utilisez la feuille remise par l’établissement, ou choisissez « Je n’ai pas d’identifiant ».',
      ended:
        'Ce compte est suspendu, fermé ou regroupé avec un autre. L’établissement de l’élève peut vous dire pourquoi et vous aider.',
    },
    signIn: 'Aller à la page de connexion',
  },
  code: {
    title: 'Code reçu par SMS',
    sentTo: (number: string) => `Un SMS vient d’être envoyé au ${number}.`,
    sentIfKnown: (number: string) =>
      `Si ces informations sont celles d’un compte, un SMS vient d’être envoyé au ${number}.`,
    resent: 'Un nouveau code a été demandé. Le précédent n’est plus valable.',
    label: (minutes: number) => `J’indique le code reçu par SMS (code valable ${minutes} min)`,
    submit: 'Continuer',
    notReceived: 'Je n’ai pas reçu de code',
  },
  notReceived: {
    title: 'Je n’ai pas reçu de code',
    intro: 'Un SMS peut mettre quelques minutes à arriver. S’il n’arrive pas :',
    reasons: [
      'les informations que vous avez saisies ne sont peut-être pas celles que nous connaissons : aucun code ne part alors ;',
      'votre téléphone est peut-être éteint, hors réseau, ou vous avez changé d’opérateur récemment ;',
      'les SMS de numéros courts sont peut-être bloqués sur votre ligne.',
    ],
    health: {
      good: 'En ce moment, les SMS arrivent normalement, en moins d’une minute.',
      slow: 'En ce moment, les SMS arrivent avec du retard. Attendez quelques minutes avant d’en demander un autre.',
      failing:
        'En ce moment, beaucoup de SMS n’arrivent pas. Choisissez plutôt un autre moyen, ou revenez plus tard.',
    },
    progress: {
      waiting: 'Votre SMS attend d’être envoyé. Patientez encore un peu.',
      sent: 'Votre SMS a été remis à l’opérateur, qui n’a pas encore confirmé sa réception par votre téléphone.',
      delivered: 'L’opérateur indique que votre téléphone a reçu le SMS.',
      failed: 'L’opérateur n’a pas pu remettre le SMS à votre téléphone. Choisissez plutôt un autre moyen.',
    },
    resendIn: (seconds: number) => `Vous pourrez demander un nouveau code dans ${count(seconds, 'seconde')}.`,
    resend: 'Recevoir un nouveau code',
    tooMany: (minutes: number) =>
      `Trop de codes ont été demandés. Réessayez dans ${count(minutes, 'minute')}.`,
    otherWays: 'Les autres moyens',
    ways: {
      back: 'J’ai reçu mon code',
      change: 'Corriger mon nom ou mon numéro',
      franceConnect: 'Utiliser FranceConnect',
      identifier: 'J’ai déjà activé mon compte : retrouver mon identifiant par email',
      email: 'Recevoir plutôt un lien par email',
      emailDetail: 'Avec une adresse email que vous avez confirmée.',
      school: 'Demander de l’aide à l’établissement',
      schoolDetail: 'Il peut vous remettre un identifiant et un mot de passe provisoire.',
    },
  },
  link: {
    title: 'Nouveau mot de passe',
    text: 'Appuyez sur le bouton pour choisir un nouveau mot de passe. Ce lien ne sert qu’une fois.',
    submit: 'Choisir un nouveau mot de passe',
  },
};
