import { count } from './count.ts';

/** Sign-in: the choice of profile, the form, and what it answers. */
export const signin = {
  profileTitle: 'Je me connecte',
  intro: 'J’accède aux services en ligne des établissements scolaires',
  chooseProfile: 'Je choisis mon profil',
  guardian: 'Responsable d’élève',
  guardianDetail: 'Parent, représentant légal',
  pupil: 'Élève',
  pupilDetail: 'Au collège ou au lycée',
  formTitle: { guardian: 'Connexion - Responsable d’élève', pupil: 'Connexion - Élève' },
  withIdentifiers: 'J’utilise mes identifiants EduConnect',
  identifier: 'Identifiant',
  identifierPlaceholder: 'Saisissez un identifiant',
  password: 'Mot de passe',
  passwordPlaceholder: 'Saisissez un mot de passe',
  submit: 'Se connecter',
  passkey: 'Me connecter avec une clé d’accès',
  passkeyUnknown: {
    title: 'Clé d’accès non reconnue',
    text: 'Elle a peut-être été supprimée de votre compte. Utilisez votre identifiant et votre mot de passe.',
  },
  lostIdentifier: 'Identifiant perdu',
  lostPassword: 'Mot de passe perdu',
  or: 'OU',
  noIdentifier: 'Je n’ai pas d’identifiant',
  changeProfile: 'Changer de profil',
  serviceWaits: (service: string) => `Connectez-vous pour continuer vers le service « ${service} ».`,
  wrong: {
    title: 'Identifiant ou mot de passe incorrect',
    text: 'Vérifiez les majuscules et les chiffres, puis réessayez. Si vous ne les retrouvez pas, utilisez les liens sous le formulaire.',
  },
  throttled: {
    title: 'Trop d’essais avec cet identifiant',
    text: (minutes: number) => `Par sécurité, attendez ${count(minutes, 'minute')} avant de réessayer.`,
  },
  overloaded: {
    title: 'Beaucoup de personnes se connectent en ce moment',
    text: 'Attendez quelques secondes, puis réessayez.',
  },
  ended: {
    suspended: {
      title: 'Ce compte est suspendu',
      text: 'Il l’a été pour votre sécurité. Contactez l’établissement de l’élève.',
    },
    closed: {
      title: 'Ce compte est fermé',
      text: 'Si vous êtes élève, ou si vous avez un enfant scolarisé, demandez à l’établissement de vous inscrire à nouveau.',
    },
  },
  merged: {
    title: 'Ce compte a été regroupé avec un autre',
    text: (identifier: string) =>
      `Vos enfants sont maintenant dans votre autre compte. Connectez-vous avec l’identifiant ${identifier} et son mot de passe.`,
  },
  wake: {
    title: 'Votre compte est en sommeil',
    intro:
      'Il n’a pas servi depuis longtemps. Votre mot de passe est le bon : une dernière vérification, et vous le retrouvez tel qu’il était.',
    legend: {
      guardian: 'Date de naissance de l’un de vos enfants',
      pupil: 'Votre date de naissance',
    },
    submit: 'Réveiller mon compte',
    missing: 'Saisissez une date : jour, mois et année',
    wrong: 'Cette date ne correspond pas à ce que connaît l’établissement',
    blocked:
      'Trop de dates ne correspondaient pas. Réessayez demain, ou contactez l’établissement de l’élève.',
    school: 'Contactez l’établissement de l’élève : il peut vous redonner l’accès.',
    otherwise: 'En cas de difficulté, contactez l’établissement de l’élève.',
  },
  signedOutTitle: 'Vous êtes déconnecté',
  signedOut:
    'Vous êtes déconnecté d’EduConnect. Si vous utilisez un ordinateur partagé, fermez aussi le navigateur.',
  signInAgain: 'Se connecter',
  pupilWithoutIdentifier: {
    title: 'Je n’ai pas d’identifiant',
    text: 'Les identifiants des élèves sont donnés par l’établissement, sur une feuille à votre nom. Vous y trouverez un identifiant et un mot de passe provisoire, à utiliser sur la page de connexion.',
    ask: 'Vous ne l’avez pas reçue ou vous l’avez perdue ? Demandez-la à votre professeur principal ou au secrétariat.',
    back: 'Retour à la connexion',
  },
};
