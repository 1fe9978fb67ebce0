/** The map of the site. */
export const pages = {
  sitemap: {
    title: 'Mapa do site',
    signIn: 'Iniciar sessão',
    create: 'Criar a minha conta',
    account: 'A minha conta',
    headings: { use: 'Utilizar o EduConnect', help: 'Obter ajuda', rules: 'Conhecer os seus direitos' },
  },
};
