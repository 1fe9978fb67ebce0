import { count } from './count.ts';

/** Activation of an account: alone by SMS, or with the school's letter. */
export const activation = {
  smsForm: {
    title: 'I create my account',
    intro:
      'Give your family name and first name, and the mobile phone number that you gave to your child’s school.',
    familyName: 'Family name',
    familyNameHint: 'Birth name or name in use',
    givenName: 'First name',
    mobile: 'Mobile phone number',
    mobileHint: 'The number known to the école, collège or lycée. It is used to check who you are.',
    submit: 'Receive my code by SMS',
    withoutMobile: 'I do not wish to use a mobile phone',
    alreadyHas: 'I already have a username',
    problems: {
      familyName: { missing: 'Enter your family name.', 'too-long': 'This name is too long.' },
      givenName: { missing: 'Enter your first name.', 'too-long': 'This first name is too long.' },
      mobile: {
        missing: 'Enter your mobile phone number.',
        'not-a-number': 'This is not a phone number. Example: 06 39 98 01 23.',
        landline: 'This is a landline number: it does not receive SMS. Enter a mobile number.',
        special: 'Numbers that begin with 08 do not receive SMS. Enter a mobile number.',
        foreign: 'We cannot send SMS to a foreign number. Enter a French mobile number, or ask the school.',
        'not-reachable': 'We cannot send SMS to this number. Enter a French mobile number.',
      },
    },
    tooMany: {
      title: 'Too many codes requested',
      text: (minutes: number) =>
        `Too many codes have been requested for this number or from this internet access. Try again in ${count.minutes(minutes)}.`,
    },
  },
  withoutMobile: {
    title: 'Without a mobile phone',
    intro: 'Two ways to activate your account without a mobile phone:',
    school: 'Ask your child’s school for your username.',
    schoolDetail:
      'The school office or the head teacher can print a sheet with your username and a temporary password, or send them to you.',
    schoolNumber: 'Give your mobile number to the school.',
    schoolNumberDetail:
      'Once it is in the file of pupils, it can be used here from the afternoon of the next day.',
    toShow: 'To show to the school or to print (in French)',
    haveLetter: 'I have received my username',
    back: 'Back to the form',
  },
  code: {
    title: 'I activate my account',
    sentTo: (number: string) =>
      `If what you entered is known to the school, an SMS has just been sent to ${number}.`,
    label: (minutes: number) => `I enter the activation code received by SMS (code valid for ${minutes} min)`,
    submit: 'Continue',
    notReceived: 'I have not received an activation code by SMS',
    next: 'my children',
    malformed: 'The code has 6 digits.',
    wrong: (left: number) => `This code is not the right one. You have ${count.tries(left)} left.`,
    dead: 'This code is no longer valid. Ask for a new code.',
    resent: 'A new code has been requested. The one before is no longer valid.',
  },
  children: {
    title: 'My children',
    iAm: (name: string) => `I am ${name}`,
    intro: 'I confirm that the following children are to be attached to my account:',
    help: 'Enter the birth date of each child.',
    born: (name: string, _title: string | null) => `${name}, born on`,
    errorOf: (name: string, problem: string) => `${name}: ${problem}`,
    notMine: 'I am not the legal guardian of this pupil',
    submit: 'Continue',
    next: 'my password',
    askSchool: 'Activate my account with the help of the school',
    decided: (names: string) => `Already confirmed: ${names}`,
    problems: {
      missing: 'Enter the birth date: day, month and year.',
      wrong: 'This date is not the one known to the school.',
      blocked:
        'Too many wrong dates for this child. You can try again tomorrow, or ask the school to check the date.',
    },
    none: {
      title: 'No child to attach',
      text: 'Your account cannot be activated, because no child is attached to it. If a child is missing, ask the school to check that you are registered there as a legal guardian.',
    },
  },
  password: {
    title: 'My password',
    identifier: 'Your EduConnect username, to remember',
    intro: 'Write down this username: you will be asked for it each time you sign in.',
    password: 'New password',
    confirmation: 'Confirm your password',
    submit: 'Activate my account',
    rules: {
      length: 'at least 12 characters (16 if there are only digits)',
      free: 'letters, digits, spaces, accents: everything is allowed',
      personal: 'without your name, nor the first name or birth date of your children',
      historiqueLength: 'between 8 and 14 characters',
      historiqueKinds: 'only digits and letters without accents, with at least one digit and one letter',
    },
    problems: {
      'too-short': 'This password is too short.',
      'too-short-for-digits': 'With digits only, at least 16 are needed.',
      'too-long': 'This password is too long.',
      'needs-letter': 'Add at least one letter.',
      'needs-digit': 'Add at least one digit.',
      'letters-and-digits-only': 'Use only digits and letters without accents.',
      personal: 'This password contains a name or a date that others know. Choose something else.',
      common: 'This password is too well known. Choose another one.',
      predictable: 'This password is too easy to guess. Try several words that have nothing in common.',
      leaked:
        'This password is in a list of stolen passwords. Choose another one, and change it wherever you use it.',
      unchanged: 'Choose a password different from the old one.',
      mismatch: 'The two passwords are not the same.',
    },
  },
  done: {
    title: 'Account activated!',
    text: 'Your account has been activated. You can now access your online services.',
    identifier: 'Your EduConnect username, to remember',
    toAccount: 'Go to my account',
    toService: 'Continue to the service',
    childrenLater:
      'For one child, the birth date could not be checked. You can try again tomorrow in “My children”.',
  },
  known: {
    title: 'You already have an account',
    text: 'Your EduConnect account is already active. Sign in with this username and your password.',
    identifier: 'Your EduConnect username',
    signIn: 'Sign in',
    lostPassword: 'Lost password',
  },
  guardianForm: {
    title: 'Activation of the account',
    greeting: (name: string) =>
      `Hello ${name}, please give a valid email address, change your temporary password and, as a further check, enter the birth date of each child shown.`,
    email: 'Email address',
    emailConfirmation: 'Confirm your email address',
    emailProblems: {
      malformed: 'This email address is not complete. Example: firstname.lastname@exemple.fr',
      mismatch: 'The two email addresses are not the same.',
    },
    submit: 'Activate my account',
    yourAddress: 'My email address',
    yourPassword: 'My password',
    yourChildren: 'My children',
  },
  mail: {
    title: 'Confirm your email address',
    sent: (email: string) => `A message has been sent to ${email}.`,
    text: (hours: number) =>
      `Open it and follow the link it contains to finish the activation of your account. The link is valid for ${count.hours(hours)}.`,
    spam: 'If you cannot find it, look in your spam folder.',
    resendTitle: 'You have not received anything?',
    email: 'Email address',
    emailHint: 'Correct the address if needed.',
    resend: 'Send the email again',
    resent: 'A new message has been sent. The earlier links are no longer valid.',
    tooMany: (minutes: number) =>
      `Too many messages have been requested. Try again in ${count.minutes(minutes)}.`,
  },
  pupilForm: {
    title: 'Activation of the account',
    greeting: (name: string) => `Hello ${name}, choose your password and give your birth date.`,
    email: 'Email address',
    emailHint:
      'It is used to find your username or password again. A pupil under 18 can give the address of their parents.',
    birthDate: 'My birth date',
    birthDateProblems: {
      missing: 'Enter your birth date: day, month and year.',
      wrong: 'This date is not the one known to the school.',
    },
    blocked: {
      title: 'Too many wrong dates',
      text: 'You can try again tomorrow. In the meantime, ask your school to check your birth date.',
    },
    submit: 'Activate my account',
    emailSent: 'A message has been sent to the address given: follow its link to confirm it.',
  },
  confirmEmail: {
    title: 'Confirmation of the email address',
    text: 'Press the button to confirm that this address is yours.',
    submit: 'Confirm my address',
    doneTitle: 'Email address confirmed',
    done: 'Your email address is confirmed. It can be used to find your username or password again.',
    signIn: 'Sign in',
  },
};
