/** The way from the accounts before ours. */
export const legacy = {
  link: 'Hâlâ eski bir hesabım var (ATEN veya ENT)',
  entry: {
    title: 'Eski hesabım',
    intro:
      'Akademi portallarının (ATEN) ve dijital çalışma alanlarının (ENT) eski hesapları, yerini ilkokuldan liseye kadar aynı kalan EduConnect hesabına bırakıyor.',
    chooseAcademy: 'Akademimi seçiyorum',
    otherAcademy: 'Akademiyi değiştir',
    none: {
      title: 'Burada hiçbir eski hesap kabul edilmiyor',
      text: 'Bu akademi için eski bir hesapla giriş sunulmuyor.',
    },
    how: 'Eski hesabınızla bir kez daha giriş yapın: sonra EduConnect hesabınızın şifresini seçeceksiniz.',
    until: (date: string) => `Bu eski hesap ${date} günü dahil kabul edilir.`,
    schoolsMayDiffer: 'Bir okulun tarihi farklı olabilir: girişten sonra size bildirilecektir.',
    signIn: (source: string) => `“${source}” ile giriş yap`,
    closed: (date: string) => `Bu eski hesap artık kabul edilmiyor: son gün ${date} idi.`,
    signInHere: 'EduConnect hesabımla giriş yap',
  },
  ways: {
    title: 'Şimdi nereye gitmeli?',
    guardian:
      'Öğrenci velisi: EduConnect hesabınızı cep telefonunuzla etkinleştirin veya okuldan kullanıcı adınızı isteyin.',
    guardianLink: 'Hesabımı SMS ile etkinleştir',
    pupil: 'Öğrenci: okulunuzdan EduConnect kullanıcı adınızın yazılı olduğu kâğıdı isteyin.',
    again: 'Başka bir eski hesapla dene',
  },
  confirm: {
    title: 'Hesap oluşturma isteğinin onayı',
    iAm: (name: string) => `Ben ${name}`,
    text: (source: string) =>
      `“${source}” ile giriş yaptınız. Bu eski hesabın yerini alacak EduConnect hesabınızın oluşturulmasını istiyorsunuz.`,
    deadlines: 'Eski hesabın kabul edildiği son gün',
    until: (date: string) => `${date} günü dahil`,
    noDate: 'tarih belirlenmedi',
    once: 'EduConnect hesabınız etkinleşir etkinleşmez eskisinin yerine onu kullanın. Bir okul her kişi için yalnızca bir hesap bilir.',
    next: 'şifrem',
    submit: 'Oluşturma isteğini onayla',
    notMe: 'Bu ben değilim',
  },
  password: { nextChildren: 'çocuklarım', nextBirthDate: 'doğum tarihim', submit: 'Devam' },
  children: { submit: 'Hesabımı etkinleştir' },
  birthDate: {
    title: 'Doğum tarihim',
    intro: 'Bu hesabın size ait olduğunu doğrulamak için doğum tarihinizi girin.',
  },
  known: {
    title: 'Zaten bir hesabınız var',
    text: 'EduConnect hesabınız zaten etkin: onunla giriş yapın. Bir okul her kişi için yalnızca bir hesap bildiğinden eski hesabınız artık gerekli değil.',
    identifier: 'EduConnect kullanıcı adınız',
    signIn: 'Giriş yap',
    lostPassword: 'Şifremi kaybettim',
  },
  obstacles: {
    closed: {
      title: 'Eski hesap kapatıldı',
      text: 'Okulunuz artık EduConnect hesaplarını kullanıyor: eski hesap orada kabul edilmiyor.',
      lastDay: (school: string, date: string) => `${school}: son gün ${date}.`,
    },
    unknown: {
      title: 'Hesap bulunamadı',
      text: 'Eski hesabınızın bilgileri, okulların dosyalarındaki hiç kimseye uymuyor. Bu, okul değişikliğinden sonra veya adınız orada farklı yazıldığında olur.',
    },
    ambiguous: {
      title: 'Birden fazla olası hesap',
      text: 'Eski hesabınızın bilgileri birden fazla hesaba uyuyor. Kişileri karıştırmamak için hesap bu yolla oluşturulamaz.',
    },
    'primary-pupil': {
      title: 'İlkokulda hesap yok',
      text: 'Öğrencilerin ortaokuldan itibaren EduConnect hesabı olur. İlkokulda yalnızca velilerinin hesabı vardır.',
    },
    ended: {
      title: 'Bu hesap artık kullanılamaz',
      text: 'EduConnect hesabınız askıya alınmış, kapatılmış veya başka bir hesapla birleştirilmiş. Öğrencinin okuluyla iletişime geçin.',
    },
  },
};
