/** What is read on the pages of numbered errors. */
export const errors = {
  'page-not-found': {
    title: 'Page not found',
    explanation: 'The address requested does not exist, or no longer exists.',
    next: [
      'Check the address if you copied it.',
      'Otherwise, start again from the home page and choose what you want to do.',
    ],
  },
  'form-expired': {
    title: 'Form expired',
    explanation: 'For security, this form is no longer valid. Nothing was saved.',
    next: [
      'Go back to the previous page, reload it, then start again.',
      'Check that your browser accepts the cookies of this site.',
    ],
  },
  'request-malformed': {
    title: 'Unreadable request',
    explanation: 'The request received is incomplete or too long. Nothing was saved.',
    next: ['Go back to the previous page and start again.'],
  },
  'too-many-tries': {
    title: 'Too many tries',
    explanation: 'There have been too many tries in a short time. Your account is not blocked.',
    next: [
      'Wait a few minutes before starting again.',
      'If you have forgotten your username or password, use the links of the sign-in page.',
    ],
  },
  overloaded: {
    title: 'Service in high demand',
    explanation: 'Many people are signing in right now. Your request was not processed.',
    next: ['Go back to the previous page, wait one minute, then start again.'],
  },
  'journey-lost': {
    title: 'Procedure interrupted',
    explanation: 'This procedure is finished, or it was left too long without activity.',
    next: [
      'If your account is already active, sign in from the home page.',
      'Otherwise, start the procedure again from the home page.',
    ],
  },
  'link-dead': {
    title: 'Link not valid',
    explanation: 'This link has already been used, or it has expired.',
    next: ['Use the link of the most recent message.', 'Otherwise, sign in to ask for a new message.'],
  },
  'service-unknown': {
    title: 'Unknown service',
    explanation: 'The service that sends you here is not connected to EduConnect.',
    next: ['Go back to the service and report this error number to it.'],
  },
  'service-request-refused': {
    title: 'Request of the service refused',
    explanation: 'The request sent by the service is not correct. It is not your fault.',
    next: ['Go back to the service and try again.', 'If it happens again, report this error number to it.'],
  },
  'service-request-expired': {
    title: 'Sign-in to the service expired',
    explanation: 'The request of the service has already been processed, or it is too old.',
    next: ['Go back to the service and sign in again.'],
  },
  'service-not-for-you': {
    title: 'Service not open to your profile',
    explanation: 'This service is not offered to accounts of your profile.',
    next: ['Check that you are signed in with the right account: parent or pupil.'],
  },
  'service-not-open': {
    title: 'Service not open',
    explanation: 'This service is not open for your school.',
    next: [
      'See on the page of your services which ones are open to you.',
      'If you were expecting this service, ask the school when it will be open.',
    ],
  },
  'legacy-sign-in-refused': {
    title: 'Sign-in with the old account refused',
    explanation: 'The answer of your old account cannot be accepted. It is not your fault.',
    next: [
      'Start again from the page “My old account”, in the same browser.',
      'If it happens again, activate your EduConnect account by SMS, or ask the school for your username.',
    ],
  },
  'legacy-sign-in-unfinished': {
    title: 'Sign-in with the old account not finished',
    explanation: 'The sign-in to your old account was abandoned, or it took too long.',
    next: ['Start again from the page “My old account”.'],
  },
  'legacy-sign-in-closed': {
    title: 'Old account not accepted',
    explanation: 'Sign-in with this old account is closed.',
    next: [
      'If you already have an EduConnect account, sign in with it.',
      'Otherwise, activate it by SMS, or ask the school for your username.',
    ],
  },
  'franceconnect-cancelled': {
    title: 'Sign-in with FranceConnect cancelled',
    explanation: 'You interrupted the sign-in with FranceConnect. Nothing was saved.',
    next: ['Start again with FranceConnect whenever you wish.'],
  },
  'franceconnect-expired': {
    title: 'Sign-in with FranceConnect expired',
    explanation: 'The sign-in with FranceConnect took too long, or it was started in another browser.',
    next: ['Start again with FranceConnect, without closing the window.'],
  },
  'franceconnect-refused': {
    title: 'Identity not confirmed by FranceConnect',
    explanation: 'FranceConnect could not confirm your identity. EduConnect is not told the reason.',
    next: [
      'Start again and choose another account (impôts, Assurance maladie…) on the page of FranceConnect.',
      'If it happens again, contact the support of FranceConnect: only it can correct your identity.',
    ],
  },
  'franceconnect-technical': {
    title: 'FranceConnect did not answer correctly',
    explanation:
      'A problem between FranceConnect and EduConnect prevented the sign-in. It is not your fault.',
    next: ['Wait a few minutes, then start again with FranceConnect.'],
  },
  'franceconnect-away': {
    title: 'FranceConnect is temporarily unavailable',
    explanation: 'FranceConnect does not answer at the moment. Your EduConnect account is not affected.',
    next: ['Wait a few minutes before trying FranceConnect again.'],
  },
  'franceconnect-linked-elsewhere': {
    title: 'FranceConnect is already linked to another account',
    explanation:
      'This FranceConnect identity already opens another of your EduConnect accounts. Nothing was changed.',
    next: [
      'To find the other account, sign out, then sign in with FranceConnect.',
      'To use only this one, first stop FranceConnect in the other account, page “My account”.',
    ],
  },
  'franceconnect-account-ended': {
    title: 'This account can no longer be used',
    explanation: 'The account linked to this FranceConnect identity has been suspended or closed.',
    next: ['Contact the pupil’s school.'],
  },
  unexpected: {
    title: 'Technical problem',
    explanation: 'A problem on our side prevents you from continuing.',
    next: [
      'Wait a few minutes, then start again.',
      'If it happens again, contact support and give the number and the reference below.',
    ],
  },
  'database-away': {
    title: 'Service temporarily unavailable',
    explanation: 'EduConnect cannot answer at the moment.',
    next: ['Wait a few minutes, then start again.'],
  },
};

/** The frame of that page. */
export const errorPage = {
  title: (title: string) => `Error - ${title}`,
  number: 'Error number',
  trace: 'Reference to give to support',
  next: 'What to do?',
  home: 'Back to the home page',
};
