/** What is read on the pages of numbered errors. */
export const errors = {
  'page-not-found': {
    title: 'Sayfa bulunamadı',
    explanation: 'İstenen adres yok veya artık mevcut değil.',
    next: [
      'Adresi kopyaladıysanız kontrol edin.',
      'Değilse ana sayfadan başlayın ve ne yapmak istediğinizi seçin.',
    ],
  },
  'form-expired': {
    title: 'Formun süresi doldu',
    explanation: 'Güvenlik nedeniyle bu form artık geçerli değil. Hiçbir şey kaydedilmedi.',
    next: [
      'Önceki sayfaya dönün, sayfayı yenileyin ve yeniden başlayın.',
      'Tarayıcınızın bu sitenin çerezlerini kabul ettiğini kontrol edin.',
    ],
  },
  'request-malformed': {
    title: 'Okunamayan istek',
    explanation: 'Gelen istek eksik veya çok uzun. Hiçbir şey kaydedilmedi.',
    next: ['Önceki sayfaya dönün ve yeniden başlayın.'],
  },
  'too-many-tries': {
    title: 'Çok fazla deneme',
    explanation: 'Kısa sürede çok fazla deneme yapıldı. Hesabınız engellenmedi.',
    next: [
      'Yeniden başlamadan önce birkaç dakika bekleyin.',
      'Kullanıcı adınızı veya şifrenizi unuttuysanız giriş sayfasındaki bağlantıları kullanın.',
    ],
  },
  overloaded: {
    title: 'Hizmet çok yoğun',
    explanation: 'Şu anda çok sayıda kişi giriş yapıyor. İsteğiniz işlenmedi.',
    next: ['Önceki sayfaya dönün, bir dakika bekleyin ve yeniden başlayın.'],
  },
  'journey-lost': {
    title: 'İşlem yarıda kaldı',
    explanation: 'Bu işlem tamamlanmış veya çok uzun süre beklemede kalmış.',
    next: [
      'Hesabınız zaten etkinse ana sayfadan giriş yapın.',
      'Değilse işleme ana sayfadan yeniden başlayın.',
    ],
  },
  'link-dead': {
    title: 'Geçersiz bağlantı',
    explanation: 'Bu bağlantı daha önce kullanılmış veya geçerlilik süresi dolmuş.',
    next: ['En son gelen mesajdaki bağlantıyı kullanın.', 'Yoksa yeni bir mesaj istemek için giriş yapın.'],
  },
  'service-unknown': {
    title: 'Bilinmeyen hizmet',
    explanation: 'Sizi buraya gönderen hizmet EduConnect’e bağlı değil.',
    next: ['Hizmete dönün ve bu hata numarasını bildirin.'],
  },
  'service-request-refused': {
    title: 'Hizmetin isteği reddedildi',
    explanation: 'Hizmetin gönderdiği istek uygun değil. Bu sizin hatanız değil.',
    next: ['Hizmete dönün ve yeniden deneyin.', 'Tekrarlanırsa bu hata numarasını hizmete bildirin.'],
  },
  'service-request-expired': {
    title: 'Hizmete giriş süresi doldu',
    explanation: 'Hizmetin isteği daha önce işlenmiş veya çok eski.',
    next: ['Hizmete dönün ve yeniden giriş yapın.'],
  },
  'service-not-for-you': {
    title: 'Hizmet profilinize açık değil',
    explanation: 'Bu hizmet, profilinizdeki hesaplara sunulmuyor.',
    next: ['Doğru hesapla giriş yaptığınızı kontrol edin: veli veya öğrenci.'],
  },
  'service-not-open': {
    title: 'Hizmet açık değil',
    explanation: 'Bu hizmet okulunuz için açık değil.',
    next: [
      'Size açık olan hizmetleri, hizmetlerinizin sayfasından kontrol edin.',
      'Bu hizmeti bekliyorsanız ne zaman açılacağını okula sorun.',
    ],
  },
  'legacy-sign-in-refused': {
    title: 'Eski hesapla giriş reddedildi',
    explanation: 'Eski hesabınızın yanıtı kabul edilemiyor. Bu sizin hatanız değil.',
    next: [
      'Aynı tarayıcıda “Eski hesabım” sayfasından yeniden başlayın.',
      'Tekrarlanırsa EduConnect hesabınızı SMS ile etkinleştirin veya okuldan kullanıcı adınızı isteyin.',
    ],
  },
  'legacy-sign-in-unfinished': {
    title: 'Eski hesapla giriş tamamlanmadı',
    explanation: 'Eski hesabınıza giriş yarıda bırakıldı veya çok uzun sürdü.',
    next: ['“Eski hesabım” sayfasından yeniden başlayın.'],
  },
  'legacy-sign-in-closed': {
    title: 'Eski hesap kabul edilmiyor',
    explanation: 'Bu eski hesapla giriş kapatıldı.',
    next: [
      'Zaten bir EduConnect hesabınız varsa onunla giriş yapın.',
      'Yoksa hesabınızı SMS ile etkinleştirin veya okuldan kullanıcı adınızı isteyin.',
    ],
  },
  'franceconnect-cancelled': {
    title: 'FranceConnect ile giriş iptal edildi',
    explanation: 'FranceConnect ile girişi yarıda kestiniz. Hiçbir şey kaydedilmedi.',
    next: ['İstediğiniz zaman FranceConnect ile yeniden başlayın.'],
  },
  'franceconnect-expired': {
    title: 'FranceConnect ile girişin süresi doldu',
    explanation: 'FranceConnect ile giriş çok uzun sürdü veya başka bir tarayıcıda başlatıldı.',
    next: ['Pencereyi kapatmadan FranceConnect ile yeniden başlayın.'],
  },
  'franceconnect-refused': {
    title: 'Kimliğiniz FranceConnect tarafından doğrulanmadı',
    explanation: 'FranceConnect kimliğinizi doğrulayamadı. EduConnect nedenini bilmiyor.',
    next: [
      'FranceConnect sayfasında başka bir hesap (vergi dairesi, Assurance maladie…) seçerek yeniden başlayın.',
      'Tekrarlanırsa FranceConnect’in yardım hizmetine başvurun: kimliğinizi yalnızca o düzeltebilir.',
    ],
  },
  'franceconnect-technical': {
    title: 'FranceConnect doğru yanıt vermedi',
    explanation:
      'FranceConnect ile EduConnect arasındaki bir sorun girişi engelledi. Bu sizin hatanız değil.',
    next: ['Birkaç dakika bekleyip FranceConnect ile yeniden başlayın.'],
  },
  'franceconnect-away': {
    title: 'FranceConnect geçici olarak kullanılamıyor',
    explanation: 'FranceConnect şu anda yanıt vermiyor. EduConnect hesabınız bundan etkilenmez.',
    next: ['FranceConnect ile yeniden denemeden önce birkaç dakika bekleyin.'],
  },
  'franceconnect-linked-elsewhere': {
    title: 'FranceConnect zaten başka bir hesaba bağlı',
    explanation:
      'Bu FranceConnect kimliği zaten başka bir EduConnect hesabınızı açıyor. Hiçbir şey değiştirilmedi.',
    next: [
      'Diğer hesabı bulmak için çıkış yapın, sonra FranceConnect ile giriş yapın.',
      'Yalnızca bu hesabı kullanmak için önce diğer hesapta, “Hesabım” sayfasında FranceConnect’i durdurun.',
    ],
  },
  'franceconnect-account-ended': {
    title: 'Bu hesap artık kullanılamaz',
    explanation: 'Bu FranceConnect kimliğine bağlı hesap askıya alınmış veya kapatılmış.',
    next: ['Öğrencinin okuluyla iletişime geçin.'],
  },
  unexpected: {
    title: 'Teknik sorun',
    explanation: 'Bizden kaynaklanan bir sorun devam etmenizi engelliyor.',
    next: [
      'Birkaç dakika bekleyip yeniden başlayın.',
      'Tekrarlanırsa aşağıdaki numarayı ve referansı belirterek yardım hizmetiyle iletişime geçin.',
    ],
  },
  'database-away': {
    title: 'Hizmet geçici olarak kullanılamıyor',
    explanation: 'EduConnect şu anda yanıt veremiyor.',
    next: ['Birkaç dakika bekleyip yeniden başlayın.'],
  },
};

/** The frame of that page. */
export const errorPage = {
  title: (title: string) => `Hata - ${title}`,
  number: 'Hata numarası',
  trace: 'Yardım hizmetine verilecek referans',
  next: 'Ne yapmalı?',
  home: 'Ana sayfaya dön',
};
