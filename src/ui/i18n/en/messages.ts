import { count } from './count.ts';

const services = 'Online services of French national education';
const signature = 'Yours faithfully,\nThe administrator of the online services\nEduConnect';
const notYou = 'If you did not make this request, ignore this message.';
const help = 'If you have a problem, you will find all the information you need at this address:';
const lives = (duration: string) =>
  `This link works only once, for ${duration}. The page it opens asks you to press a button.`;
const linkLife = (hours: number) => lives(count.hours(hours));
const common = { greeting: 'Hello,', help, signature };

/** What is written to people elsewhere than on screens. SMS keep to GSM-7 and 160 characters. */
export const messages = {
  sms: {
    activationCode: ({ code, minutes }: { code: string; minutes: number }) =>
      `EduConnect: your code is ${code}. Valid for ${count.minutes(minutes)}. Give it to nobody.`,
    recoveryCode: ({ code, minutes }: { code: string; minutes: number }) =>
      `EduConnect: code ${code} to change your password, valid for ${count.minutes(minutes)}. Give it to nobody.`,
    passwordChanged: 'EduConnect: your password has just been changed. If it was not you, tell the school.',
    lostIdentifier: ({ identifiers }: { identifiers: string }) =>
      `EduConnect: username requested: ${identifiers}. Give your password to nobody.`,
    notActivated:
      'EduConnect: your account is not yet activated. On the sign-in page, choose "I do not have a username".',
    useFranceConnect: 'EduConnect: your account has no password. On the sign-in page, choose FranceConnect.',
    accountEnded: 'EduConnect: your account is suspended or closed. Contact the school.',
    accountEnding: ({ until }: { until: string }) =>
      `EduConnect: your account has not been used for a long time. To keep it, sign in before ${until}.`,
    childFound:
      'EduConnect: a school names you as the legal guardian of a child. Sign in and confirm in "My children".',
    mobileChanged:
      'EduConnect: this number is no longer that of your account. If it was not you, tell the school.',
  },
  mail: {
    activateEmail: {
      ...common,
      subject: `${services} - activation of the account`,
      identifier: 'You wish to access the online services of French national education with the username:',
      link: 'To activate your account, confirm your email address by opening this link:',
      linkLife,
      afterwards: 'You will then be able to sign in with this username and the password that you chose.',
      notYou,
    },
    confirmEmail: {
      ...common,
      subject: `${services} - confirmation of the email address`,
      identifier: 'This email address was given for the account whose username is:',
      link: 'To confirm it, open this link:',
      linkLife,
      afterwards: 'A confirmed address lets you get back into the account if you forget something.',
      notYou,
    },
    recoverPassword: {
      ...common,
      subject: `${services} - new password`,
      identifier: 'A new password was requested for the account whose username is:',
      link: 'To choose it, open this link:',
      linkLife: (minutes: number) => lives(count.minutes(minutes)),
      notYou: 'If you did not make this request, ignore this message: your password does not change.',
    },
    passwordChanged: {
      ...common,
      subject: `${services} - password changed`,
      identifier: 'The password was changed for the account whose username is:',
      notYou: 'If you did not make this change, ask the school for help right away.',
    },
    emailChanging: {
      ...common,
      subject: `${services} - change of email address`,
      identifier:
        'Another email address will replace this one, as soon as it is confirmed, for the account whose username is:',
      notYou: 'If you did not make this change, ask the school for help right away.',
    },
    mobileChanged: {
      ...common,
      subject: `${services} - mobile number changed`,
      identifier: 'The mobile number was changed for the account whose username is:',
      notYou: 'If you did not make this change, ask the school for help right away.',
    },
    passkeyAdded: {
      ...common,
      subject: `${services} - passkey added`,
      identifier:
        'A passkey, which lets a device sign in without a password, was added to the account whose username is:',
      notYou: 'If you did not make this change, ask the school for help right away.',
    },
    lostIdentifier: {
      ...common,
      subject: `${services} - username requested`,
      one: 'You asked to find a username. One account is linked to this address.',
      several:
        'You asked to find a username. Several accounts are linked to this address: yours, and perhaps that of another member of the family.',
      identifier: 'Username:',
      franceConnect:
        'An account opened with FranceConnect has no EduConnect password: choose FranceConnect on the sign-in page.',
      password:
        'If the password is lost too, choose “Lost password” on the sign-in page and give the exact username.',
      signIn: 'Sign-in page:',
      notYou,
    },
    useFranceConnect: {
      ...common,
      subject: `${services} - sign in with FranceConnect`,
      identifier: 'A new password was requested for the account whose username is:',
      text: 'This account has no EduConnect password: it is opened with FranceConnect. If you have lost access to FranceConnect, get it back from the service that you use there (impôts, Assurance maladie, La Poste…).',
      signIn: 'Sign-in page:',
      notYou,
    },
    accountEnded: {
      ...common,
      subject: `${services} - account suspended or closed`,
      identifier: 'A new password was requested for the account whose username is:',
      text: 'This account is suspended, closed or merged with another one: it can no longer be used to sign in. The pupil’s school can tell you why and help you.',
      signIn: 'Sign-in page:',
      notYou,
    },
    accountEnding: {
      ...common,
      subject: `${services} - your account is going to be closed`,
      identifier: 'This message is about the account whose username is:',
      why: {
        inactive: 'It has not been used for a long time. To keep it, you only need to sign in.',
        'left-school':
          'According to the schools, you are no longer a pupil. If this is a mistake, tell your school.',
        'no-child':
          'According to the schools, you no longer have a child at school. If this is a mistake, tell your child’s school.',
      },
      until: (day: string) => `If nothing changes, it can no longer be used from ${day}.`,
      link: 'To sign in:',
      data: 'Until then, you can ask for a copy of your data from “My account”.',
    },
    childOfAge: {
      ...common,
      subject: `${services} - your child has come of age`,
      text: (givenName: string) =>
        `${givenName} has come of age. The name no longer appears in your account: it is now for your child to use the services of French national education, with their own account.`,
      afterwards: 'Your other children stay attached to your account.',
    },
    ofAge: {
      ...common,
      subject: `${services} - you have come of age`,
      text: 'You have come of age. You no longer appear in the accounts of your parents or guardians.',
      afterwards: 'Your account does not change: you keep your username and your password.',
    },
    accountsMerged: {
      ...common,
      subject: `${services} - accounts merged`,
      identifier:
        'Two accounts have just been merged at the request of their holder. The account no longer used is that of the username:',
      kept: 'The children are now in the account of the username:',
      notYou: 'If you did not ask for this, tell the school right away: it can be undone for 30 days.',
    },
    childFound: {
      ...common,
      subject: `${services} - a child to confirm`,
      identifier:
        'A school names you as the legal guardian of a child who is not yet attached to your account, whose username is:',
      link: 'Sign in, then open “My children” to confirm the child by the birth date:',
      notYours:
        'If you are not the legal guardian of this child, you can say so too: the child will not be attached.',
    },
  },
};
