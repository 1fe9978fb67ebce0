/** The second page of a letter. */
export const letters = {
  title: 'Your EduConnect account of French national education',
  otherPage:
    'This page translates the letter in French. Your username and your temporary password are on that letter, in the box “Compte EduConnect”.',
  greeting: 'Hello,',
  offer: (school: string) => `The school ${school} offers you an “EduConnect” account.`,
  account: {
    pupils:
      'This single account makes it simpler to access the online services of the school. You keep it even if you change school or académie.',
    guardians:
      'This single account makes it simpler to access the online services of the schools of all your children. You keep it even if they change school or académie.',
  },
  goTo: (addresses: number) =>
    addresses > 1
      ? 'To activate your account, go to one of these internet addresses:'
      : 'To activate your account, go to the internet address:',
  fillIn:
    'On the EduConnect sign-in page, choose your profile, then enter the username and password of the letter.',
  profile: { pupils: 'Pupil', guardians: 'Parent or guardian' },
  identifier: 'Username',
  provisionalPassword: 'Temporary password',
  validUntil: 'To be used by',
  change: 'The password must be changed when you first sign in.',
  birthDate: {
    pupils: 'You will be asked for your birth date.',
    guardians: (child: string | undefined) =>
      child === undefined
        ? 'You will be asked for a valid email address and the birth date of your child.'
        : `You will be asked for a valid email address and the birth date of your child (${child}).`,
  },
  confirmMail: {
    pupils:
      'If you gave an email address, check your mailbox and follow the link received to confirm it. This address will let you reset your password or be reminded of your username if you forget them.',
    guardians:
      'Check your mailbox and follow the link received to confirm your email address: the account is then activated. This address will let you reset your password or be reminded of your username if you forget them.',
  },
  afterwards: 'Afterwards, sign in with your EduConnect username and your new password.',
  help: 'If you have any difficulty, contact the school.',
  private: 'Personal letter: give these codes to nobody.',
};
