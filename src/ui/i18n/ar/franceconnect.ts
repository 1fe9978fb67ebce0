import { leftToRight, ownDirection } from '../isolate.ts';

/** Signing in through FranceConnect. */
export const franceConnect = {
  title: 'الوصول إلى خدماتي بواسطة FranceConnect',
  intro: 'من دون اسم مستخدم أو كلمة مرور EduConnect: بحسابك لدى الضرائب أو التأمين الصحي…',
  failure: {
    otherWays: 'تبقى الوسائل الأخرى لتسجيل الدخول متاحة لك:',
    password: 'استخدام حساب EduConnect الخاص بي',
    sms: 'إنشاء حسابي برسالة نصية',
    school: 'طلب بيانات حسابي من المؤسسة التعليمية لطفلي',
    back: 'العودة إلى تسجيل الدخول',
    account: 'العودة إلى حسابي',
  },
  mobile: {
    title: 'هاتفي المحمول',
    next: 'الرمز الوارد برسالة نصية',
    welcome: (name: string) => `مرحبًا ${ownDirection(name)}، أكّد FranceConnect هويتك.`,
    intro:
      'عند تسجيل الدخول لأول مرة، أدخل رقم الهاتف المحمول الذي قدّمته إلى المؤسسة التعليمية لطفلك. إنه ضروري للعثور على أطفالك.',
    afterPassword:
      'كلمة مرورك صحيحة، لكن الاسم الوارد من FranceConnect ليس اسم هذا الحساب. لربطهما، أدخل رقم الهاتف المحمول المعروف لهذا الحساب: سنرسل إليه رمزًا.',
    label: 'رقم الهاتف المحمول',
    hint: 'الرقم المعروف لدى المدرسة أو الإعدادية أو الثانوية.',
    submit: 'تلقّي الرمز برسالة نصية',
    change: 'تصحيح رقمي',
    haveAccount: 'لدي اسم مستخدم في EduConnect',
    withoutMobile: 'ليس لدي هذا الهاتف',
  },
  mismatch: {
    title: 'الاسم غير مطابق',
    text: 'الرمز صحيح. لكن المؤسسة التعليمية تعرف هذا الرقم بلقب أو باسم يختلف عمّا ورد من FranceConnect. لأسباب أمنية، لا يمكننا فتح هذا الحساب بهذه الطريقة.',
    received: 'ما ورد إلينا من FranceConnect',
    birthName: 'لقب الولادة',
    usageName: 'اللقب المستعمل',
    usageNameNone: 'لا يوجد',
    givenNames: 'الأسماء',
    stepsTitle: 'ماذا تفعل؟',
    steps: [
      'إذا كان هذا الهاتف مشتركًا، فسجّل الدخول إلى FranceConnect بهوية ولي الأمر الذي تعرفه المؤسسة التعليمية بهذا الرقم.',
      'إذا سجّلت المؤسسة التعليمية لقبًا أو اسمًا يختلف عن حالتك المدنية، فاطلب منها التصحيح. يظهر التصحيح هنا بعد ظهر اليوم التالي إذا تم قبل الساعة \u206615:30\u2069.',
    ],
    haveAccount: 'لدي اسم مستخدم في EduConnect',
    anotherNumber: 'إدخال رقم آخر',
    school: 'تفعيل حسابي بمساعدة المؤسسة التعليمية',
  },
  password: {
    title: 'ربط FranceConnect بحسابي',
    intro:
      'أدخل للمرة الأخيرة اسم المستخدم وكلمة المرور في EduConnect. بعد ذلك يمكنك تسجيل الدخول بواسطة FranceConnect أو الاستمرار بكلمة مرورك.',
    submit: 'الربط بحسابي',
    noAccount: 'ليس لدي اسم مستخدم',
    pupil: {
      title: 'هذا الحساب لتلميذ',
      text: 'لا يفتح FranceConnect إلا حسابات أولياء الأمور.',
    },
  },
  done: {
    title: 'تم تفعيل الحساب!',
    text: 'الحساب مفعّل، ويمكنك الوصول إلى خدماتك بواسطة FranceConnect.',
    next: 'في المرة القادمة، اختر «تسجيل الدخول بواسطة FranceConnect»: لا حاجة إلى حفظ كلمة مرور.',
    linkedTitle: 'تم ربط FranceConnect بحسابك',
    linked: 'يمكنك من الآن تسجيل الدخول بواسطة FranceConnect. أطفالك وخدماتك هي نفسها.',
  },
  account: {
    linked: (date: string) => `مرتبط منذ ${leftToRight(date)}`,
    unlinked: 'غير مرتبط',
    manage: 'إدارة FranceConnect',
    linkIntro: 'اربط FranceConnect بحسابك لتسجيل الدخول من دون كلمة مرور. يبقى أطفالك وخدماتك كما هي.',
    closed: 'FranceConnect غير متاح مؤقتًا.',
    linkedIntro: 'يمكنك تسجيل الدخول إلى هذا الحساب بواسطة FranceConnect.',
    unlink: 'التوقف عن استخدام FranceConnect',
    unlinkIntro: 'عندئذ ستسجّل دخولك باسم المستخدم وكلمة المرور.',
    unlinkedNow: 'لم يعد FranceConnect يفتح هذا الحساب.',
    noPassword: {
      title: 'أنشئ أولًا كلمة مرور',
      text: 'ليست لهذا الحساب كلمة مرور: من دون FranceConnect لن تستطيع تسجيل الدخول.',
      intro: (number: string) =>
        `سنرسل رمزًا برسالة نصية إلى الرقم ${leftToRight(number)}، ثم تختار كلمة مرور.`,
      submit: 'إنشاء كلمة مرور',
      noMobile: 'لا يوجد هاتف محمول مؤكد لهذا الحساب: اطلب المساعدة من المؤسسة التعليمية.',
      tooMany: 'طُلبت رموز كثيرة. حاول لاحقًا.',
    },
  },
};
