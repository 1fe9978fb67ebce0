/** The portal of services (R13, R56), and the terms that people accept (R216). */
export const services = {
  title: 'Mes services',
  intro: 'Les services en ligne qui vous sont ouverts.',
  none: 'Aucun service ne vous est ouvert pour le moment.',
  noneHint: 'Les services ouverts par les établissements de vos enfants apparaîtront ici.',
  noneHintPupil: 'Les services ouverts par votre établissement apparaîtront ici.',
  children: 'Pour',
  /** The service’s name follows, for those who hear the page. */
  enter: 'Accéder au service',
  laterTitle: 'Bientôt ouverts',
  opensOn: (day: string) => `Ouverture le ${day}.`,
  rights: 'Mes données et mes droits',
  controller: 'Responsable des données',
  exercise: 'Exercer mes droits',
  noController: 'Ce service n’a pas encore indiqué qui répond de vos données. Demandez-le à l’établissement.',
  termsOf: 'Conditions d’utilisation du service',
  account: 'Mon compte',
  logoutTitle: 'N’oubliez pas de vous déconnecter',
  logout: 'Sur un ordinateur partagé, déconnectez-vous ici et fermez le navigateur quand vous avez terminé.',
};

export const terms = {
  title: 'Conditions générales d’utilisation',
  acceptTitle: 'Conditions d’utilisation',
  acceptIntro: 'Avant de continuer, lisez ces conditions et acceptez-les.',
  serviceTitle: (service: string) => `Conditions du service « ${service} »`,
  accept: 'J’accepte et je continue',
  refuse: 'Je n’accepte pas',
  changed: 'Ces conditions ont changé pendant que vous les lisiez. Lisez la nouvelle version.',
  /** Above the button that ends an activation. */
  byActivating: 'En activant votre compte, vous acceptez les conditions générales d’utilisation.',
  read: 'Lire les conditions',
  general: [
    'EduConnect vous donne un compte unique pour accéder aux services en ligne de l’éducation nationale, de l’école au lycée.',
    'Votre compte est personnel. Ne donnez votre mot de passe et vos codes à personne, même à quelqu’un qui se dit de l’établissement ou de l’assistance : ils ne vous les demanderont jamais.',
    'Les informations que vous donnez doivent être exactes. Vous ne pouvez rattacher à votre compte que les enfants dont vous êtes le représentant légal.',
    'Si vous pensez qu’une autre personne utilise votre compte, signalez-le depuis « Mon compte » ou auprès de l’établissement. Les sessions sont alors fermées et le mot de passe doit être changé.',
    'Vos données servent uniquement à vous identifier auprès des services que vous utilisez. Chaque service reçoit seulement ce dont il a besoin et indique qui en répond.',
    'Un compte inutilisé, ou dont plus aucun élève n’est scolarisé, est fermé après vous avoir prévenu.',
  ],
};
