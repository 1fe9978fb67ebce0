/** The page shell. */
export const layout = {
  tagline: 'Fransa millî eğitimi',
  home: 'Ana sayfa - EduConnect',
  skipLinks: 'Hızlı erişim',
  skipToContent: 'İçeriğe geç',
  skipToFooter: 'Sayfa altına geç',
  signedInAs: 'Giriş yapan:',
  signOut: 'Çıkış yap',
  menu: 'Ana menü',
  breadcrumb: 'Bulunduğunuz yer',
  language: 'Dil:',
  languages: 'Sayfanın dili',
  message: 'Bilgilendirme',
  footer: {
    support: 'Yardım',
    contacts: 'İletişim',
    legal: 'Yasal bilgiler',
    privacy: 'Kişisel veriler',
    accessibility: 'Erişilebilirlik: uyumlu değil',
    sitemap: 'Site haritası',
  },
  version: (version: string) => `Sürüm ${version}`,
};
