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
  passkey: 'Sign in with a passkey',
  passkeyUnknown: {
    title: 'Passkey not recognised',
    text: 'It may have been deleted from your account. Use your username and password.',
  },
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
    suspended: {
      title: 'This account is suspended',
      text: 'This was done for your security. Contact the pupil’s school.',
    },
    closed: {
      title: 'This account is closed',
      text: 'If you are a pupil, or if you have a child at school, ask the school to register you again.',
    },
  },
  merged: {
    title: 'This account has been merged with another one',
    text: (identifier: string) =>
      `Your children are now in your other account. Sign in with the username ${identifier} and its password.`,
  },
  wake: {
    title: 'Your account is asleep',
    intro:
      'It has not been used for a long time. Your password is right: one last check, and you find it again as it was.',
    legend: { guardian: 'Birth date of one of your children', pupil: 'Your birth date' },
    submit: 'Wake up my account',
    missing: 'Enter a date: day, month and year',
    wrong: 'This date does not match what the school knows',
    blocked: 'Too many dates did not match. Try again tomorrow, or contact the pupil’s school.',
    school: 'Contact the pupil’s school: it can give you access again.',
    otherwise: 'If you have any difficulty, contact the pupil’s school.',
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
