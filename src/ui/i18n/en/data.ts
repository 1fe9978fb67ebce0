/** The copy of one's data. */
export const data = {
  label: 'Copy of my data',
  none: 'Not requested',
  ask: 'Ask for a copy',
  see: 'See my copy',
  title: 'My data',
  intro:
    'You can ask for a copy of everything that is kept about you: your account, your records, your sign-ins, the services opened and what they were told. The data of other people is not in it.',
  formats: 'It is prepared in two formats: a document to read (PDF) and a file for another program (JSON).',
  submit: 'Prepare my copy',
  again: 'Prepare a new copy',
  asked: 'Your copy is being prepared. Come back in a minute.',
  refresh: 'Refresh',
  ready: (until: string) => `Your copy is ready. You can download it until ${until}.`,
  pdf: 'Download the document (PDF)',
  json: 'Download the file (JSON)',
  failed: 'The copy could not be prepared. Try again.',
  tooMany: 'You have asked for too many copies today. Try again tomorrow.',
  shared: 'On a shared computer, delete the file after reading it.',
};
