/** The map of the site. */
export const pages = {
  sitemap: {
    title: 'Site map',
    signIn: 'Sign in',
    create: 'I create my account',
    account: 'My account',
    headings: { use: 'Use EduConnect', help: 'Get help', rules: 'Know one’s rights' },
  },
};
