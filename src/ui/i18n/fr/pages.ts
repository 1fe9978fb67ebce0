/** The map of the site. */
export const pages = {
  sitemap: {
    title: 'Plan du site',
    signIn: 'Se connecter',
    create: 'Je crée mon compte',
    account: 'Mon compte',
    headings: { use: 'Utiliser EduConnect', help: 'Être aidé', rules: 'Connaître ses droits' },
  },
};
