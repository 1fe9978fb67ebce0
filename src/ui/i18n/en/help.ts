/** Help for families; the part for schools stays in French. */
export const help = {
  title: 'Help',
  intro: 'Choose your profile: the answers are not the same.',
  profiles: { guardians: 'Parents and guardians', pupils: 'Pupils', schools: 'Schools (in French)' },
  profileDetails: {
    guardians: 'Create an account, get back in, see all one’s children.',
    pupils: 'Use the sheet received from the school, change the password.',
    schools: 'Help a family, correct a record, hand out posters.',
  },
  moreTitle: 'You have not found the answer?',
  contacts: 'Contacts by académie',
  security: 'Security and phishing',
  backToHelp: 'All the help',
  guardians: {
    activate: {
      question: 'I cannot activate my account',
      answers: [
        'Choose “Parent or guardian”, then “I do not have a username”. The family name, first name and mobile number must be those known to your child’s school.',
        'If one of them has changed, ask the school to correct it. A correction made before 15:30 is taken into account the next afternoon.',
        'Without a mobile phone, the school can give you a sheet with a username and a temporary password.',
      ],
      link: 'Create my account with my mobile phone',
    },
    code: {
      question: 'I do not receive the code by SMS',
      answers: [
        'Wait a few minutes, then ask for a code again. Only the last code received is good.',
        'If you have just changed operator, your number may not receive our SMS for a few days: ask the school for a username.',
      ],
    },
    identifier: {
      question: 'I no longer have my EduConnect username, or it is not recognised',
      answers: [
        'Ask to be reminded of it, by email or SMS, at the address or mobile phone of your account.',
        'If you have changed your address and your mobile phone, the school can give you your username again.',
        'An account that has not been used for a very long time may have been closed. You can then activate it again as the first time.',
      ],
      link: 'Find my username',
    },
    password: {
      question: 'I no longer have my EduConnect password',
      answers: [
        'Ask to choose another one, by email or SMS.',
        'If nothing arrives, the school can give you a temporary password.',
      ],
      link: 'Choose another password',
    },
    children: {
      question: 'I do not see all my children',
      answers: [
        'A child appears once the school has registered you as a legal guardian, with the same family name, the same first name, and the same mobile phone or the same email address as for your other children.',
        'Ask the school of the missing child to check your record. Its correction can be seen the next afternoon if it is made before 15:30.',
        'At 18, a pupil comes of age and no longer appears in the account of parents or guardians.',
      ],
    },
    email: {
      question: 'Change my email address',
      answers: [
        'Sign in, then open “My account”. A message is sent to the new address: the change is made once you have opened its link.',
        'The contact details known to the school do not change: tell the school too.',
      ],
      link: 'My account',
    },
    asleep: {
      question: 'My account is asleep',
      answers: [
        'An account that has not been used for a long time is put to sleep, after two messages. Sign in with your username and password: the birth date of one of your children is enough to wake it up.',
        'If we do not hear from you, the account is then closed.',
      ],
    },
    data: {
      question: 'Know what is kept about me',
      answers: ['In “My account”, ask for a copy of your data. You can download it for 24 hours.'],
      link: 'Personal data',
    },
  },
  pupils: {
    activate: {
      question: 'I cannot activate my account',
      answers: [
        'The username and the temporary password are on the sheet given by your school. Choose “Pupil”, then copy them: capital letters and digits count.',
        'The temporary password is valid for three months. If it is too old, ask your school for another one.',
        'The birth date asked for is yours.',
      ],
      link: 'Sign in as a pupil',
    },
    identifier: {
      question: 'I no longer have my EduConnect username, or it is not recognised',
      answers: [
        'If you gave an email address, you can find it with that. Otherwise, ask your form teacher or the school office.',
      ],
      link: 'Find my username',
    },
    password: {
      question: 'I no longer have my EduConnect password',
      answers: [
        'If you gave an email address, you can choose another one with that. Otherwise, your school can give you a temporary one.',
      ],
      link: 'Choose another password',
    },
    email: {
      question: 'Change my email address',
      answers: ['Sign in, then open “My account”. You can give the address of your parents.'],
      link: 'My account',
    },
    leaving: {
      question: 'What happens to my account when I leave the school?',
      answers: [
        'If you change school, nothing changes: it is the same account.',
        'If you are no longer a pupil anywhere, the account stays open for one year, then it is closed.',
        'At 18, your account is no longer linked to that of your parents or guardians.',
      ],
    },
  },
  safety: {
    title: 'Security and phishing',
    lead: 'Fraudsters sometimes imitate messages from the school to get a password.',
    neverTitle: 'What we never do',
    never: [
      'We never ask for your password, or a code received by SMS, by phone, by email or by instant message.',
      'Our SMS never contain a link.',
      'Our emails contain only one link, to this site.',
    ],
    checkTitle: 'Before entering your password',
    check: (address: string) =>
      `Check that the address shown by your browser begins with ${address}. If in doubt, close the page and type this address yourself.`,
    doneTitle: 'You have given your password to somebody?',
    done: [
      'Change it right away, here and wherever else you used it.',
      'Tell the school: it can close the open sessions.',
      'If you can no longer sign in, the school can give you access again.',
    ],
    change: 'Change my password',
    keepTitle: 'Good habits',
    keep: [
      'A long password, used only here. A phrase of four words that have nothing in common will do.',
      'One account for each person: a parent does not use the account of their child, nor the reverse.',
      'Sign out on a shared computer.',
    ],
    reportTitle: 'Report a flaw',
    report: (address: string) =>
      `If you have found a security flaw, how to write to us is explained at ${address}.`,
  },
};
