/** Between a service and us; the reasons given to services stay in French. */
export const federation = {
  answerTitle: 'Sign-in to the service',
  answer: (service: string) => `You are about to continue to the service “${service}”.`,
  answerByHand: 'If nothing happens, press the button.',
  continue: 'Continue',
  backToService: (service: string) => `Go back to the service “${service}”`,
  obstacle: {
    forPupils: (service: string) =>
      `The service “${service}” is for pupils only, and you are signed in with the account of a parent or guardian.`,
    forGuardians: (service: string) =>
      `The service “${service}” is for parents and guardians only, and you are signed in with the account of a pupil.`,
    changeForPupil:
      'If the pupil is with you, they can sign in with their own account: you will be signed out.',
    changeForGuardian:
      'If your parent or guardian is with you, they can sign in with their own account: you will be signed out.',
    change: 'Change account',
    notOpen: (service: string) => `The service “${service}” is not open in any of your schools.`,
    opensOn: (service: string, day: string) => `The service “${service}” will be open to you on ${day}.`,
    myServices: 'See my services',
  },
};
