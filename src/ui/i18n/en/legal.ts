/** Pages that the law asks for. */
export const legal = {
  notice: {
    title: 'Legal notice',
    publisherTitle: 'Publisher',
    publisher:
      'This service is run by the organisation that installed it. Its details are to be completed by the operator.',
    director: (name: string) => `Director of publication: ${name}`,
    hostTitle: 'Host',
    host: 'The details of the host are to be completed by the operator.',
    softwareTitle: 'Software',
    software: 'The EduConnect software is distributed under the MIT licence.',
    linksTitle: 'Links and liability',
    links:
      'The services to which an account gives access have their own legal notices and answer for their contents.',
  },
  privacy: {
    title: 'Personal data',
    exportLink: 'Ask for a copy of my data',
    forPupils: 'The same page, explained to pupils',
    sections: [
      {
        title: 'Why',
        text: [
          'EduConnect lets pupils and their parents or guardians access the online services of schools. This processing is part of a mission of public interest.',
        ],
      },
      {
        title: 'Which data',
        text: [
          'It comes from the files of the schools: name, first name, birth date, class, mobile number, email address and links between guardians and children.',
          'You add the email address and the mobile phone that you give us, your password (of which we keep only an encrypted fingerprint) and the language chosen.',
          'We note your sign-ins: the day, the time, the internet address and the service asked for.',
        ],
      },
      {
        title: 'Who sees it',
        text: [
          'The school sees the accounts of its pupils and of their guardians. A parent never sees the contact details of the other parent.',
          'Each service receives only what it needs. Nothing is sold or used for advertising.',
        ],
      },
      {
        title: 'For how long',
        text: [
          'The record of sign-ins is kept for 12 months.',
          'A temporary password is erased on activation, or after three months.',
          'An account that has not been used for 24 months is put to sleep after two messages, then closed three months later.',
          'A pupil who has left all schools, a guardian who no longer has a child at school: the account is closed after 12 months.',
          'Of a closed account, we keep only what proves past acts, for 12 months. Then everything is erased.',
        ],
      },
      {
        title: 'Your rights',
        text: [
          'You can ask for access to your data, for its correction or restriction, or object to its processing, from the head of the school.',
          'From “My account”, you can download a copy of everything that is kept about you.',
          'If the answer does not satisfy you, you can turn to the CNIL (www.cnil.fr).',
        ],
      },
    ],
    officerTitle: 'Data protection officer',
    officer: 'The contact details are to be completed by the operator.',
  },
  pupilsPrivacy: {
    title: 'Your data, explained simply',
    sections: [
      {
        title: 'What is your account for?',
        text: ['It is used to know that it is really you when you open a service of your collège or lycée.'],
      },
      {
        title: 'What do we know about you?',
        text: [
          'Your name, your first name, your birth date, your school and your class. Your school gave them to us.',
          'If you gave it, your email address. And the days on which you signed in, to protect you.',
        ],
      },
      {
        title: 'Whom do we tell?',
        text: [
          'The services that you open, and only what is useful to them. We sell nothing and we show no advertising.',
        ],
      },
      {
        title: 'And your password?',
        text: [
          'Nobody can read it, not even us. Give it to nobody, not even a friend or somebody who says they are from the school.',
        ],
      },
      {
        title: 'If something is wrong, or bothers you',
        text: [
          'Talk to your parents or your school: you have the right to ask to see your data, to have it corrected, and to ask questions.',
        ],
      },
    ],
    forAdults: 'The page for adults',
  },
  cookies: {
    title: 'Cookies of this site',
    intro:
      'This site uses only the cookies that it needs to work. There are none for advertising or audience measurement: so you are not asked for consent.',
    caption: 'Cookies set',
    columns: { name: 'Name', purpose: 'What it is for', life: 'Duration' },
    life: { session: 'Until the browser is closed' },
    purposes: {
      session: 'To know that you are signed in.',
      parcours: 'To continue the activation that was started.',
      appareil: 'To recognise a device on which you have already signed in, to protect you better.',
      langue: 'To keep the language chosen in the menu of the pages.',
      browser: 'To check that a form received really comes from our pages.',
    },
    none: 'You can delete them at any time in your browser: you will only be signed out.',
  },
  accessibility: {
    title: 'Accessibility',
    state: 'EduConnect does not comply with the RGAA: no audit has been carried out yet.',
    sections: [
      {
        title: 'What is done',
        text: [
          'The pages are designed to be used with the keyboard, with a screen reader, without JavaScript and on a small screen.',
          'They are checked automatically at each change: contrasts, headings, labels of fields, reading order.',
          'The documents to print are accessible PDFs (PDF/UA).',
        ],
      },
      {
        title: 'Ways of appeal',
        text: [
          'If an accessibility fault prevents you from using a page and you get no answer, you can write to the Défenseur des droits (www.defenseurdesdroits.fr) or to its delegate in your département.',
        ],
      },
    ],
    contactTitle: 'Report a fault',
    contact: 'If a page blocks you, report it to the school or to the support of your académie.',
    write: (mail: string) => `You can also write to ${mail}.`,
  },
};
