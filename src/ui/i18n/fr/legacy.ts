/** The way from the accounts before ours: ATEN, and those of digital workspaces. */
export const legacy = {
  /** On the sign-in pages. */
  link: 'J’ai encore un ancien compte (ATEN ou ENT)',
  entry: {
    title: 'Mon ancien compte',
    intro:
      'Les anciens comptes des portails académiques (ATEN) et des espaces numériques de travail (ENT) laissent la place au compte EduConnect, le même de l’école au lycée.',
    chooseAcademy: 'Je choisis mon académie',
    otherAcademy: 'Changer d’académie',
    none: {
      title: 'Aucun ancien compte accepté ici',
      text: 'Pour cette académie, la connexion par un ancien compte n’est pas proposée.',
    },
    how: 'Connectez-vous encore une fois avec votre ancien compte : vous choisirez ensuite le mot de passe de votre compte EduConnect.',
    until: (date: string) => `Cet ancien compte est accepté jusqu’au ${date} inclus.`,
    schoolsMayDiffer: 'Un établissement peut avoir une autre date : elle vous sera dite après la connexion.',
    signIn: (source: string) => `Me connecter avec « ${source} »`,
    closed: (date: string) => `Cet ancien compte n’est plus accepté : le dernier jour était le ${date}.`,
    signInHere: 'Me connecter avec mon compte EduConnect',
  },
  /** Where to go when the old account opens nothing. */
  ways: {
    title: 'Où aller maintenant ?',
    guardian:
      'Responsable d’élève : activez votre compte EduConnect avec votre téléphone portable, ou demandez vos identifiants à l’établissement.',
    guardianLink: 'Activer mon compte par SMS',
    pupil: 'Élève : demandez à votre établissement la feuille avec votre identifiant EduConnect.',
    again: 'Essayer avec un autre ancien compte',
  },
  confirm: {
    title: 'Confirmation de la demande de création',
    iAm: (name: string) => `Je suis bien ${name}`,
    text: (source: string) =>
      `Vous êtes connecté par « ${source} ». Vous demandez la création de votre compte EduConnect, qui remplacera cet ancien compte.`,
    deadlines: 'Jusqu’à quand l’ancien compte est accepté',
    until: (date: string) => `jusqu’au ${date} inclus`,
    noDate: 'date non fixée',
    once: 'Dès que votre compte EduConnect est activé, utilisez-le à la place de l’ancien. Un établissement ne connaît qu’un seul compte par personne.',
    next: 'mon mot de passe',
    submit: 'Confirmer la demande de création',
    notMe: 'Ce n’est pas moi',
  },
  password: { nextChildren: 'mes enfants', nextBirthDate: 'ma date de naissance', submit: 'Continuer' },
  children: { submit: 'Activer mon compte' },
  birthDate: {
    title: 'Ma date de naissance',
    intro: 'Pour vérifier que ce compte est bien le vôtre, indiquez votre date de naissance.',
  },
  known: {
    title: 'Vous avez déjà un compte',
    text: 'Votre compte EduConnect est déjà activé : connectez-vous avec lui. Votre ancien compte n’est plus utile, car un établissement ne connaît qu’un seul compte par personne.',
    identifier: 'Votre identifiant EduConnect',
    signIn: 'Se connecter',
    lostPassword: 'Mot de passe perdu',
  },
  obstacles: {
    closed: {
      title: 'Ancien compte fermé',
      text: 'Votre établissement utilise maintenant les comptes EduConnect : l’ancien compte n’y est plus accepté.',
      lastDay: (school: string, date: string) => `${school} : dernier jour le ${date}.`,
    },
    unknown: {
      title: 'Compte introuvable',
      text: 'Les informations de votre ancien compte ne correspondent à personne dans les fichiers des établissements. Cela arrive après un changement d’établissement, ou quand votre nom y est écrit autrement.',
    },
    ambiguous: {
      title: 'Plusieurs comptes possibles',
      text: 'Les informations de votre ancien compte correspondent à plusieurs comptes. Pour ne pas se tromper de personne, la création ne peut pas se faire par ce chemin.',
    },
    'primary-pupil': {
      title: 'Pas de compte à l’école primaire',
      text: 'Les élèves ont un compte EduConnect à partir du collège. À l’école, seuls leurs responsables en ont un.',
    },
    ended: {
      title: 'Ce compte n’est plus utilisable',
      text: 'Votre compte EduConnect a été suspendu, fermé ou regroupé avec un autre. Contactez l’établissement de l’élève.',
    },
  },
};
