/** The letters that hand out accounts (R170) and the list that goes before each class. */
export const letters = {
  documentTitle: (school: string) => `Courriers EduConnect - ${school}`,
  madeOn: (place: string | undefined, date: string) =>
    place === undefined ? `Le ${date}` : `${place}, le ${date}`,
  className: (label: string) => `Classe : ${label}`,
  withoutClass: 'Sans classe',
  about: (children: string, className: string | undefined) =>
    className === undefined
      ? `Responsable de ${children}`
      : `Responsable de ${children} - classe : ${className}`,
  or: ' ou ',
  title: 'Mise à disposition de votre compte Éducation nationale EduConnect',
  greeting: 'Bonjour,',
  offer: (school: string) => `L’établissement ${school} met à votre disposition un compte « EduConnect ».`,
  account: {
    pupils:
      'Ce compte unique permet de simplifier vos accès aux services numériques de l’établissement. ' +
      'Vous le conservez même en cas de changement d’établissement ou d’académie.',
    guardians:
      'Ce compte unique permet de simplifier vos accès aux services numériques des établissements de tous vos ' +
      'enfants. Vous le conservez même en cas de changement d’établissement ou d’académie.',
  },
  goTo: (addresses: number) =>
    addresses > 1
      ? 'Pour activer votre compte, allez à l’une de ces adresses internet :'
      : 'Pour activer votre compte, allez à l’adresse internet :',
  fillIn:
    'Sur la page de connexion EduConnect, choisissez votre profil, puis renseignez les identifiant et mot de passe ' +
    'ci-dessous.',
  profile: { pupils: 'Élève', guardians: 'Responsable d’élève' },
  profileLabel: 'Profil à choisir',
  credentials: 'Compte EduConnect',
  identifier: 'Identifiant',
  provisionalPassword: 'Mot de passe provisoire',
  validUntil: 'À utiliser au plus tard le',
  scan: 'Pour ouvrir la page avec un téléphone',
  qrOf: (address: string) => `Code QR de l’adresse ${address}`,
  change: 'Le mot de passe est à modifier lors de la première connexion.',
  birthDate: {
    pupils: 'Votre date de naissance vous sera demandée.',
    guardians: (child: string | undefined) =>
      `Une adresse mail valide et la date de naissance de votre enfant${child === undefined ? '' : ` (${child})`} ` +
      'vous seront demandées.',
  },
  confirmMail: {
    pupils:
      'Si vous avez indiqué une adresse mail, vérifiez votre messagerie et cliquez sur le lien reçu par mail pour ' +
      'confirmer votre adresse mail. Cette adresse mail vous permettra, en cas d’oubli, de réinitialiser votre mot ' +
      'de passe ou de vous rappeler votre identifiant.',
    guardians:
      'Vérifiez votre messagerie et cliquez sur le lien reçu par mail pour confirmer votre adresse mail : le compte ' +
      'est alors activé. Cette adresse mail vous permettra, en cas d’oubli, de réinitialiser votre mot de passe ou ' +
      'de vous rappeler votre identifiant.',
  },
  afterwards:
    'Pour les connexions suivantes, vous pourrez utiliser votre identifiant EduConnect et votre nouveau mot de passe.',
  signature: {
    '1D': 'La directrice ou le directeur d’école',
    '2D': 'La cheffe ou le chef d’établissement',
  },
  /** On the second page, in another language. */
  otherPage:
    'Cette page traduit le courrier en français. Votre identifiant et votre mot de passe provisoire sont sur ce courrier, dans le cadre « Compte EduConnect ».',
  help: 'En cas de difficulté, contactez l’établissement.',
  private: 'Courrier personnel : ne communiquez ces codes à personne.',
  cover: {
    heading: (className: string) => `Courriers EduConnect - ${className}`,
    count: { pupils: 'Nombre de courriers d’élèves :', guardians: 'Nombre de courriers de responsables :' },
    printing:
      'Imprimez ce document en recto seul : chaque courrier porte les codes d’une seule personne. Remettez chaque ' +
      'courrier en main propre et conservez ceux qui restent sous clé.',
    table: 'Liste de remise',
    number: 'N°',
    name: 'Nom et prénom',
    children: 'Élève(s)',
    identifier: 'Identifiant',
    handedOver: 'Remis le, signature',
  },
};
