import { count } from './count.ts';

/** Activation of an account: alone by SMS, or with the school's letter. */
export const activation = {
  smsForm: {
    title: 'Hesabımı oluşturuyorum',
    intro: 'Soyadınızı, adınızı ve çocuğunuzun okuluna verdiğiniz cep telefonu numarasını yazın.',
    familyName: 'Soyadı',
    familyNameHint: 'Doğum soyadı veya kullanılan soyadı',
    givenName: 'Adı',
    mobile: 'Cep telefonu numarası',
    mobileHint: 'Okulun bildiği numara. Kimliğinizi doğrulamak için kullanılır.',
    submit: 'Kodumu SMS ile al',
    withoutMobile: 'Cep telefonu kullanmak istemiyorum',
    alreadyHas: 'Kullanıcı adım var',
    problems: {
      familyName: { missing: 'Soyadınızı yazın.', 'too-long': 'Bu soyadı çok uzun.' },
      givenName: { missing: 'Adınızı yazın.', 'too-long': 'Bu ad çok uzun.' },
      mobile: {
        missing: 'Cep telefonu numaranızı yazın.',
        'not-a-number': 'Bu bir telefon numarası değil. Örnek: 06 39 98 01 23.',
        landline: 'Bu bir sabit telefon numarası: SMS almaz. Bir cep telefonu numarası yazın.',
        special: '08 ile başlayan numaralar SMS almaz. Bir cep telefonu numarası yazın.',
        foreign:
          'Yabancı bir numaraya SMS gönderemiyoruz. Fransız bir cep telefonu numarası yazın veya okula başvurun.',
        'not-reachable': 'Bu numaraya SMS gönderemiyoruz. Fransız bir cep telefonu numarası yazın.',
      },
    },
    tooMany: {
      title: 'Çok fazla kod istendi',
      text: (minutes: number) =>
        `Bu numara için veya bu internet bağlantısından çok fazla kod istendi. ${count.minutes(minutes)} sonra yeniden deneyin.`,
    },
  },
  withoutMobile: {
    title: 'Cep telefonu olmadan',
    intro: 'Hesabınızı cep telefonu olmadan etkinleştirmenin iki yolu vardır:',
    school: 'Çocuğunuzun okulundan kullanıcı adınızı isteyin.',
    schoolDetail:
      'Okul sekreterliği veya müdürlüğü, kullanıcı adınız ve geçici bir şifrenin yazılı olduğu kâğıdı basabilir veya size gönderebilir.',
    schoolNumber: 'Cep telefonu numaranızı okula verin.',
    schoolNumberDetail:
      'Öğrenci kayıtlarına girildikten sonra, ertesi gün öğleden sonra burada kullanılabilir.',
    toShow: 'Okula göstermek veya yazdırmak için (Fransızca)',
    haveLetter: 'Kullanıcı adımı aldım',
    back: 'Forma dön',
  },
  code: {
    title: 'Hesabımı etkinleştiriyorum',
    sentTo: (number: string) =>
      `Girdiğiniz bilgiler okul tarafından biliniyorsa ${number} numarasına bir SMS gönderildi.`,
    label: (minutes: number) => `SMS ile gelen etkinleştirme kodunu giriyorum (kod ${minutes} dk geçerlidir)`,
    submit: 'Devam',
    notReceived: 'SMS ile etkinleştirme kodu almadım',
    next: 'çocuklarım',
    malformed: 'Kod 6 rakamdan oluşur.',
    wrong: (left: number) => `Bu kod doğru değil. ${count.tries(left)} hakkınız kaldı.`,
    dead: 'Bu kod artık geçerli değil. Yeni bir kod isteyin.',
    resent: 'Yeni bir kod istendi. Önceki kod artık geçerli değil.',
  },
  children: {
    title: 'Çocuklarım',
    iAm: (name: string) => `Ben ${name}`,
    intro: 'Aşağıdaki çocukların hesabıma bağlanmasını onaylıyorum:',
    help: 'Her çocuğun doğum tarihini girin.',
    born: (name: string, _title: string | null) => `${name}, doğum tarihi`,
    errorOf: (name: string, problem: string) => `${name}: ${problem}`,
    notMine: 'Bu öğrencinin yasal temsilcisi değilim',
    submit: 'Devam',
    next: 'şifrem',
    askSchool: 'Hesabımı okulun yardımıyla etkinleştir',
    decided: (names: string) => `Onaylandı: ${names}`,
    problems: {
      missing: 'Doğum tarihini girin: gün, ay ve yıl.',
      wrong: 'Bu tarih, okulun bildiği tarih değil.',
      blocked:
        'Bu çocuk için çok fazla yanlış tarih girildi. Yarın yeniden deneyebilir veya okuldan tarihi kontrol etmesini isteyebilirsiniz.',
    },
    none: {
      title: 'Bağlanacak çocuk yok',
      text: 'Hesabınıza bağlı bir çocuk olmadığı için hesabınız etkinleştirilemiyor. Bir çocuk eksikse okulundan, orada yasal temsilci olarak kayıtlı olduğunuzu kontrol etmesini isteyin.',
    },
  },
  password: {
    title: 'Şifrem',
    identifier: 'EduConnect kullanıcı adınız, lütfen saklayın',
    intro: 'Bu kullanıcı adını not edin: her girişte sorulacaktır.',
    password: 'Yeni şifre',
    confirmation: 'Şifrenizi doğrulayın',
    submit: 'Hesabımı etkinleştir',
    rules: {
      length: 'en az 12 karakter (yalnızca rakamlardan oluşuyorsa 16)',
      free: 'harf, rakam, boşluk, aksan: hepsi kullanılabilir',
      personal: 'kendi adınız, çocuklarınızın adı veya doğum tarihi olmadan',
      historiqueLength: '8 ile 14 karakter arasında',
      historiqueKinds: 'yalnızca rakamlar ve aksansız harfler, en az bir rakam ve bir harf',
    },
    problems: {
      'too-short': 'Bu şifre çok kısa.',
      'too-short-for-digits': 'Yalnızca rakamlardan oluşuyorsa en az 16 rakam gerekir.',
      'too-long': 'Bu şifre çok uzun.',
      'needs-letter': 'En az bir harf ekleyin.',
      'needs-digit': 'En az bir rakam ekleyin.',
      'letters-and-digits-only': 'Yalnızca rakamlar ve aksansız harfler kullanın.',
      personal: 'Bu şifre, başkalarının bildiği bir ad veya tarih içeriyor. Başka bir şey seçin.',
      common: 'Bu şifre çok bilinen bir şifre. Başka bir tane seçin.',
      predictable: 'Bu şifreyi tahmin etmek çok kolay. Birbiriyle ilgisi olmayan birkaç kelime deneyin.',
      leaked:
        'Bu şifre, çalınmış şifreler listesinde yer alıyor. Başka bir tane seçin ve kullandığınız her yerde değiştirin.',
      unchanged: 'Eskisinden farklı bir şifre seçin.',
      mismatch: 'İki şifre aynı değil.',
    },
  },
  done: {
    title: 'Hesap etkinleştirildi!',
    text: 'Hesabınız etkinleştirildi. Artık çevrim içi hizmetlerinize erişebilirsiniz.',
    identifier: 'EduConnect kullanıcı adınız, lütfen saklayın',
    toAccount: 'Hesabıma git',
    toService: 'Hizmete devam et',
    childrenLater:
      'Bir çocuğun doğum tarihi doğrulanamadı. Yarın “Çocuklarım” bölümünde yeniden deneyebilirsiniz.',
  },
  known: {
    title: 'Zaten bir hesabınız var',
    text: 'EduConnect hesabınız zaten etkin. Bu kullanıcı adı ve şifrenizle giriş yapın.',
    identifier: 'EduConnect kullanıcı adınız',
    signIn: 'Giriş yap',
    lostPassword: 'Şifremi kaybettim',
  },
  guardianForm: {
    title: 'Hesabın etkinleştirilmesi',
    greeting: (name: string) =>
      `Merhaba ${name}, lütfen geçerli bir e-posta adresi verin, geçici şifrenizi değiştirin ve ek doğrulama için gösterilen her çocuğun doğum tarihini girin.`,
    email: 'E-posta',
    emailConfirmation: 'E-posta adresinizi doğrulayın',
    emailProblems: {
      malformed: 'Bu e-posta adresi eksik. Örnek: ad.soyad@exemple.fr',
      mismatch: 'İki e-posta adresi aynı değil.',
    },
    submit: 'Hesabımı etkinleştir',
    yourAddress: 'E-posta adresim',
    yourPassword: 'Şifrem',
    yourChildren: 'Çocuklarım',
  },
  mail: {
    title: 'E-posta adresinizi onaylayın',
    sent: (email: string) => `${email} adresine bir mesaj gönderildi.`,
    text: (hours: number) =>
      `Hesabınızın etkinleştirilmesini tamamlamak için mesajı açın ve içindeki bağlantıya tıklayın. Bağlantı ${count.hours(hours)} geçerlidir.`,
    spam: 'Bulamazsanız istenmeyen postalar klasörüne bakın.',
    resendTitle: 'Hiçbir şey almadınız mı?',
    email: 'E-posta',
    emailHint: 'Gerekirse adresi düzeltin.',
    resend: 'E-postayı yeniden gönder',
    resent: 'Yeni bir mesaj gönderildi. Önceki bağlantılar artık geçerli değil.',
    tooMany: (minutes: number) => `Çok fazla mesaj istendi. ${count.minutes(minutes)} sonra yeniden deneyin.`,
  },
  pupilForm: {
    title: 'Hesabın etkinleştirilmesi',
    greeting: (name: string) => `Merhaba ${name}, şifrenizi seçin ve doğum tarihinizi girin.`,
    email: 'E-posta',
    emailHint:
      'Kullanıcı adını veya şifreyi yeniden bulmaya yarar. Reşit olmayan bir öğrenci, anne babasının adresini verebilir.',
    birthDate: 'Doğum tarihim',
    birthDateProblems: {
      missing: 'Doğum tarihinizi girin: gün, ay ve yıl.',
      wrong: 'Bu tarih, okulun bildiği tarih değil.',
    },
    blocked: {
      title: 'Çok fazla yanlış tarih',
      text: 'Yarın yeniden deneyebilirsiniz. Bu arada okulunuzdan doğum tarihinizi kontrol etmesini isteyin.',
    },
    submit: 'Hesabımı etkinleştir',
    emailSent: 'Verilen adrese bir mesaj gönderildi: adresi onaylamak için bağlantısına tıklayın.',
  },
  confirmEmail: {
    title: 'E-posta adresinin onaylanması',
    text: 'Bu adresin size ait olduğunu onaylamak için düğmeye basın.',
    submit: 'Adresimi onayla',
    doneTitle: 'E-posta adresi onaylandı',
    done: 'E-posta adresiniz onaylandı. Kullanıcı adınızı veya şifrenizi yeniden bulmak için kullanılabilir.',
    signIn: 'Giriş yap',
  },
};
