import { count } from './count.ts';

/** Ways back in. */
export const recovery = {
  newPassword: {
    title: 'Yeni bir şifre seçiyorum',
    cohort: 'Tedbir olarak, devam etmeden önce şifrenizi değiştirmeniz gerekiyor. Hizmetleriniz aynı kalır.',
    identifier: 'EduConnect kullanıcı adınız',
    otherSessions: 'Bu hesaba daha önce giriş yapmış cihazların oturumu kapatılacaktır.',
    submit: 'Bu şifreyi kaydet',
  },
  done: {
    title: 'Şifre kaydedildi',
    text: 'Yeni şifreniz kaydedildi ve giriş yaptınız. Eski şifre artık çalışmıyor.',
    identifier: 'EduConnect kullanıcı adınız, lütfen saklayın',
    toServices: 'Hizmetlerime git',
    toService: 'Hizmete devam et',
  },
  proof: {
    title: 'Siz olduğunuzu doğrulayalım',
    intro:
      'Bu şifreyi başka biri biliyor olabilir. Hesabı korumak için, yeni bir şifre seçmeden önce başka bir kanıt gerekiyor.',
    sms: (number: string) => `${number} numarasına SMS ile kod al`,
    email: (address: string) => `${address} adresine e-posta ile bağlantı al`,
    emailSent: (minutes: number) =>
      `Bir mesaj gönderildi. Yeni bir şifre seçmek için ${count.minutes(minutes)} içinde mesajı açın ve bağlantısına tıklayın.`,
    none: 'Bu hesabın onaylanmış bir e-posta adresi veya doğrulanmış bir cep telefonu yok: erişiminizi yalnızca öğrencinin okulu geri verebilir.',
    school: 'Bu telefona veya bu posta kutusuna artık erişiminiz yok mu?',
    askSchool: 'Öğrencinin okulundan kimliğinizi doğrulamasını ve erişiminizi yenilemesini isteyin.',
    tooMany: (minutes: number) => `Çok fazla mesaj istendi. ${count.minutes(minutes)} sonra yeniden deneyin.`,
  },
  lost: {
    identifier: {
      title: 'Kullanıcı adımı kaybettim',
      guardian:
        'EduConnect’in bildiği, onaylanmış bir e-posta adresi veya cep telefonu yazın: ona bağlı kullanıcı adları size gönderilecektir.',
      pupil: 'Onayladığınız e-posta adresini yazın: ona bağlı kullanıcı adları size gönderilecektir.',
      submit: 'Kullanıcı adımı al',
    },
    password: {
      title: 'Şifremi kaybettim',
      guardian:
        'Kullanıcı adınızı ve hesabınızın onaylanmış e-posta adresini veya doğrulanmış cep telefonunu yazın. Yeni bir şifre seçmek için bir bağlantı veya kod alacaksınız.',
      pupil:
        'Kullanıcı adınızı ve onayladığınız e-posta adresini yazın. Yeni bir şifre seçmek için bir bağlantı alacaksınız.',
      submit: 'Devam',
    },
    school: {
      title: 'Okuldan istemek',
      guardian:
        'Hesabınıza bağlı bir e-posta adresi veya cep telefonu yoksa öğrencinin okulu size yeniden erişim verebilir. Kullanıcı adınızı yazın: okul isteğinizi görecektir.',
      pupil:
        'Onaylanmış bir e-posta adresiniz yoksa okulunuz size yeniden erişim verebilir. Kullanıcı adınızı yazın: okul isteğinizi görecektir.',
      submit: 'Okula haber ver',
    },
    identifierLabel: 'Kullanıcı adı',
    identifierHint: 'Örneğin: n.ferrand12',
    contactLabel: 'E-posta adresi veya cep telefonu numarası',
    contactHint: 'Örneğin: ad.soyad@exemple.fr veya 06 39 98 01 23',
    emailLabel: 'E-posta adresi',
    emailHint: 'Hesabınızı etkinleştirirken verdiğiniz adres veya anne babanızın adresi.',
    problems: {
      identifierMissing: 'Kullanıcı adınızı yazın.',
      guardian: {
        missing: 'Bir e-posta adresi veya cep telefonu numarası yazın.',
        malformed: 'Bu, tam bir e-posta adresi veya telefon numarası değil.',
        'not-a-number': 'Bu bir telefon numarası değil. Örnek: 06 39 98 01 23.',
        landline: 'Bu bir sabit telefon numarası: SMS almaz. Bir cep telefonu veya e-posta adresi yazın.',
        special: '08 ile başlayan numaralar SMS almaz. Bir cep telefonu veya e-posta adresi yazın.',
        foreign: 'Yabancı bir numaraya SMS gönderemiyoruz. Bunun yerine e-posta adresinizi yazın.',
        'not-reachable':
          'Bu numaraya SMS gönderemiyoruz. Fransız bir cep telefonu numarası veya e-posta adresi yazın.',
      },
      pupil: {
        missing: 'E-posta adresinizi yazın.',
        malformed: 'Bu e-posta adresi eksik. Örnek: ad.soyad@exemple.fr',
        'not-a-number': 'Bir e-posta adresi yazın.',
        landline: 'Bir e-posta adresi yazın.',
        special: 'Bir e-posta adresi yazın.',
        foreign: 'Bir e-posta adresi yazın.',
        'not-reachable': 'Bir e-posta adresi yazın.',
      },
    },
    tooMany: {
      title: 'Çok fazla istek',
      text: (minutes: number) =>
        `Bu bilgilerle veya bu internet bağlantısından çok fazla mesaj istendi. ${count.minutes(minutes)} sonra yeniden deneyin.`,
    },
    noIdentifier: 'Kullanıcı adımı da kaybettim',
    notActivated: 'Hesabımı henüz etkinleştirmedim',
    askSchool: {
      guardian: 'Bu adrese veya bu telefona artık erişimim yok',
      pupil: 'Adres vermedim veya artık ona erişimim yok',
    },
    pupilSchool:
      'E-posta adresiniz yok mu? Kullanıcı adınızı sınıf öğretmeninizden veya okul sekreterliğinden isteyin.',
    back: 'Giriş sayfasına dön',
  },
  asked: {
    title: 'Mesajlarınıza bakın',
    email: 'Bu adres bir EduConnect hesabına aitse oraya bir mesaj gönderildi.',
    sms: 'Bu cep telefonu bir EduConnect hesabına aitse oraya bir SMS gönderildi.',
    linkLife: (minutes: number) =>
      `İçindeki bağlantı ${count.minutes(minutes)} geçerlidir ve yalnızca bir kez kullanılır.`,
    nothing: 'Hiçbir şey almadınız mı?',
    spam: 'Bir mesajın gelmesi birkaç dakika sürebilir: istenmeyen postalar klasörüne de bakın.',
    smsLate: 'Bir SMS’in gelmesi birkaç dakika sürebilir.',
    onlyKnown:
      'Hesaba ait olmayan bir adrese veya telefona hiçbir şey gönderilmez: başka bir adres denemek isteyebilirsiniz.',
    franceConnect: 'Hesabınızı FranceConnect ile etkinleştirdiyseniz giriş yaparken FranceConnect’i seçin.',
    again: 'Başka bilgilerle yeniden başla',
    schoolTitle: 'İstek kaydedildi',
    school: 'Bu kullanıcı adı bir hesaba aitse öğrencinin okulu isteğinizi görecektir.',
    schoolNext: {
      guardian:
        'Okul sekreterliğine veya müdürlüğe başvurun: kimliğinizi doğruladıktan sonra size yeni bir geçici şifre verecekler.',
      pupil: 'Sınıf öğretmeninize veya okul sekreterliğine başvurun: size yeni bir geçici şifre verecekler.',
    },
    back: 'Giriş sayfasına dön',
  },
  told: {
    title: 'Değiştirilecek bir şifre yok',
    reasons: {
      franceconnect:
        'Hesabınızın EduConnect şifresi yok: hesap FranceConnect ile açılıyor. Giriş sayfasında FranceConnect’i seçin.',
      'not-activated':
        'Hesabınız henüz etkin değil. Giriş sayfasında okulun verdiği kâğıdı kullanın veya “Kullanıcı adım yok” seçeneğini seçin.',
      ended:
        'Bu hesap askıya alınmış, kapatılmış veya başka bir hesapla birleştirilmiş. Öğrencinin okulu nedenini söyleyebilir ve size yardımcı olabilir.',
    },
    signIn: 'Giriş sayfasına git',
  },
  code: {
    title: 'SMS ile gelen kod',
    sentTo: (number: string) => `${number} numarasına bir SMS gönderildi.`,
    sentIfKnown: (number: string) => `Bu bilgiler bir hesaba aitse ${number} numarasına bir SMS gönderildi.`,
    resent: 'Yeni bir kod istendi. Önceki kod artık geçerli değil.',
    label: (minutes: number) => `SMS ile gelen kodu giriyorum (kod ${minutes} dk geçerlidir)`,
    submit: 'Devam',
    notReceived: 'Kod almadım',
  },
  notReceived: {
    title: 'Kod almadım',
    intro: 'Bir SMS’in gelmesi birkaç dakika sürebilir. Gelmezse:',
    reasons: [
      'girdiğiniz bilgiler bizim bildiğimizden farklı olabilir: bu durumda hiçbir kod gönderilmez;',
      'telefonunuz kapalı veya kapsama dışında olabilir ya da yakın zamanda operatör değiştirmiş olabilirsiniz;',
      'hattınızda kısa numaralardan gelen SMS’ler engellenmiş olabilir.',
    ],
    health: {
      good: 'Şu anda SMS’ler normal olarak, bir dakikadan kısa sürede ulaşıyor.',
      slow: 'Şu anda SMS’ler gecikmeli ulaşıyor. Yenisini istemeden önce birkaç dakika bekleyin.',
      failing: 'Şu anda birçok SMS ulaşmıyor. Başka bir yol seçin veya daha sonra yeniden gelin.',
    },
    progress: {
      waiting: 'SMS’iniz gönderilmeyi bekliyor. Biraz daha bekleyin.',
      sent: 'SMS’iniz operatöre teslim edildi; operatör, telefonunuza ulaştığını henüz doğrulamadı.',
      delivered: 'Operatör, SMS’in telefonunuza ulaştığını bildiriyor.',
      failed: 'Operatör SMS’i telefonunuza ulaştıramadı. Başka bir yol seçin.',
    },
    resendIn: (seconds: number) => `${seconds} saniye sonra yeni bir kod isteyebilirsiniz.`,
    resend: 'Yeni bir kod al',
    tooMany: (minutes: number) => `Çok fazla kod istendi. ${count.minutes(minutes)} sonra yeniden deneyin.`,
    otherWays: 'Diğer yollar',
    ways: {
      back: 'Kodumu aldım',
      change: 'Adımı veya numaramı düzelt',
      franceConnect: 'FranceConnect’i kullan',
      identifier: 'Hesabımı daha önce etkinleştirdim: kullanıcı adımı e-posta ile bul',
      email: 'Bunun yerine e-posta ile bağlantı al',
      emailDetail: 'Onayladığınız bir e-posta adresiyle.',
      school: 'Okuldan yardım iste',
      schoolDetail: 'Okul size bir kullanıcı adı ve geçici bir şifre verebilir.',
    },
  },
  link: {
    title: 'Yeni şifre',
    text: 'Yeni bir şifre seçmek için düğmeye basın. Bu bağlantı yalnızca bir kez kullanılır.',
    submit: 'Yeni bir şifre seç',
  },
};
