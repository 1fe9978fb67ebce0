import { count } from './count.ts';

/** Sign-in. */
export const signin = {
  profileTitle: 'Giriş yap',
  intro: 'Okulların çevrim içi hizmetlerine erişim',
  chooseProfile: 'Profilinizi seçin',
  guardian: 'Öğrenci velisi',
  guardianDetail: 'Anne, baba veya yasal temsilci',
  pupil: 'Öğrenci',
  pupilDetail: 'Ortaokulda veya lisede',
  formTitle: { guardian: 'Giriş - Öğrenci velisi', pupil: 'Giriş - Öğrenci' },
  withIdentifiers: 'EduConnect kullanıcı adımı kullanıyorum',
  identifier: 'Kullanıcı adı',
  identifierPlaceholder: 'Bir kullanıcı adı girin',
  password: 'Şifre',
  passwordPlaceholder: 'Bir şifre girin',
  submit: 'Giriş yap',
  passkey: 'Geçiş anahtarıyla giriş yap',
  passkeyUnknown: {
    title: 'Geçiş anahtarı tanınmadı',
    text: 'Hesabınızdan silinmiş olabilir. Kullanıcı adınızı ve şifrenizi kullanın.',
  },
  lostIdentifier: 'Kullanıcı adımı kaybettim',
  lostPassword: 'Şifremi kaybettim',
  or: 'VEYA',
  noIdentifier: 'Kullanıcı adım yok',
  changeProfile: 'Profili değiştir',
  serviceWaits: (service: string) => `“${service}” hizmetine devam etmek için giriş yapın.`,
  wrong: {
    title: 'Kullanıcı adı veya şifre yanlış',
    text: 'Büyük harfleri ve rakamları kontrol edip yeniden deneyin. Bulamıyorsanız formun altındaki bağlantıları kullanın.',
  },
  throttled: {
    title: 'Bu kullanıcı adıyla çok fazla deneme yapıldı',
    text: (minutes: number) =>
      `Güvenlik nedeniyle yeniden denemeden önce ${count.minutes(minutes)} bekleyin.`,
  },
  overloaded: {
    title: 'Şu anda çok sayıda kişi giriş yapıyor',
    text: 'Birkaç saniye bekleyip yeniden deneyin.',
  },
  ended: {
    suspended: {
      title: 'Bu hesap askıya alındı',
      text: 'Bu, güvenliğiniz için yapıldı. Öğrencinin okuluyla iletişime geçin.',
    },
    closed: {
      title: 'Bu hesap kapatıldı',
      text: 'Öğrenciyseniz veya okula giden bir çocuğunuz varsa okuldan sizi yeniden kaydetmesini isteyin.',
    },
  },
  merged: {
    title: 'Bu hesap başka bir hesapla birleştirildi',
    text: (identifier: string) =>
      `Çocuklarınız artık diğer hesabınızda. ${identifier} kullanıcı adı ve onun şifresiyle giriş yapın.`,
  },
  wake: {
    title: 'Hesabınız uykuda',
    intro:
      'Uzun süredir kullanılmadı. Şifreniz doğru: son bir doğrulamadan sonra hesabınızı olduğu gibi bulacaksınız.',
    legend: { guardian: 'Çocuklarınızdan birinin doğum tarihi', pupil: 'Doğum tarihiniz' },
    submit: 'Hesabımı uyandır',
    missing: 'Bir tarih girin: gün, ay ve yıl',
    wrong: 'Bu tarih, okulun bildiğine uymuyor',
    blocked: 'Çok fazla tarih uymadı. Yarın yeniden deneyin veya öğrencinin okuluyla iletişime geçin.',
    school: 'Öğrencinin okuluyla iletişime geçin: size yeniden erişim verebilir.',
    otherwise: 'Bir zorlukla karşılaşırsanız öğrencinin okuluyla iletişime geçin.',
  },
  signedOutTitle: 'Çıkış yaptınız',
  signedOut: 'EduConnect’ten çıkış yaptınız. Ortak bir bilgisayar kullanıyorsanız tarayıcıyı da kapatın.',
  signInAgain: 'Giriş yap',
  pupilWithoutIdentifier: {
    title: 'Kullanıcı adım yok',
    text: 'Öğrencilerin kullanıcı adları, okul tarafından adlarına düzenlenmiş bir kâğıtla verilir. Bu kâğıtta, giriş sayfasında kullanılacak bir kullanıcı adı ve geçici bir şifre bulunur.',
    ask: 'Kâğıdı almadınız mı veya kaybettiniz mi? Sınıf öğretmeninizden veya okul sekreterliğinden isteyin.',
    back: 'Giriş sayfasına dön',
  },
};
