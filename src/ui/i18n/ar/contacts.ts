import { leftToRight, ownDirection } from '../isolate.ts';

/** Whom to ask. */
export const contacts = {
  title: 'جهات الاتصال',
  intro:
    'أول جهة تتصل بها هي المؤسسة التعليمية للتلميذ: فهي وحدها تستطيع تصحيح المعلومات الخاصة بك، أو إعطاءك اسم مستخدم أو كلمة مرور مؤقتة.',
  choose: 'اختر الأكاديمية التي تتبع لها لمعرفة سبل المساعدة',
  departments: ({ list, several }: { list: string; several: boolean }) =>
    several ? `المقاطعات ${ownDirection(list)}` : `المقاطعة ${ownDirection(list)}`,
  show: 'عرض جهات الاتصال',
  list: 'جميع الأكاديميات',
  academyTitle: (name: string) => `مساعدة الأكاديمية: ${ownDirection(name)}`,
  firstTitle: 'أولًا المؤسسة التعليمية',
  first:
    'اتصل بأمانة المدرسة أو الإعدادية أو الثانوية أو راسلها. تجد معلومات الاتصال بها في الرسائل التي تصلك منها.',
  secondTitle: 'ثم الأكاديمية',
  second: 'إذا لم تستطع المؤسسة التعليمية مساعدتك، فإن مساعدة الأكاديمية تتولى الأمر.',
  none: 'لم تُدرج هنا بعدُ معلومات الاتصال بمساعدة هذه الأكاديمية. تعرف المؤسسة التعليمية كيف تتصل بها.',
  nationalTitle: 'المساعدة الوطنية',
  phone: 'الهاتف',
  mail: 'البريد الإلكتروني',
  form: 'نموذج',
  formLink: 'مراسلة المساعدة',
  hours: 'المواعيد',
  noHours: 'غير محددة',
  dayRange: ({ from, to }: { from: string; to: string }) =>
    `من ${ownDirection(from)} إلى ${ownDirection(to)}`,
  line: ({ days, opens, closes }: { days: string; opens: string; closes: string }) =>
    `${ownDirection(days)}: من ${leftToRight(opens)} إلى ${leftToRight(closes)}`,
  localTime: (place: string) => `هذه المواعيد بالتوقيت المحلي (${ownDirection(place)}).`,
  open: 'مفتوح الآن',
  closed: 'مغلق الآن',
  prepareTitle: 'قبل أن تتصل',
  prepare: [
    'اسم المستخدم الخاص بالحساب، ولا تعطِ كلمة المرور أبدًا.',
    'اسم المؤسسة التعليمية وقسم التلميذ.',
    'رقم الخطأ الظاهر على الشاشة، إن وُجد.',
  ],
  back: 'اختيار أكاديمية أخرى',
};
