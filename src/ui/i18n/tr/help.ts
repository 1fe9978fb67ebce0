/** Help for families; the part for schools stays in French. */
export const help = {
  title: 'Yardım',
  intro: 'Profilinizi seçin: yanıtlar aynı değildir.',
  profiles: { guardians: 'Öğrenci velileri', pupils: 'Öğrenciler', schools: 'Okullar (Fransızca)' },
  profileDetails: {
    guardians: 'Hesap oluşturmak, yeniden erişmek, bütün çocukları görmek.',
    pupils: 'Okuldan alınan kâğıdı kullanmak, şifre değiştirmek.',
    schools: 'Bir aileye yardım etmek, bir kaydı düzeltmek, afiş dağıtmak.',
  },
  moreTitle: 'Aradığınızı bulamadınız mı?',
  contacts: 'Akademilere göre iletişim',
  security: 'Güvenlik ve oltalama',
  backToHelp: 'Bütün yardım',
  guardians: {
    activate: {
      question: 'Hesabımı etkinleştiremiyorum',
      answers: [
        '“Öğrenci velisi”ni, sonra “Kullanıcı adım yok” seçeneğini seçin. Soyadı, ad ve cep telefonu numarası çocuğunuzun okulunun bildiği gibi olmalıdır.',
        'Bunlardan biri değiştiyse okuldan düzeltmesini isteyin. Saat 15.30’dan önce yapılan düzeltme ertesi gün öğleden sonra dikkate alınır.',
        'Cep telefonu olmadan, okul size bir kullanıcı adı ve geçici bir şifrenin yazılı olduğu kâğıdı verebilir.',
      ],
      link: 'Hesabımı cep telefonumla oluştur',
    },
    code: {
      question: 'SMS ile kod gelmiyor',
      answers: [
        'Birkaç dakika bekleyin, sonra yeniden kod isteyin. Yalnızca son gelen kod geçerlidir.',
        'Yeni operatör değiştirdiyseniz numaranız birkaç gün SMS’lerimizi almayabilir: okuldan kullanıcı adınızı isteyin.',
      ],
    },
    identifier: {
      question: 'EduConnect kullanıcı adım artık yok veya tanınmıyor',
      answers: [
        'Hesabınızın adresine veya cep telefonuna e-posta ya da SMS ile hatırlatılmasını isteyin.',
        'Adresiniz ve cep telefonunuz değiştiyse okul size kullanıcı adınızı yeniden verebilir.',
        'Çok uzun süre kullanılmamış bir hesap kapatılmış olabilir. O zaman ilk seferki gibi yeniden etkinleştirebilirsiniz.',
      ],
      link: 'Kullanıcı adımı bul',
    },
    password: {
      question: 'EduConnect şifrem artık yok',
      answers: [
        'E-posta veya SMS ile başka bir şifre seçmeyi isteyin.',
        'Hiçbir şey gelmezse okul size geçici bir şifre verebilir.',
      ],
      link: 'Başka bir şifre seç',
    },
    children: {
      question: 'Bütün çocuklarımı görmüyorum',
      answers: [
        'Bir çocuk; okulu sizi aynı soyadı, aynı ad ve diğer çocuklarınızınkiyle aynı cep telefonu veya e-posta adresiyle yasal temsilci olarak kaydettiğinde görünür.',
        'Eksik çocuğun okulundan kaydınızı kontrol etmesini isteyin. Düzeltme saat 15.30’dan önce yapılırsa ertesi gün öğleden sonra görünür.',
        '18 yaşında öğrenci reşit olur: artık velilerinin hesabında görünmez.',
      ],
    },
    email: {
      question: 'E-posta adresimi değiştirmek',
      answers: [
        'Giriş yapın, sonra “Hesabım” bölümünü açın. Yeni adrese bir mesaj gönderilir: bağlantısını açtığınızda değişiklik yapılmış olur.',
        'Okulun bildiği iletişim bilgileri değişmez: okula da haber verin.',
      ],
      link: 'Hesabım',
    },
    asleep: {
      question: 'Hesabım uykuda',
      answers: [
        'Uzun süre kullanılmayan bir hesap, iki mesajdan sonra uykuya alınır. Kullanıcı adınız ve şifrenizle giriş yapın: çocuklarınızdan birinin doğum tarihi onu uyandırmaya yeter.',
        'Sizden haber gelmezse hesap daha sonra kapatılır.',
      ],
    },
    data: {
      question: 'Hakkımda saklananları öğrenmek',
      answers: ['“Hesabım” bölümünde verilerinizin bir kopyasını isteyin. 24 saat boyunca indirebilirsiniz.'],
      link: 'Kişisel veriler',
    },
  },
  pupils: {
    activate: {
      question: 'Hesabımı etkinleştiremiyorum',
      answers: [
        'Kullanıcı adı ve geçici şifre, okulunun verdiği kâğıttadır. “Öğrenci”yi seç, sonra onları aynen yaz: büyük harfler ve rakamlar önemlidir.',
        'Geçici şifre üç ay geçerlidir. Çok eskiyse okulundan yenisini iste.',
        'Sorulan doğum tarihi seninkidir.',
      ],
      link: 'Öğrenci olarak giriş yap',
    },
    identifier: {
      question: 'EduConnect kullanıcı adım artık yok veya tanınmıyor',
      answers: [
        'Bir e-posta adresi verdiysen onunla bulabilirsin. Vermediysen sınıf öğretmeninden veya okul sekreterliğinden iste.',
      ],
      link: 'Kullanıcı adımı bul',
    },
    password: {
      question: 'EduConnect şifrem artık yok',
      answers: [
        'Bir e-posta adresi verdiysen onunla başka bir şifre seçebilirsin. Vermediysen okulun sana geçici bir şifre verebilir.',
      ],
      link: 'Başka bir şifre seç',
    },
    email: {
      question: 'E-posta adresimi değiştirmek',
      answers: ['Giriş yap, sonra “Hesabım” bölümünü aç. Anne babanın adresini verebilirsin.'],
      link: 'Hesabım',
    },
    leaving: {
      question: 'Okuldan ayrılınca hesabıma ne olur?',
      answers: [
        'Okul değiştirirsen hiçbir şey değişmez: hesap aynıdır.',
        'Artık hiçbir yerde öğrenci değilsen hesap bir yıl açık kalır, sonra kapatılır.',
        '18 yaşında hesabın artık velilerinin hesabına bağlı olmaz.',
      ],
    },
  },
  safety: {
    title: 'Güvenlik ve oltalama',
    lead: 'Dolandırıcılar bazen bir şifre elde etmek için okulun mesajlarını taklit eder.',
    neverTitle: 'Asla yapmadıklarımız',
    never: [
      'Şifrenizi veya SMS ile gelen bir kodu telefonla, e-postayla veya mesajla asla istemeyiz.',
      'SMS’lerimizde asla bağlantı bulunmaz.',
      'E-postalarımızda yalnızca bu siteye giden tek bir bağlantı bulunur.',
    ],
    checkTitle: 'Şifrenizi girmeden önce',
    check: (address: string) =>
      `Tarayıcınızda görünen adresin gerçekten ${address} ile başladığını kontrol edin. Kuşkunuz varsa sayfayı kapatın ve bu adresi kendiniz yazın.`,
    doneTitle: 'Şifrenizi birine mi verdiniz?',
    done: [
      'Onu hemen, burada ve kullandığınız her yerde değiştirin.',
      'Okula haber verin: açık oturumları kapatabilir.',
      'Artık giriş yapamıyorsanız okul size yeniden erişim verebilir.',
    ],
    change: 'Şifremi değiştir',
    keepTitle: 'İyi alışkanlıklar',
    keep: [
      'Yalnızca burada kullanılan uzun bir şifre. Birbiriyle ilgisi olmayan dört kelimelik bir ifade uygundur.',
      'Her kişiye bir hesap: anne baba çocuğunun hesabını kullanmaz, çocuk da onlarınkini.',
      'Ortak bir bilgisayarda çıkış yapın.',
    ],
    reportTitle: 'Bir güvenlik açığını bildirmek',
    report: (address: string) =>
      `Bir güvenlik açığı bulduysanız bize nasıl yazacağınız şu adrestedir: ${address}.`,
  },
};
