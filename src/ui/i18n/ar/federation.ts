import { leftToRight, ownDirection } from '../isolate.ts';

/** Between a service and us; the reasons given to services stay in French. */
export const federation = {
  answerTitle: 'الدخول إلى الخدمة',
  answer: (service: string) => `ستنتقل الآن إلى خدمة «${ownDirection(service)}».`,
  answerByHand: 'إذا لم يحدث شيء، فاضغط على الزر.',
  continue: 'متابعة',
  backToService: (service: string) => `العودة إلى خدمة «${ownDirection(service)}»`,
  obstacle: {
    forPupils: (service: string) =>
      `خدمة «${ownDirection(service)}» مخصصة للتلاميذ، وقد سجلت دخولك بحساب ولي أمر.`,
    forGuardians: (service: string) =>
      `خدمة «${ownDirection(service)}» مخصصة لأولياء أمور التلاميذ، وقد سجلت دخولك بحساب تلميذ.`,
    changeForPupil: 'إذا كان التلميذ معك، فيمكنه تسجيل الدخول بحسابه الخاص: سيتم تسجيل خروجك.',
    changeForGuardian: 'إذا كان ولي أمرك معك، فيمكنه تسجيل الدخول بحسابه الخاص: سيتم تسجيل خروجك.',
    change: 'تغيير الحساب',
    notOpen: (service: string) => `خدمة «${ownDirection(service)}» غير متاحة في أي من مؤسساتك التعليمية.`,
    opensOn: (service: string, day: string) =>
      `ستكون خدمة «${ownDirection(service)}» متاحة لك في ${leftToRight(day)}.`,
    myServices: 'عرض خدماتي',
  },
};
