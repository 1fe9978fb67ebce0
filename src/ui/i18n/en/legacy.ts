/** The way from the accounts before ours. */
export const legacy = {
  link: 'I still have an old account (ATEN or ENT)',
  entry: {
    title: 'My old account',
    intro:
      'The old accounts of the académies’ portals (ATEN) and of digital workspaces (ENT) give way to the EduConnect account, the same from école to lycée.',
    chooseAcademy: 'I choose my académie',
    otherAcademy: 'Change académie',
    none: {
      title: 'No old account is accepted here',
      text: 'For this académie, signing in with an old account is not offered.',
    },
    how: 'Sign in one more time with your old account: you will then choose the password of your EduConnect account.',
    until: (date: string) => `This old account is accepted until ${date} inclusive.`,
    schoolsMayDiffer: 'A school may have another date: you will be told after signing in.',
    signIn: (source: string) => `Sign in with “${source}”`,
    closed: (date: string) => `This old account is no longer accepted: the last day was ${date}.`,
    signInHere: 'Sign in with my EduConnect account',
  },
  ways: {
    title: 'Where to go now?',
    guardian:
      'Parent or guardian: activate your EduConnect account with your mobile phone, or ask the school for your username.',
    guardianLink: 'Activate my account by SMS',
    pupil: 'Pupil: ask your school for the sheet with your EduConnect username.',
    again: 'Try another old account',
  },
  confirm: {
    title: 'Confirmation of the request to create an account',
    iAm: (name: string) => `I am ${name}`,
    text: (source: string) =>
      `You are signed in with “${source}”. You ask for your EduConnect account to be created; it will replace this old account.`,
    deadlines: 'Until when the old account is accepted',
    until: (date: string) => `until ${date} inclusive`,
    noDate: 'no date set',
    once: 'As soon as your EduConnect account is active, use it instead of the old one. A school knows only one account for each person.',
    next: 'my password',
    submit: 'Confirm the request to create the account',
    notMe: 'This is not me',
  },
  password: { nextChildren: 'my children', nextBirthDate: 'my birth date', submit: 'Continue' },
  children: { submit: 'Activate my account' },
  birthDate: {
    title: 'My birth date',
    intro: 'To check that this account is yours, give your birth date.',
  },
  known: {
    title: 'You already have an account',
    text: 'Your EduConnect account is already active: sign in with it. Your old account is no longer of use, because a school knows only one account for each person.',
    identifier: 'Your EduConnect username',
    signIn: 'Sign in',
    lostPassword: 'Lost password',
  },
  obstacles: {
    closed: {
      title: 'Old account closed',
      text: 'Your school now uses EduConnect accounts: the old account is no longer accepted there.',
      lastDay: (school: string, date: string) => `${school}: last day on ${date}.`,
    },
    unknown: {
      title: 'Account not found',
      text: 'The information of your old account matches nobody in the files of the schools. This happens after a change of school, or when your name is written differently there.',
    },
    ambiguous: {
      title: 'Several possible accounts',
      text: 'The information of your old account matches several accounts. So as not to mistake one person for another, the account cannot be created this way.',
    },
    'primary-pupil': {
      title: 'No account at primary school',
      text: 'Pupils have an EduConnect account from collège onwards. At primary school, only their parents or guardians have one.',
    },
    ended: {
      title: 'This account can no longer be used',
      text: 'Your EduConnect account has been suspended, closed or merged with another one. Contact the pupil’s school.',
    },
  },
};
