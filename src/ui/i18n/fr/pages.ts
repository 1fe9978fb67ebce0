/** The map of the site, and what to do when something is lost. */
export const pages = {
  sitemap: {
    title: 'Plan du site',
    signIn: 'Se connecter',
    create: 'Je crée mon compte',
    account: 'Mon compte',
    headings: { use: 'Utiliser EduConnect', help: 'Être aidé', rules: 'Connaître ses droits' },
  },
  lost: {
    identifierTitle: 'Identifiant perdu',
    passwordTitle: 'Mot de passe perdu',
    guardianIdentifier:
      'Responsables : avec le portable connu de l’établissement, suivez « Je n’ai pas d’identifiant ». Après le code reçu par SMS, votre identifiant s’affiche.',
    guardianAction: 'Retrouver mon identifiant par SMS',
    school:
      'Dans tous les autres cas, demandez à l’établissement de l’élève : il peut vous redonner votre identifiant et un mot de passe provisoire.',
    pupil: 'Élèves : adressez-vous au professeur principal ou au secrétariat.',
    back: 'Retour à la connexion',
  },
};
