/** Whom to ask. */
export const contacts = {
  title: 'Contacts',
  intro:
    'Your first contact is the pupil’s school: only the school can correct the information about you, or give you a username or a temporary password.',
  choose: 'Please select your académie (education authority) to see how to get help',
  departments: ({ list, several }: { list: string; several: boolean }) =>
    several ? `départements ${list}` : `département ${list}`,
  show: 'Show the contacts',
  list: 'All the académies',
  academyTitle: (name: string) => `Help from the académie: ${name}`,
  firstTitle: 'First the school',
  first:
    'Call or write to the office of the école, collège or lycée. Its details are on the letters that you receive from it.',
  secondTitle: 'Then the académie',
  second: 'If the school could not help you, the support of the académie takes over.',
  none: 'The details of the support of this académie are not yet given here. The school knows how to reach it.',
  nationalTitle: 'National support',
  phone: 'Phone',
  mail: 'Email address',
  form: 'Form',
  formLink: 'Write to support',
  hours: 'Opening hours',
  noHours: 'Not given',
  dayRange: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
  line: ({ days, opens, closes }: { days: string; opens: string; closes: string }) =>
    `${days}: from ${opens} to ${closes}`,
  localTime: (place: string) => `These hours are in local time (${place}).`,
  open: 'Open right now',
  closed: 'Closed right now',
  prepareTitle: 'Before you call',
  prepare: [
    'The username of the account, never the password.',
    'The name of the school and the class of the pupil.',
    'The error number shown on the screen, if there is one.',
  ],
  back: 'Choose another académie',
};
