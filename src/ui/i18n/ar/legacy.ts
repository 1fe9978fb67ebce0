import { leftToRight, ownDirection } from '../isolate.ts';

/** The way from the accounts before ours. */
export const legacy = {
  link: 'لا يزال لدي حساب قديم (ATEN أو ENT)',
  entry: {
    title: 'حسابي القديم',
    intro:
      'تحل محل الحسابات القديمة لبوابات الأكاديميات (ATEN) ولفضاءات العمل الرقمية (ENT) حسابات EduConnect، وهي نفسها من المدرسة إلى الثانوية.',
    chooseAcademy: 'أختار أكاديميتي',
    otherAcademy: 'تغيير الأكاديمية',
    none: {
      title: 'لا يُقبل هنا أي حساب قديم',
      text: 'لا يتوفر لهذه الأكاديمية الدخول بحساب قديم.',
    },
    how: 'سجّل دخولك مرة أخيرة بحسابك القديم: ثم تختار كلمة مرور حسابك في EduConnect.',
    until: (date: string) => `يُقبل هذا الحساب القديم حتى ${leftToRight(date)} ضمنًا.`,
    schoolsMayDiffer: 'قد يكون للمؤسسة التعليمية تاريخ آخر: سيُعرض عليك بعد تسجيل الدخول.',
    signIn: (source: string) => `تسجيل الدخول بـ «${ownDirection(source)}»`,
    closed: (date: string) => `لم يعد هذا الحساب القديم مقبولًا: كان آخر يوم ${leftToRight(date)}.`,
    signInHere: 'تسجيل الدخول بحساب EduConnect',
  },
  ways: {
    title: 'إلى أين تتوجه الآن؟',
    guardian:
      'ولي أمر التلميذ: فعّل حسابك في EduConnect بهاتفك المحمول، أو اطلب بيانات حسابك من المؤسسة التعليمية.',
    guardianLink: 'تفعيل حسابي برسالة نصية',
    pupil: 'التلميذ: اطلب من مؤسستك التعليمية الورقة التي فيها اسم المستخدم في EduConnect.',
    again: 'المحاولة بحساب قديم آخر',
  },
  confirm: {
    title: 'تأكيد طلب إنشاء الحساب',
    iAm: (name: string) => `أنا ${ownDirection(name)}`,
    text: (source: string) =>
      `سجلت دخولك بـ «${ownDirection(source)}». تطلب إنشاء حسابك في EduConnect، وسيحل محل هذا الحساب القديم.`,
    deadlines: 'حتى متى يُقبل الحساب القديم',
    until: (date: string) => `حتى ${leftToRight(date)} ضمنًا`,
    noDate: 'لم يُحدد تاريخ',
    once: 'بمجرد تفعيل حسابك في EduConnect، استخدمه بدل القديم. لا تعرف المؤسسة التعليمية إلا حسابًا واحدًا لكل شخص.',
    next: 'كلمة المرور',
    submit: 'تأكيد طلب الإنشاء',
    notMe: 'هذا لست أنا',
  },
  password: { nextChildren: 'أطفالي', nextBirthDate: 'تاريخ ميلادي', submit: 'متابعة' },
  children: { submit: 'تفعيل حسابي' },
  birthDate: {
    title: 'تاريخ ميلادي',
    intro: 'للتحقق من أن هذا الحساب لك، أدخل تاريخ ميلادك.',
  },
  known: {
    title: 'لديك حساب بالفعل',
    text: 'حسابك في EduConnect مفعّل: سجّل دخولك به. لم يعد حسابك القديم مفيدًا، لأن المؤسسة التعليمية لا تعرف إلا حسابًا واحدًا لكل شخص.',
    identifier: 'اسم المستخدم في EduConnect',
    signIn: 'تسجيل الدخول',
    lostPassword: 'فقدت كلمة المرور',
  },
  obstacles: {
    closed: {
      title: 'أُغلق الحساب القديم',
      text: 'تستخدم مؤسستك التعليمية الآن حسابات EduConnect: لم يعد الحساب القديم مقبولًا فيها.',
      lastDay: (school: string, date: string) => `${ownDirection(school)}: آخر يوم ${leftToRight(date)}.`,
    },
    unknown: {
      title: 'لم يُعثر على الحساب',
      text: 'لا تطابق معلومات حسابك القديم أحدًا في ملفات المؤسسات التعليمية. يحدث ذلك بعد تغيير المؤسسة، أو عندما يُكتب اسمك فيها بطريقة أخرى.',
    },
    ambiguous: {
      title: 'عدة حسابات ممكنة',
      text: 'تطابق معلومات حسابك القديم عدة حسابات. لتجنب الخلط بين الأشخاص، لا يمكن إنشاء الحساب بهذه الطريقة.',
    },
    'primary-pupil': {
      title: 'لا حساب في المدرسة الابتدائية',
      text: 'يكون للتلاميذ حساب EduConnect ابتداءً من الإعدادية. في المدرسة الابتدائية، لأولياء أمورهم فقط حساب.',
    },
    ended: {
      title: 'لم يعد بالإمكان استخدام هذا الحساب',
      text: 'تم تعليق حسابك في EduConnect أو إغلاقه أو دمجه مع حساب آخر. اتصل بالمؤسسة التعليمية للتلميذ.',
    },
  },
};
