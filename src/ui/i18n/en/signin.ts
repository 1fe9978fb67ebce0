import { count } from './count.ts';

/** Sign-in. */
export const signin = {
  profileTitle: 'Sign in',
  intro: 'Access the online services of schools',
  chooseProfile: 'Choose your profile',
  guardian: 'Parent or guardian',
  guardianDetail: 'Parent, legal guardian of a pupil',
  pupil: 'Pupil',
  pupilDetail: 'At collège or lycée',
  formTitle: { guardian: 'Sign in - Parent or guardian', pupil: 'Sign in - Pupil' },
  withIdentifiers: 'I use my EduConnect username',
  identifier: 'Username',
  identifierPlaceholder: 'Enter a username',
  password: 'Password',
  passwordPlaceholder: 'Enter a password',
  submit: 'Sign in',
  lostIdentifier: 'Lost username',
  lostPassword: 'Lost password',
  or: 'OR',
  noIdentifier: 'I do not have a username',
  changeProfile: 'Change profile',
  serviceWaits: (service: string) => `Sign in to continue to the service “${service}”.`,
  wrong: {
    title: 'Wrong username or password',
    text: 'Check capital letters and digits, then try again. If you cannot find them, use the links below the form.',
  },
  throttled: {
    title: 'Too many tries with this username',
    text: (minutes: number) => `For security, wait ${count.minutes(minutes)} before trying again.`,
  },
  overloaded: {
    title: 'Many people are signing in right now',
    text: 'Wait a few seconds, then try again.',
  },
  ended: {
    title: 'This account can no longer be used',
    text: 'It has been suspended, closed or merged with another one. Contact the pupil’s school.',
  },
  signedOutTitle: 'You are signed out',
  signedOut: 'You are signed out of EduConnect. If you use a shared computer, also close the browser.',
  signInAgain: 'Sign in',
  pupilWithoutIdentifier: {
    title: 'I do not have a username',
    text: 'Pupils receive their username from the school, on a sheet in their name. It shows a username and a temporary password, to use on the sign-in page.',
    ask: 'You have not received it, or you have lost it? Ask your form teacher or the school office.',
    back: 'Back to sign-in',
  },
};
