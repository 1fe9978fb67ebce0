/** Signing in through FranceConnect. */
export const franceConnect = {
  title: 'Hizmetlerime FranceConnect ile erişiyorum',
  intro: 'EduConnect kullanıcı adı ve şifresi olmadan: vergi dairesi, Assurance maladie… hesabınızla.',
  failure: {
    otherWays: 'Diğer giriş yollarınız açık kalır:',
    password: 'EduConnect kullanıcı adımı kullanmak',
    sms: 'hesabımı SMS ile oluşturmak',
    school: 'çocuğumun okulundan kullanıcı adımı istemek',
    back: 'Giriş sayfasına dön',
    account: 'Hesabıma dön',
  },
  mobile: {
    title: 'Cep telefonum',
    next: 'SMS ile gelen kod',
    welcome: (name: string) => `Merhaba ${name}, FranceConnect kimliğinizi doğruladı.`,
    intro:
      'İlk girişiniz için çocuğunuzun okuluna verdiğiniz cep telefonu numarasını yazın. Bu gereklidir: çocuklarınızı bulmayı sağlar.',
    afterPassword:
      'Şifreniz doğru, ancak FranceConnect’in ilettiği ad bu hesabın adı değil. Onları bağlamak için bu hesabın bilinen cep telefonu numarasını yazın: oraya bir kod göndereceğiz.',
    label: 'Cep telefonu numarası',
    hint: 'Okulun bildiği numara.',
    submit: 'Kodumu SMS ile al',
    change: 'Numaramı düzelt',
    haveAccount: 'EduConnect kullanıcı adım var',
    withoutMobile: 'Bu telefon bende değil',
  },
  mismatch: {
    title: 'Ad uyuşmuyor',
    text: 'Kod doğru. Ancak okul bu numarayı, FranceConnect’in ilettiğinden farklı bir soyadı veya adla biliyor. Güvenlik nedeniyle bu hesabı bu yolla açamıyoruz.',
    received: 'FranceConnect’in bize ilettikleri',
    birthName: 'Doğum soyadı',
    usageName: 'Kullanılan soyadı',
    usageNameNone: 'Yok',
    givenNames: 'Adlar',
    stepsTitle: 'Ne yapmalı?',
    steps: [
      'Bu telefon ortak kullanılıyorsa FranceConnect’e, okulun bu numarayla bildiği velinin kimliğiyle giriş yapın.',
      'Okul, nüfus kaydınızdan farklı bir soyadı veya ad yazdıysa düzeltmesini isteyin. Düzeltme saat 15.30’dan önce yapılırsa ertesi gün öğleden sonra burada görünür.',
    ],
    haveAccount: 'EduConnect kullanıcı adım var',
    anotherNumber: 'Başka bir numara yaz',
    school: 'Hesabımı okulun yardımıyla etkinleştir',
  },
  password: {
    title: 'FranceConnect’i hesabıma bağla',
    intro:
      'EduConnect kullanıcı adınızı ve şifrenizi son bir kez girin. Sonra FranceConnect ile giriş yapabilir veya şifrenizle devam edebilirsiniz.',
    submit: 'Hesabıma bağla',
    noAccount: 'Kullanıcı adım yok',
    pupil: {
      title: 'Bu hesap bir öğrenciye ait',
      text: 'FranceConnect yalnızca velilerin hesaplarını açar.',
    },
  },
  done: {
    title: 'Hesap etkinleştirildi!',
    text: 'Hesap etkin; hizmetlerinize FranceConnect ile erişebilirsiniz.',
    next: 'Bir dahaki sefere “FranceConnect ile giriş yap” seçeneğini seçin: akılda tutulacak şifre yok.',
    linkedTitle: 'FranceConnect hesabınıza bağlandı',
    linked: 'Artık FranceConnect ile giriş yapabilirsiniz. Çocuklarınız ve hizmetleriniz aynıdır.',
  },
  account: {
    linked: (date: string) => `${date} tarihinden beri bağlı`,
    unlinked: 'Bağlı değil',
    manage: 'FranceConnect’i yönet',
    linkIntro:
      'Şifresiz giriş yapmak için FranceConnect’i hesabınıza bağlayın. Çocuklarınız ve hizmetleriniz aynı kalır.',
    closed: 'FranceConnect geçici olarak kullanılamıyor.',
    linkedIntro: 'Bu hesaba FranceConnect ile giriş yapabilirsiniz.',
    unlink: 'FranceConnect’i artık kullanma',
    unlinkIntro: 'O zaman kullanıcı adınız ve şifrenizle giriş yapacaksınız.',
    unlinkedNow: 'FranceConnect artık bu hesabı açmıyor.',
    noPassword: {
      title: 'Önce bir şifre oluşturun',
      text: 'Bu hesabın şifresi yok: FranceConnect olmadan artık giriş yapamazsınız.',
      intro: (number: string) =>
        `${number} numarasına SMS ile bir kod göndereceğiz, sonra bir şifre seçeceksiniz.`,
      submit: 'Şifre oluştur',
      noMobile: 'Bu hesap için onaylanmış bir cep telefonu yok: okuldan yardım isteyin.',
      tooMany: 'Çok fazla kod istendi. Daha sonra yeniden deneyin.',
    },
  },
};
