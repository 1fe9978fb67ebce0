/** The page shell. */
export const layout = {
  tagline: 'التربية الوطنية الفرنسية',
  home: 'الصفحة الرئيسية - EduConnect',
  skipLinks: 'وصول سريع',
  skipToContent: 'الانتقال إلى المحتوى',
  skipToFooter: 'الانتقال إلى أسفل الصفحة',
  signedInAs: 'متصل باسم:',
  signOut: 'تسجيل الخروج',
  menu: 'القائمة الرئيسية',
  breadcrumb: 'موقعك في الموقع',
  language: 'اللغة:',
  languages: 'لغة الصفحة',
  message: 'رسالة إعلامية',
  footer: {
    support: 'المساعدة',
    contacts: 'جهات الاتصال',
    legal: 'المعلومات القانونية',
    privacy: 'البيانات الشخصية',
    accessibility: 'إمكانية الوصول: غير مطابق',
    sitemap: 'خريطة الموقع',
  },
  version: (version: string) => `الإصدار \u2066${version}\u2069`,
};
