/** The map of the site. */
export const pages = {
  sitemap: {
    title: 'خريطة الموقع',
    signIn: 'تسجيل الدخول',
    create: 'إنشاء حسابي',
    account: 'حسابي',
    headings: { use: 'استخدام EduConnect', help: 'الحصول على المساعدة', rules: 'معرفة الحقوق' },
  },
};
