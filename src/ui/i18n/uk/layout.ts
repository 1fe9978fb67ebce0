/** The page shell. */
export const layout = {
  tagline: 'Національна освіта Франції',
  home: 'Головна сторінка - EduConnect',
  skipLinks: 'Швидкий доступ',
  skipToContent: 'Перейти до змісту',
  skipToFooter: 'Перейти до кінця сторінки',
  signedInAs: 'Ви увійшли як:',
  signOut: 'Вийти',
  menu: 'Головне меню',
  breadcrumb: 'Ви тут',
  language: 'Мова:',
  languages: 'Мова сторінки',
  message: 'Інформаційне повідомлення',
  footer: {
    support: 'Підтримка',
    contacts: 'Контакти',
    legal: 'Правова інформація',
    privacy: 'Персональні дані',
    accessibility: 'Доступність: не відповідає вимогам',
    sitemap: 'Карта сайту',
  },
  version: (version: string) => `Версія ${version}`,
};
