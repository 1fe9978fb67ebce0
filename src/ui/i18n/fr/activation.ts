import { count } from './count.ts';

/** Activation of an account: alone by SMS, or with the school's letter. */
export const activation = {
  smsForm: {
    title: 'Je crée mon compte',
    intro:
      'Indiquez vos nom et prénom, et le numéro de téléphone portable que vous avez donné à l’établissement de votre enfant.',
    familyName: 'Nom',
    familyNameHint: 'Nom de naissance ou nom d’usage',
    givenName: 'Prénom',
    mobile: 'N° de téléphone portable',
    mobileHint: 'Le numéro connu de l’école, du collège ou du lycée. Il sert à vérifier votre identité.',
    submit: 'Recevoir mon code SMS',
    withoutMobile: 'Je ne souhaite pas utiliser de téléphone portable',
    alreadyHas: 'J’ai déjà un identifiant',
    problems: {
      familyName: { missing: 'Indiquez votre nom.', 'too-long': 'Ce nom est trop long.' },
      givenName: { missing: 'Indiquez votre prénom.', 'too-long': 'Ce prénom est trop long.' },
      mobile: {
        missing: 'Indiquez votre numéro de téléphone portable.',
        'not-a-number': 'Ce n’est pas un numéro de téléphone. Exemple : 06 39 98 01 23.',
        landline: 'C’est un numéro de téléphone fixe : il ne reçoit pas de SMS. Indiquez un portable.',
        special: 'Les numéros commençant par 08 ne reçoivent pas de SMS. Indiquez un portable.',
        foreign:
          'Nous ne pouvons pas envoyer de SMS à un numéro étranger. Indiquez un portable français, ou passez par l’établissement.',
        'not-reachable': 'Nous ne pouvons pas envoyer de SMS à ce numéro. Indiquez un portable français.',
      },
    },
    tooMany: {
      title: 'Trop de codes demandés',
      text: (minutes: number) =>
        `Trop de codes ont été demandés pour ce numéro ou depuis cet accès à internet. Réessayez dans ${count(minutes, 'minute')}.`,
    },
  },
  withoutMobile: {
    title: 'Sans téléphone portable',
    intro: 'Deux façons d’activer votre compte sans portable :',
    school: 'Demandez vos identifiants à l’établissement de votre enfant.',
    schoolDetail:
      'Le secrétariat ou la direction de l’école peut imprimer une feuille avec votre identifiant et un mot de passe provisoire, ou vous les envoyer.',
    schoolNumber: 'Donnez votre numéro de portable à l’établissement.',
    schoolNumberDetail:
      'Une fois saisi dans la base des élèves, il pourra servir ici à partir du lendemain après-midi.',
    toShow: 'À montrer ou à imprimer',
    toShowText:
      'Je n’arrive pas à activer mon compte EduConnect par SMS. Pouvez-vous me notifier depuis votre console : éditer ma feuille d’identifiants (identifiant et mot de passe provisoire), et vérifier mon nom, mon numéro de portable et mon adresse email dans la base des élèves ? Merci.',
    haveLetter: 'J’ai reçu mes identifiants',
    back: 'Revenir au formulaire',
  },
  code: {
    title: 'J’active mon compte',
    sentTo: (number: string) =>
      `Si les informations saisies sont connues de l’établissement, un SMS vient d’être envoyé au ${number}.`,
    label: (minutes: number) => `J’indique le code d’activation reçu par SMS (code valable ${minutes} min)`,
    submit: 'Continuer',
    notReceived: 'Je n’ai pas reçu de code d’activation par SMS',
    next: 'mes enfants',
    malformed: 'Le code comporte 6 chiffres.',
    wrong: (left: number) => `Ce code n’est pas le bon. Il vous reste ${count(left, 'essai')}.`,
    dead: 'Ce code n’est plus valable. Demandez un nouveau code.',
    resent: 'Un nouveau code a été demandé. Le précédent n’est plus valable.',
  },
  children: {
    title: 'Mes enfants',
    iAm: (name: string) => `Je suis bien ${name}`,
    intro: 'Je confirme le rattachement à mon compte des enfants suivants :',
    help: 'Saisissez la date de naissance de chaque enfant.',
    born: (name: string, title: string | null) =>
      `${name}, ${title === 'Mme' || title === 'Mlle' ? 'née' : title === 'M.' ? 'né' : 'né(e)'} le`,
    errorOf: (name: string, problem: string) => `${name} : ${problem}`,
    notMine: 'Je ne suis pas le représentant légal de cet élève',
    submit: 'Continuer',
    next: 'mon mot de passe',
    askSchool: 'Activer mon compte avec l’aide de l’établissement',
    decided: (names: string) => `Déjà confirmé : ${names}`,
    problems: {
      missing: 'Indiquez la date de naissance : jour, mois et année.',
      wrong: 'Cette date n’est pas celle que connaît l’établissement.',
      blocked:
        'Trop de dates incorrectes pour cet enfant. Vous pourrez réessayer demain, ou demander à l’établissement de vérifier la date.',
    },
    none: {
      title: 'Aucun enfant à rattacher',
      text: 'Votre compte ne peut pas être activé, car aucun enfant n’y est rattaché. Si un enfant manque, demandez à son établissement de vérifier que vous y êtes inscrit comme représentant légal.',
    },
  },
  password: {
    title: 'Mon mot de passe',
    identifier: 'Votre identifiant EduConnect, à retenir',
    intro: 'Notez cet identifiant : il vous sera demandé à chaque connexion.',
    password: 'Nouveau mot de passe',
    confirmation: 'Confirmez votre mot de passe',
    submit: 'Activer mon compte',
    rules: {
      length: 'au moins 12 caractères (16 s’il n’y a que des chiffres)',
      free: 'lettres, chiffres, espaces, accents : tout est permis',
      personal: 'sans votre nom, ni le prénom ou la date de naissance de vos enfants',
      historiqueLength: 'entre 8 et 14 caractères',
      historiqueKinds:
        'uniquement des chiffres et des lettres non accentuées, avec au moins un chiffre et une lettre',
    },
    problems: {
      'too-short': 'Ce mot de passe est trop court.',
      'too-short-for-digits': 'Avec seulement des chiffres, il en faut au moins 16.',
      'too-long': 'Ce mot de passe est trop long.',
      'needs-letter': 'Ajoutez au moins une lettre.',
      'needs-digit': 'Ajoutez au moins un chiffre.',
      'letters-and-digits-only': 'Utilisez uniquement des chiffres et des lettres non accentuées.',
      personal:
        'Ce mot de passe contient un nom ou une date que d’autres connaissent. Choisissez autre chose.',
      common: 'Ce mot de passe est trop connu. Choisissez-en un autre.',
      leaked:
        'Ce mot de passe figure dans une liste de mots de passe volés. Choisissez-en un autre, et changez-le partout où vous l’utilisez.',
      predictable:
        'Ce mot de passe est trop facile à deviner. Essayez plusieurs mots sans rapport entre eux.',
      unchanged: 'Choisissez un mot de passe différent de l’ancien.',
      mismatch: 'Les deux mots de passe ne sont pas identiques.',
    },
  },
  done: {
    title: 'Compte activé !',
    text: 'Votre compte a bien été activé. Vous pouvez maintenant accéder à vos services en ligne.',
    identifier: 'Votre identifiant EduConnect, à retenir',
    toAccount: 'Accéder à mon compte',
    toService: 'Continuer vers le service',
    childrenLater:
      'Pour un enfant, la date de naissance n’a pas pu être vérifiée. Vous pourrez réessayer demain dans « Mes enfants ».',
  },
  known: {
    title: 'Vous avez déjà un compte',
    text: 'Votre compte EduConnect est déjà activé. Connectez-vous avec cet identifiant et votre mot de passe.',
    identifier: 'Votre identifiant EduConnect',
    signIn: 'Se connecter',
    lostPassword: 'Mot de passe perdu',
  },
  guardianForm: {
    title: 'Activation du compte',
    greeting: (name: string) =>
      `Bonjour ${name}, vous devez fournir une adresse email valide, modifier votre mot de passe provisoire et, pour vérification complémentaire, saisir la date de naissance de chaque enfant affiché.`,
    email: 'Email',
    emailConfirmation: 'Confirmez votre email',
    emailProblems: {
      malformed: 'Cette adresse email n’est pas complète. Exemple : prenom.nom@exemple.fr',
      mismatch: 'Les deux adresses email ne sont pas identiques.',
    },
    submit: 'Activer mon compte',
    yourAddress: 'Mon adresse email',
    yourPassword: 'Mon mot de passe',
    yourChildren: 'Mes enfants',
  },
  mail: {
    title: 'Confirmez votre adresse email',
    sent: (email: string) => `Un message a été envoyé à ${email}.`,
    text: (hours: number) =>
      `Ouvrez-le et cliquez sur le lien qu’il contient pour finir l’activation de votre compte. Le lien est valable ${hours} heures.`,
    spam: 'Si vous ne le trouvez pas, regardez dans les courriers indésirables.',
    resendTitle: 'Vous n’avez rien reçu ?',
    email: 'Email',
    emailHint: 'Corrigez l’adresse si besoin.',
    resend: 'Renvoyer le mail',
    resent: 'Un nouveau message a été envoyé. Les liens précédents ne sont plus valables.',
    tooMany: (minutes: number) =>
      `Trop de messages ont été demandés. Réessayez dans ${count(minutes, 'minute')}.`,
  },
  pupilForm: {
    title: 'Activation du compte',
    greeting: (name: string) =>
      `Bonjour ${name}, choisissez votre mot de passe et indiquez votre date de naissance.`,
    email: 'Email',
    emailHint:
      'Il permet de retrouver son identifiant ou son mot de passe. Un élève mineur peut indiquer celui de ses parents.',
    birthDate: 'Ma date de naissance',
    birthDateProblems: {
      missing: 'Indiquez votre date de naissance : jour, mois et année.',
      wrong: 'Cette date n’est pas celle que connaît l’établissement.',
    },
    blocked: {
      title: 'Trop de dates incorrectes',
      text: 'Vous pourrez réessayer demain. En attendant, demandez à votre établissement de vérifier votre date de naissance.',
    },
    submit: 'Activer mon compte',
    emailSent: 'Un message a été envoyé à l’adresse indiquée : cliquez sur son lien pour la confirmer.',
  },
  confirmEmail: {
    title: 'Confirmation de l’adresse email',
    text: 'Appuyez sur le bouton pour confirmer que cette adresse est bien la vôtre.',
    submit: 'Confirmer mon adresse',
    doneTitle: 'Adresse email confirmée',
    done: 'Votre adresse email est confirmée. Elle pourra servir à retrouver votre identifiant ou votre mot de passe.',
    signIn: 'Se connecter',
  },
};
