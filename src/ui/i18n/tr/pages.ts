/** The map of the site. */
export const pages = {
  sitemap: {
    title: 'Site haritası',
    signIn: 'Giriş yap',
    create: 'Hesabımı oluşturuyorum',
    account: 'Hesabım',
    headings: { use: 'EduConnect’i kullanmak', help: 'Yardım almak', rules: 'Haklarını bilmek' },
  },
};
