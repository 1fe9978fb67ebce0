/** Signing in through FranceConnect. */
export const franceConnect = {
  title: 'I access my services with FranceConnect',
  intro: 'Without an EduConnect username or password: with your account of impôts, Assurance maladie…',
  failure: {
    otherWays: 'Your other ways to sign in remain open:',
    password: 'use my EduConnect username',
    sms: 'create my account by SMS',
    school: 'ask my child’s school for my username',
    back: 'Back to sign-in',
    account: 'Back to my account',
  },
  mobile: {
    title: 'My mobile phone',
    next: 'the code received by SMS',
    welcome: (name: string) => `Hello ${name}, FranceConnect has confirmed your identity.`,
    intro:
      'For your first sign-in, give the mobile phone number that you gave to your child’s school. It is needed to find your children.',
    afterPassword:
      'Your password is right, but the name given by FranceConnect is not that of this account. To link them, give the mobile phone number known for this account: we will send a code to it.',
    label: 'Mobile phone number',
    hint: 'The number known to the école, collège or lycée.',
    submit: 'Receive my code by SMS',
    change: 'Correct my number',
    haveAccount: 'I already have an EduConnect username',
    withoutMobile: 'I do not have this phone',
  },
  mismatch: {
    title: 'The name does not match',
    text: 'The code is right. But the school knows this number under another family name or first name than those given by FranceConnect. For security, we cannot open this account this way.',
    received: 'What FranceConnect gave us',
    birthName: 'Birth name',
    usageName: 'Name in use',
    usageNameNone: 'None',
    givenNames: 'First names',
    stepsTitle: 'What to do?',
    steps: [
      'If this phone is shared, sign in to FranceConnect with the identity of the parent or guardian whom the school knows by this number.',
      'If the school has written a family name or first name other than your official ones, ask it to correct them. The correction can be seen here the next afternoon if it is made before 15:30.',
    ],
    haveAccount: 'I already have an EduConnect username',
    anotherNumber: 'Give another number',
    school: 'Activate my account with the help of the school',
  },
  password: {
    title: 'Link FranceConnect to my account',
    intro:
      'Enter your EduConnect username and password one last time. You can then sign in with FranceConnect, or go on with your password.',
    submit: 'Link to my account',
    noAccount: 'I do not have a username',
    pupil: {
      title: 'This account is that of a pupil',
      text: 'FranceConnect opens only the accounts of parents and guardians.',
    },
  },
  done: {
    title: 'Account activated!',
    text: 'The account is active; you can access your services with FranceConnect.',
    next: 'Next time, choose “Sign in with FranceConnect”: no password to remember.',
    linkedTitle: 'FranceConnect is linked to your account',
    linked: 'You can now sign in with FranceConnect. Your children and your services are the same.',
  },
  account: {
    linked: (date: string) => `Linked since ${date}`,
    unlinked: 'Not linked',
    manage: 'Manage FranceConnect',
    linkIntro:
      'Link FranceConnect to your account to sign in without a password. Your children and your services stay the same.',
    closed: 'FranceConnect is temporarily unavailable.',
    linkedIntro: 'You can sign in to this account with FranceConnect.',
    unlink: 'Stop using FranceConnect',
    unlinkIntro: 'You will then sign in with your username and your password.',
    unlinkedNow: 'FranceConnect no longer opens this account.',
    noPassword: {
      title: 'First create a password',
      text: 'This account has no password: without FranceConnect, you could no longer sign in.',
      intro: (number: string) => `We will send a code by SMS to ${number}, then you will choose a password.`,
      submit: 'Create a password',
      noMobile: 'No mobile phone is confirmed for this account: ask the school for help.',
      tooMany: 'Too many codes have been requested. Try again later.',
    },
  },
};
