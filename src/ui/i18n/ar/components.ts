import { ownDirection } from '../isolate.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('ar');

/** Words of components. */
export const components = {
  optional: '(اختياري)',
  showPassword: 'إظهار',
  hidePassword: 'إخفاء',
  codeHint: '6 أرقام',
  day: 'اليوم',
  month: 'الشهر',
  year: 'السنة',
  dateHint: 'مثال: \u206607 03 2014\u2069',
  emailHint: 'مثال: \u2066prenom.nom@exemple.fr\u2069',
  copy: 'نسخ',
  copied: 'تم النسخ',
  passwordRules: 'كلمة المرور الخاصة بك:',
  ruleMet: 'مستوفى',
  errorSummary: (count: number) =>
    plural(count, {
      one: 'هناك نقطة واحدة يجب تصحيحها',
      two: 'هناك نقطتان يجب تصحيحهما',
      few: 'هناك # نقاط يجب تصحيحها',
      many: 'هناك # نقطة يجب تصحيحها',
      other: 'هناك # نقطة يجب تصحيحها',
    }),
  stepOf: (step: number, total: number) => `الخطوة ${step} من ${total}`,
  nextStep: 'الخطوة التالية:',
  countdown: (label: string) => `${ownDirection(label)} (بعد {seconds} ث)`,
  pagination: 'الصفحات',
  previousPage: 'الصفحة السابقة',
  nextPage: 'الصفحة التالية',
  page: (page: number) => `الصفحة ${page}`,
  passkeyFailed: 'تعذّر استخدام مفتاح المرور. حاول مرة أخرى أو اختر وسيلة أخرى.',
  franceConnect: {
    button: 'تسجيل الدخول بواسطة FranceConnect',
    about: 'ما هو FranceConnect؟',
    newWindow: 'نافذة جديدة',
  },
};
