/** Signing in through FranceConnect: the button, the first time, the link with an account. */
export const franceConnect = {
  title: 'J’accède à mes services avec FranceConnect',
  intro:
    'Sans identifiant ni mot de passe EduConnect : avec votre compte des impôts, de l’Assurance maladie…',
  failure: {
    otherWays: 'Vos autres moyens de vous connecter restent ouverts :',
    password: 'utiliser mes identifiants EduConnect',
    sms: 'créer mon compte par SMS',
    school: 'demander mes identifiants à l’établissement de mon enfant',
    back: 'Revenir à la connexion',
    account: 'Revenir à mon compte',
  },
  mobile: {
    title: 'Mon téléphone portable',
    next: 'le code reçu par SMS',
    welcome: (name: string) => `Bonjour ${name}, FranceConnect a confirmé votre identité.`,
    intro:
      'Pour votre première connexion, indiquez le numéro de téléphone portable que vous avez donné à l’établissement de votre enfant. Il est indispensable : il permet de retrouver vos enfants.',
    afterPassword:
      'Votre mot de passe est le bon, mais le nom transmis par FranceConnect n’est pas celui de ce compte. Pour les relier, indiquez le numéro de téléphone portable connu pour ce compte : nous y enverrons un code.',
    label: 'N° de téléphone portable',
    hint: 'Le numéro connu de l’école, du collège ou du lycée.',
    submit: 'Recevoir mon code SMS',
    haveAccount: 'J’ai déjà un identifiant EduConnect',
    withoutMobile: 'Je n’ai pas ce téléphone',
    change: 'Corriger mon numéro',
  },
  mismatch: {
    title: 'Le nom ne correspond pas',
    text: 'Le code est le bon. Mais l’établissement connaît ce numéro sous un autre nom ou un autre prénom que ceux transmis par FranceConnect. Par sécurité, nous ne pouvons pas ouvrir ce compte ainsi.',
    received: 'Ce que FranceConnect nous a transmis',
    birthName: 'Nom de naissance',
    usageName: 'Nom d’usage',
    usageNameNone: 'Aucun',
    givenNames: 'Prénoms',
    stepsTitle: 'Que faire ?',
    steps: [
      'Si ce téléphone est partagé, connectez-vous à FranceConnect avec l’identité du responsable que l’établissement connaît à ce numéro.',
      'Si l’établissement a noté un autre nom ou un autre prénom que votre état civil, demandez-lui de les corriger. La correction est visible ici le lendemain après-midi si elle est faite avant 15 h 30.',
    ],
    haveAccount: 'J’ai déjà un identifiant EduConnect',
    anotherNumber: 'Indiquer un autre numéro',
    school: 'Activer mon compte avec l’aide de l’établissement',
  },
  password: {
    title: 'Relier FranceConnect à mon compte',
    intro:
      'Saisissez une dernière fois vos identifiants EduConnect. Vous pourrez ensuite vous connecter avec FranceConnect, ou continuer avec votre mot de passe.',
    submit: 'Relier à mon compte',
    noAccount: 'Je n’ai pas d’identifiant',
    pupil: {
      title: 'Ce compte est celui d’un élève',
      text: 'FranceConnect n’ouvre que les comptes des responsables.',
    },
  },
  done: {
    title: 'Compte activé !',
    text: 'Le compte est activé, vous pouvez accéder à vos services avec FranceConnect.',
    next: 'La prochaine fois, choisissez « S’identifier avec FranceConnect » : aucun mot de passe à retenir.',
    linkedTitle: 'FranceConnect est relié à votre compte',
    linked:
      'Vous pouvez désormais vous connecter avec FranceConnect. Vos enfants et vos services sont les mêmes.',
  },
  account: {
    label: 'FranceConnect',
    linked: (date: string) => `Relié depuis le ${date}`,
    unlinked: 'Non relié',
    manage: 'Gérer FranceConnect',
    title: 'FranceConnect',
    linkIntro:
      'Reliez FranceConnect à votre compte pour vous connecter sans mot de passe. Vos enfants et vos services restent les mêmes.',
    closed: 'FranceConnect est momentanément indisponible.',
    linkedIntro: 'Vous pouvez vous connecter à ce compte avec FranceConnect.',
    unlink: 'Ne plus utiliser FranceConnect',
    unlinkIntro: 'Vous vous connecterez alors avec votre identifiant et votre mot de passe.',
    unlinkedNow: 'FranceConnect n’ouvre plus ce compte.',
    noPassword: {
      title: 'Créez d’abord un mot de passe',
      text: 'Ce compte n’a pas de mot de passe : sans FranceConnect, vous ne pourriez plus vous connecter.',
      intro: (number: string) =>
        `Nous enverrons un code par SMS au ${number}, puis vous choisirez un mot de passe.`,
      submit: 'Créer un mot de passe',
      noMobile:
        'Aucun téléphone portable n’est confirmé pour ce compte : demandez de l’aide à l’établissement.',
      tooMany: 'Trop de codes ont été demandés. Réessayez plus tard.',
    },
  },
};
