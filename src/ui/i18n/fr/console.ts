/** The agents' console. */
export const consoleTexts = {
  name: 'EduConnect - Administration des comptes',
  signIn: {
    title: 'Connexion des agents',
    login: 'Identifiant',
    password: 'Mot de passe',
    submit: 'Se connecter',
    wrong: 'Identifiant ou mot de passe incorrect',
    wrongText: 'Vérifiez les majuscules et les chiffres, puis réessayez.',
  },
  home: {
    title: 'Accueil',
    welcome: (name: string) => `Bienvenue ${name}`,
    freshness: (day: string, time: string) => `Dernière mise à jour le ${day} à ${time}`,
    neverFed: 'Aucun fichier n’a encore été chargé.',
    population: 'Population',
    guardians: 'Responsables',
    pupils: 'Élèves',
    unnotified: 'Non notifiés',
    notified: 'Notifiés et non activés',
    activating: 'En cours d’activation',
    active: 'Activés',
    total: 'Total',
    accounts: 'Comptes',
  },
  roles: {
    national: 'Rôle national',
    academy: 'Rôle académique',
    head: 'Personnel de direction',
    delegate: 'Agent délégué',
  },
};
