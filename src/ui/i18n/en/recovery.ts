import { count } from './count.ts';

/** Ways back in. */
export const recovery = {
  newPassword: {
    title: 'I choose a new password',
    cohort: 'As a precaution, you must change your password before continuing. Your services stay the same.',
    identifier: 'Your EduConnect username',
    otherSessions: 'Devices already signed in to this account will be signed out.',
    submit: 'Save this password',
  },
  done: {
    title: 'Password saved',
    text: 'Your new password is saved and you are signed in. The old one no longer works.',
    identifier: 'Your EduConnect username, to remember',
    toServices: 'Go to my services',
    toService: 'Continue to the service',
  },
  proof: {
    title: 'Let us check that it is you',
    intro:
      'This password may be known to somebody else. To protect the account, another proof is needed before choosing a new one.',
    sms: (number: string) => `Receive a code by SMS on ${number}`,
    email: (address: string) => `Receive a link by email at ${address}`,
    emailSent: (minutes: number) =>
      `A message has just been sent. Open it within ${count.minutes(minutes)} and follow its link to choose a new password.`,
    none: 'This account has neither a confirmed email address nor a checked mobile phone: only the pupil’s school can give you access again.',
    school: 'You no longer have access to this phone or this mailbox?',
    askSchool: 'Ask the pupil’s school to check who you are and to reset your access.',
    tooMany: (minutes: number) =>
      `Too many messages have been requested. Try again in ${count.minutes(minutes)}.`,
  },
  lost: {
    identifier: {
      title: 'Lost username',
      guardian:
        'Give a confirmed email address or a mobile phone known to EduConnect: the usernames linked to it will be sent to you.',
      pupil: 'Give the email address that you confirmed: the usernames linked to it will be sent to you.',
      submit: 'Receive my username',
    },
    password: {
      title: 'Lost password',
      guardian:
        'Give your username, and the confirmed email address or the checked mobile phone of your account. You will receive a link or a code to choose a new password.',
      pupil:
        'Give your username and the email address that you confirmed. You will receive a link to choose a new password.',
      submit: 'Continue',
    },
    school: {
      title: 'Ask the school',
      guardian:
        'Without an email address or a mobile phone linked to your account, the pupil’s school can give you access again. Give your username: the school will see your request.',
      pupil:
        'Without a confirmed email address, your school can give you access again. Give your username: the school will see your request.',
      submit: 'Tell the school',
    },
    identifierLabel: 'Username',
    identifierHint: 'For example: n.ferrand12',
    contactLabel: 'Email address or mobile phone number',
    contactHint: 'For example: firstname.lastname@exemple.fr, or 06 39 98 01 23',
    emailLabel: 'Email address',
    emailHint: 'The one that you gave when activating your account, or that of your parents.',
    problems: {
      identifierMissing: 'Enter your username.',
      guardian: {
        missing: 'Enter an email address or a mobile phone number.',
        malformed: 'This is neither a complete email address nor a complete phone number.',
        'not-a-number': 'This is not a phone number. Example: 06 39 98 01 23.',
        landline:
          'This is a landline number: it does not receive SMS. Enter a mobile number or an email address.',
        special: 'Numbers that begin with 08 do not receive SMS. Enter a mobile number or an email address.',
        foreign: 'We cannot send SMS to a foreign number. Enter your email address instead.',
        'not-reachable':
          'We cannot send SMS to this number. Enter a French mobile number or an email address.',
      },
      pupil: {
        missing: 'Enter your email address.',
        malformed: 'This email address is not complete. Example: firstname.lastname@exemple.fr',
        'not-a-number': 'Enter an email address.',
        landline: 'Enter an email address.',
        special: 'Enter an email address.',
        foreign: 'Enter an email address.',
        'not-reachable': 'Enter an email address.',
      },
    },
    tooMany: {
      title: 'Too many requests',
      text: (minutes: number) =>
        `Too many messages have been requested with this information or from this internet access. Try again in ${count.minutes(minutes)}.`,
    },
    noIdentifier: 'I have also lost my username',
    notActivated: 'I have not yet activated my account',
    askSchool: {
      guardian: 'I no longer have access to this address or this mobile phone',
      pupil: 'I gave no address, or I no longer have access to it',
    },
    pupilSchool: 'No email address? Ask your form teacher or the school office for your username.',
    back: 'Back to sign-in',
  },
  asked: {
    title: 'Look at your messages',
    email: 'If this address belongs to an EduConnect account, a message has just been sent to it.',
    sms: 'If this mobile phone belongs to an EduConnect account, an SMS has just been sent to it.',
    linkLife: (minutes: number) =>
      `The link it contains is valid for ${count.minutes(minutes)} and works only once.`,
    nothing: 'You have not received anything?',
    spam: 'A message can take a few minutes to arrive: also look in your spam folder.',
    smsLate: 'An SMS can take a few minutes to arrive.',
    onlyKnown:
      'Nothing is sent to an address or a mobile phone that is not that of the account: you may want to try another address.',
    franceConnect: 'If you activated your account with FranceConnect, choose FranceConnect when you sign in.',
    again: 'Start again with other information',
    schoolTitle: 'Request recorded',
    school: 'If this username belongs to an account, the pupil’s school will see your request.',
    schoolNext: {
      guardian:
        'Contact the school office or the head teacher: after checking who you are, they will give you a new temporary password.',
      pupil: 'Ask your form teacher or the school office: they will give you a new temporary password.',
    },
    back: 'Back to sign-in',
  },
  told: {
    title: 'No password to change',
    reasons: {
      franceconnect:
        'Your account has no EduConnect password: it is opened with FranceConnect. Choose FranceConnect on the sign-in page.',
      'not-activated':
        'Your account is not yet activated. On the sign-in page, use the sheet given by the school, or choose “I do not have a username”.',
      ended:
        'This account is suspended, closed or merged with another one. The pupil’s school can tell you why and help you.',
    },
    signIn: 'Go to the sign-in page',
  },
  code: {
    title: 'Code received by SMS',
    sentTo: (number: string) => `An SMS has just been sent to ${number}.`,
    sentIfKnown: (number: string) =>
      `If this information is that of an account, an SMS has just been sent to ${number}.`,
    resent: 'A new code has been requested. The one before is no longer valid.',
    label: (minutes: number) => `I enter the code received by SMS (code valid for ${minutes} min)`,
    submit: 'Continue',
    notReceived: 'I have not received a code',
  },
  notReceived: {
    title: 'I have not received a code',
    intro: 'An SMS can take a few minutes to arrive. If it does not arrive:',
    reasons: [
      'what you entered may not be what we know: then no code is sent;',
      'your phone may be off or out of reach, or you may have changed operator recently;',
      'SMS from short numbers may be blocked on your line.',
    ],
    health: {
      good: 'At the moment, SMS arrive normally, in less than a minute.',
      slow: 'At the moment, SMS arrive late. Wait a few minutes before asking for another one.',
      failing: 'At the moment, many SMS do not arrive. Choose another way, or come back later.',
    },
    progress: {
      waiting: 'Your SMS is waiting to be sent. Please wait a little longer.',
      sent: 'Your SMS was handed to the operator, which has not yet confirmed that your phone received it.',
      delivered: 'The operator says that your phone received the SMS.',
      failed: 'The operator could not deliver the SMS to your phone. Choose another way.',
    },
    resendIn: (seconds: number) =>
      seconds === 1
        ? 'You can ask for a new code in 1 second.'
        : `You can ask for a new code in ${seconds} seconds.`,
    resend: 'Receive a new code',
    tooMany: (minutes: number) =>
      `Too many codes have been requested. Try again in ${count.minutes(minutes)}.`,
    otherWays: 'Other ways',
    ways: {
      back: 'I have received my code',
      change: 'Correct my name or my number',
      franceConnect: 'Use FranceConnect',
      identifier: 'I have already activated my account: find my username by email',
      email: 'Receive a link by email instead',
      emailDetail: 'With an email address that you confirmed.',
      school: 'Ask the school for help',
      schoolDetail: 'It can give you a username and a temporary password.',
    },
  },
  link: {
    title: 'New password',
    text: 'Press the button to choose a new password. This link works only once.',
    submit: 'Choose a new password',
  },
};
