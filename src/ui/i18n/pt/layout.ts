/** The page shell. */
export const layout = {
  tagline: 'Educação nacional francesa',
  home: 'Página inicial - EduConnect',
  skipLinks: 'Acesso rápido',
  skipToContent: 'Ir para o conteúdo',
  skipToFooter: 'Ir para o rodapé',
  signedInAs: 'Sessão iniciada:',
  signOut: 'Terminar sessão',
  menu: 'Menu principal',
  breadcrumb: 'Está aqui',
  language: 'Língua:',
  languages: 'Língua da página',
  message: 'Mensagem de informação',
  footer: {
    support: 'Assistência',
    contacts: 'Contactos',
    legal: 'Informações legais',
    privacy: 'Dados pessoais',
    accessibility: 'Acessibilidade: não conforme',
    sitemap: 'Mapa do site',
  },
  version: (version: string) => `Versão ${version}`,
};
