/** The map of the site. */
export const pages = {
  sitemap: {
    title: 'Карта сайту',
    signIn: 'Увійти',
    create: 'Створення мого облікового запису',
    account: 'Мій обліковий запис',
    headings: { use: 'Користуватися EduConnect', help: 'Отримати допомогу', rules: 'Знати свої права' },
  },
};
