/** The page shell. */
export const layout = {
  tagline: 'French national education',
  home: 'Home - EduConnect',
  skipLinks: 'Quick access',
  skipToContent: 'Skip to content',
  skipToFooter: 'Skip to footer',
  signedInAs: 'Signed in:',
  signOut: 'Sign out',
  menu: 'Main menu',
  breadcrumb: 'You are here',
  language: 'Language:',
  languages: 'Language of the page',
  message: 'Information',
  footer: {
    support: 'Help',
    contacts: 'Contacts',
    legal: 'Legal notice',
    privacy: 'Personal data',
    accessibility: 'Accessibility: not compliant',
    sitemap: 'Site map',
  },
};
