import { ownDirection } from '../isolate.ts';
import { count } from './count.ts';

/** Sign-in. */
export const signin = {
  profileTitle: 'تسجيل الدخول',
  intro: 'الوصول إلى الخدمات الإلكترونية للمؤسسات التعليمية',
  chooseProfile: 'اختر صفتك',
  guardian: 'ولي أمر تلميذ',
  guardianDetail: 'أحد الوالدين أو الممثل القانوني',
  pupil: 'تلميذ',
  pupilDetail: 'في الإعدادية أو الثانوية',
  formTitle: { guardian: 'تسجيل الدخول - ولي أمر تلميذ', pupil: 'تسجيل الدخول - تلميذ' },
  withIdentifiers: 'أستخدم حساب EduConnect الخاص بي',
  identifier: 'اسم المستخدم',
  identifierPlaceholder: 'أدخل اسم المستخدم',
  password: 'كلمة المرور',
  passwordPlaceholder: 'أدخل كلمة المرور',
  submit: 'تسجيل الدخول',
  lostIdentifier: 'فقدت اسم المستخدم',
  lostPassword: 'فقدت كلمة المرور',
  or: 'أو',
  noIdentifier: 'ليس لدي اسم مستخدم',
  changeProfile: 'تغيير الصفة',
  serviceWaits: (service: string) => `سجّل دخولك للمتابعة إلى خدمة «${ownDirection(service)}».`,
  wrong: {
    title: 'اسم المستخدم أو كلمة المرور غير صحيح',
    text: 'تحقق من الحروف الكبيرة والأرقام ثم حاول مرة أخرى. إذا لم تجدهما، فاستخدم الروابط الموجودة أسفل النموذج.',
  },
  throttled: {
    title: 'محاولات كثيرة باسم المستخدم هذا',
    text: (minutes: number) => `لأسباب أمنية، يمكنك المحاولة مجددًا بعد ${count.minutes(minutes)}.`,
  },
  overloaded: {
    title: 'عدد كبير من الأشخاص يسجلون الدخول حاليًا',
    text: 'انتظر بضع ثوانٍ ثم حاول مرة أخرى.',
  },
  ended: {
    title: 'لم يعد بالإمكان استخدام هذا الحساب',
    text: 'تم تعليقه أو إغلاقه أو دمجه مع حساب آخر. اتصل بالمؤسسة التعليمية للتلميذ.',
  },
  signedOutTitle: 'تم تسجيل خروجك',
  signedOut: 'تم تسجيل خروجك من EduConnect. إذا كنت تستخدم حاسوبًا مشتركًا، فأغلق المتصفح أيضًا.',
  signInAgain: 'تسجيل الدخول',
  pupilWithoutIdentifier: {
    title: 'ليس لدي اسم مستخدم',
    text: 'تسلّم المؤسسة التعليمية أسماء المستخدمين للتلاميذ في ورقة شخصية، فيها اسم المستخدم وكلمة مرور مؤقتة لاستخدامهما في صفحة تسجيل الدخول.',
    ask: 'لم تتسلّم هذه الورقة أو فقدتها؟ اطلبها من أستاذك الرئيسي أو من أمانة المؤسسة.',
    back: 'العودة إلى تسجيل الدخول',
  },
};
