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
