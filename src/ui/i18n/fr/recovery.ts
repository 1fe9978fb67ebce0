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
    toAccount: 'Accéder à mon compte',
    toService: 'Continuer vers le service',
  },
  proof: {
    title: 'Vérifions que c’est bien vous',
    intro:
      'Ce mot de passe est peut-être connu d’une autre personne. Pour protéger le compte, une autre preuve est nécessaire avant d’en choisir un nouveau.',
    sms: (number: string) => `Recevoir un code par SMS au ${number}`,
    email: (address: string) => `Recevoir un lien par e-mail à ${address}`,
    emailSent: (minutes: number) =>
      `Un message vient de partir. Ouvrez-le dans les ${count(minutes, 'minute')} et suivez son lien pour choisir un nouveau mot de passe.`,
    none: 'Ce compte n’a ni adresse e-mail confirmée ni portable vérifié : seul l’établissement de l’élève peut vous redonner un accès.',
    school: 'Vous n’avez plus accès à ce téléphone ni à cette messagerie ?',
    askSchool:
      'Demandez à l’établissement de l’élève de vérifier votre identité et de réinitialiser votre accès.',
    tooMany: (minutes: number) =>
      `Trop de messages ont été demandés. Réessayez dans ${count(minutes, 'minute')}.`,
  },
  code: {
    title: 'Code reçu par SMS',
    sentTo: (number: string) => `Un SMS vient d’être envoyé au ${number}.`,
    label: (minutes: number) => `J’indique le code reçu par SMS (code valable ${minutes} min)`,
    submit: 'Continuer',
  },
  link: {
    title: 'Nouveau mot de passe',
    text: 'Appuyez sur le bouton pour choisir un nouveau mot de passe. Ce lien ne sert qu’une fois.',
    submit: 'Choisir un nouveau mot de passe',
  },
};
