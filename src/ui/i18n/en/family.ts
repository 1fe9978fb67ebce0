import { count } from './count.ts';

/** “My children” in “My account”. */
export const family = {
  backToChildren: 'Back to my children',
  merge: {
    title: 'Add children from another account',
    link: 'Add children from another account',
    intro:
      'You have received another username for some of your children? Give it here with its password, even a temporary one: its children will join this account.',
    what: 'What will happen',
    whatItems: [
      'The children of the other account will be in this one. For those whom you have not confirmed yet, you will be asked for their birth date.',
      'The other username will no longer be used: you keep the one with which you are signed in.',
      'Both accounts must be in the same name. If there is a mistake, support can undo everything for 30 days.',
    ],
    identifier: 'Username of the other account',
    password: 'Password of the other account',
    passwordHint: 'The one that you chose, or the temporary password given by the school.',
    submit: 'Add the children of this account',
    done: {
      title: 'Your two accounts are merged',
      text: 'The children of the other account are in this one. The other username is no longer used.',
    },
    problems: {
      wrong: {
        title: 'Wrong username or password',
        text: 'Check the capital letters and digits of the other account, then try again. A temporary password is valid for 3 months: after that, ask the school for another one.',
      },
      'same-account': {
        title: 'This is the account that you are using',
        text: 'Give the username of your other account.',
      },
      pupil: {
        title: 'This account is that of a pupil',
        text: 'Pupils’ accounts are not merged with that of their parent or guardian.',
      },
      'other-name': {
        title: 'These two accounts are not in the same name',
        text: 'The birth name or the name in use, and the first name, must be the same in both accounts. If it is really you, ask the school that gave the second username to correct your name; the correction can be seen here the next afternoon.',
      },
      already: {
        title: 'These two accounts are already merged',
        text: 'The children of the other account are in this one.',
      },
      ended: {
        title: 'This other account can no longer be used',
        text: 'It has been suspended, closed or merged with another one. Contact the child’s school.',
      },
      'renew-first': {
        title: 'The password of the other account must first be changed',
        text: 'Sign in once with the other username to choose a new password, then come back here.',
      },
      busy: {
        title: 'An update is in progress',
        text: 'The data of the schools is being updated. Try again in a few minutes.',
      },
      overloaded: {
        title: 'Many people are signing in right now',
        text: 'Wait a few seconds, then try again.',
      },
    },
    throttled: {
      title: 'Too many tries',
      text: (minutes: number) => `For security, wait ${count.minutes(minutes)} before trying again.`,
    },
  },
  newChildren: {
    title: 'A child to confirm',
    intro:
      'A school names you as a legal guardian. Enter the birth date of each child to attach the child to your account.',
    submit: 'Confirm',
    later: 'Later',
    laterHint: 'You will find them in “My children”.',
  },
  refusedChild: {
    title: 'It was a mistake',
    link: (name: string) => `It was a mistake for ${name}`,
    intro:
      'You said that you are not the legal guardian of this child. If it was a mistake, enter the birth date: the child will be attached to your account.',
    submit: 'Attach this child',
  },
  missing: {
    link: 'Why do I not see my child?',
    title: 'Why do I not see my child?',
    search: {
      intro: 'First look for the school where your child is registered this year.',
      label: 'Name of the school and town, or its code (UAI)',
      hint: 'Example: collège du Lac Annecy',
      submit: 'Search',
      results: 'Choose the school',
      none: 'No school matches. Check the spelling, or search for the town only. If the school does not appear, ask it whether it uses EduConnect.',
      more: 'There are others: add a word, for example the town.',
    },
    form: {
      school: 'School',
      changeSchool: 'Choose another school',
      givenName: 'First name of the child',
      born: 'Birth date of the child',
      submit: 'Send my request',
      what: 'You will receive a case number, which the school will see too.',
      problems: {
        givenName: 'Enter the first name of the child.',
        'givenName-long': 'This first name is too long.',
        born: 'Enter the birth date: day, month and year.',
      },
      throttled: {
        title: 'Too many requests',
        text: 'You can make a new request tomorrow. In the meantime, contact the school.',
      },
      listed: {
        title: 'This child is already in “My children”',
        text: 'The child is attached there, to be confirmed or refused.',
      },
    },
    cases: 'My requests',
    caseLine: (givenName: string, date: string) => `${givenName}, request of ${date}`,
    states: { searching: 'Search in progress', answered: 'Answer available', closed: 'Case closed' },
    case: {
      title: (number: string) => `Case ${number}`,
      number: 'Case number',
      asked: 'Request of',
      child: 'Child',
      childValue: (givenName: string, bornOn: string) => `${givenName}, birth date ${bornOn}`,
      school: 'School',
      state: 'State',
      searching: 'We are searching the files of the schools. The answer will be ready in about ten seconds.',
      refresh: 'See the answer',
      answer: 'Answer',
      who: 'Who can correct it',
      whoText: (school: string, base: 'SIECLE' | 'ONDE') =>
        `“${school}”, in its file of pupils ${base}. Give it the case number. The correction can be seen here the next afternoon if it is made before 15:30.`,
      again: 'Make another request',
    },
    causes: {
      'other-spelling': {
        title: 'Your name is written differently',
        text: 'The school knows a parent or guardian whose name, first name or title is close to yours without being the same. Ask it to write your name and first name as on your identity document.',
      },
      'other-contact': {
        title: 'Your mobile phone and your email address are different',
        text: 'The school knows a parent or guardian with your name, but with another mobile phone and another email address: it could be somebody else with the same name. Give it the mobile phone or the email address of your account.',
      },
      'not-legal': {
        title: 'You are not registered as a legal guardian',
        text: 'The school knows you only as a contact or as a person in charge. If you are a legal guardian of this child, ask it to correct your link with the child.',
      },
      'other-account': {
        title: 'This child is in another account in your name',
        text: 'If you have received another username, add its children to this account. If you do not have it, ask the school.',
      },
      'file-not-received': {
        title: 'We have not yet received the pupils of this school',
        text: 'Its files usually arrive in the days after the start of the school year. Try again in a few days, or ask the school.',
      },
      'pupil-without-ine': {
        title: 'The pupil does not yet have a certain INE',
        text: 'Without a national identifier (INE), or if it is used twice, a pupil cannot be attached to any account. Ask the school to check it.',
      },
      'school-out-of-scope': {
        title: 'This school does not use EduConnect',
        text: 'Private schools choose whether to take part. Ask the school how to access its services.',
      },
      'nothing-found': {
        title: 'We have found nothing',
        text: 'With what was entered, nothing links your account to this child. Check the school, the first name and the birth date. If everything is right, ask the school to check that you are registered there as a legal guardian, with the name, mobile phone and email address of your account.',
      },
    },
  },
};
