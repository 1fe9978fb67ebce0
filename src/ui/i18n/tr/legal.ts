/** Pages that the law asks for. */
export const legal = {
  notice: {
    title: 'Yasal bilgiler',
    publisherTitle: 'Yayıncı',
    publisher:
      'Bu hizmet, onu kuran kuruluş tarafından işletilmektedir. İletişim bilgileri işletmeci tarafından tamamlanacaktır.',
    director: (name: string) => `Yayın yönetmeni: ${name}`,
    hostTitle: 'Barındırma',
    host: 'Barındırma kuruluşunun iletişim bilgileri işletmeci tarafından tamamlanacaktır.',
    softwareTitle: 'Yazılım',
    software: 'EduConnect yazılımı MIT lisansıyla dağıtılmaktadır.',
    linksTitle: 'Bağlantılar ve sorumluluk',
    links:
      'Bir hesabın erişim sağladığı hizmetlerin kendi yasal bilgileri vardır ve içeriklerinden kendileri sorumludur.',
  },
  privacy: {
    title: 'Kişisel veriler',
    exportLink: 'Verilerimin bir kopyasını iste',
    forPupils: 'Aynı sayfa, öğrencilere anlatılmış hâliyle',
    sections: [
      {
        title: 'Neden',
        text: [
          'EduConnect, öğrencilerin ve velilerinin okulların dijital hizmetlerine erişmesini sağlar. Bu veri işleme bir kamu yararı görevinin parçasıdır.',
        ],
      },
      {
        title: 'Hangi veriler',
        text: [
          'Okulların kayıtlarından gelir: soyadı, ad, doğum tarihi, sınıf, cep telefonu numarası, e-posta adresi ve velilerle çocuklar arasındaki bağlar.',
          'Siz bunlara bize verdiğiniz e-posta adresini ve cep telefonunu, şifrenizi (yalnızca şifrelenmiş bir izini saklarız) ve seçtiğiniz dili eklersiniz.',
          'Girişlerinizi kaydederiz: gün, saat, internet adresi ve istenen hizmet.',
        ],
      },
      {
        title: 'Kim görür',
        text: [
          'Okul, öğrencilerinin ve velilerinin hesaplarını görür. Anne veya baba, diğerinin iletişim bilgilerini asla görmez.',
          'Her hizmet yalnızca ihtiyacı olanı alır. Hiçbir şey satılmaz veya reklam için kullanılmaz.',
        ],
      },
      {
        title: 'Ne kadar süre',
        text: [
          'Giriş kayıtları 12 ay saklanır.',
          'Geçici şifre, etkinleştirme sırasında veya üç ay sonra silinir.',
          '24 aydır kullanılmayan bir hesap, iki mesajdan sonra uykuya alınır, üç ay sonra kapatılır.',
          'Bütün okullardan ayrılan bir öğrencinin veya artık okula giden çocuğu olmayan bir velinin hesabı 12 ay sonra kapatılır.',
          'Kapatılan bir hesaptan yalnızca geçmiş işlemleri kanıtlayanları 12 ay saklarız. Sonra her şey silinir.',
        ],
      },
      {
        title: 'Haklarınız',
        text: [
          'Verilerinize erişmeyi, düzeltilmelerini veya sınırlandırılmalarını isteyebilir ya da işlenmelerine itiraz edebilirsiniz; bunun için okul müdürlüğüne başvurun.',
          '“Hesabım” bölümünden, hakkınızda saklanan her şeyin bir kopyasını indirebilirsiniz.',
          'Yanıt sizi tatmin etmezse CNIL’e (www.cnil.fr) başvurabilirsiniz.',
        ],
      },
    ],
    officerTitle: 'Veri koruma görevlisi',
    officer: 'İletişim bilgileri işletmeci tarafından tamamlanacaktır.',
  },
  pupilsPrivacy: {
    title: 'Verilerin, basitçe anlatıldı',
    sections: [
      {
        title: 'Hesabın ne işe yarar?',
        text: ['Ortaokulunun veya lisenin bir hizmetini açtığında gerçekten sen olduğunu bilmeye yarar.'],
      },
      {
        title: 'Senin hakkında ne biliyoruz?',
        text: [
          'Soyadını, adını, doğum tarihini, okulunu ve sınıfını. Bunları bize okulun verdi.',
          'Verdiysen e-posta adresini. Bir de seni korumak için giriş yaptığın günleri.',
        ],
      },
      {
        title: 'Kime söylüyoruz?',
        text: [
          'Açtığın hizmetlere, yalnızca onlara gerekli olanı. Hiçbir şey satmayız ve reklam göstermeyiz.',
        ],
      },
      {
        title: 'Ya şifren?',
        text: [
          'Onu kimse okuyamaz, biz bile. Kimseye verme; bir arkadaşına veya okuldan olduğunu söyleyen birine bile.',
        ],
      },
      {
        title: 'Bir şey yanlışsa veya seni rahatsız ediyorsa',
        text: [
          'Anne babanla veya okulunla konuş: verilerini görmeyi istemeye, düzelttirmeye ve soru sormaya hakkınız var.',
        ],
      },
    ],
    forAdults: 'Yetişkinler için sayfa',
  },
  cookies: {
    title: 'Çerezler',
    intro:
      'Bu site yalnızca çalışması için gerekli çerezleri kullanır. Reklam veya ziyaret ölçümü için hiçbiri yoktur: bu nedenle izniniz istenmez.',
    caption: 'Kullanılan çerezler',
    columns: { name: 'Adı', purpose: 'Ne işe yarar', life: 'Süre' },
    life: { session: 'Tarayıcı kapatılana kadar' },
    purposes: {
      session: 'Giriş yaptığınızı bilmek.',
      parcours: 'Başlanan etkinleştirmeyi sürdürmek.',
      appareil: 'Sizi daha iyi korumak için, daha önce giriş yaptığınız bir cihazı tanımak.',
      langue: 'Sayfaların menüsünde seçilen dili saklamak.',
      browser: 'Gönderilen bir formun gerçekten bizim sayfalarımızdan geldiğini doğrulamak.',
    },
    none: 'Onları tarayıcınızdan istediğiniz zaman silebilirsiniz: yalnızca çıkış yapmış olursunuz.',
  },
  accessibility: {
    title: 'Erişilebilirlik',
    state: 'EduConnect, RGAA’ya uygun değildir: henüz hiçbir denetim yapılmamıştır.',
    sections: [
      {
        title: 'Yapılanlar',
        text: [
          'Sayfalar klavyeyle, ekran okuyucuyla, JavaScript olmadan ve küçük ekranda kullanılmak üzere tasarlanmıştır.',
          'Her değişiklikte otomatik olarak denetlenirler: karşıtlıklar, başlıklar, alan etiketleri, okuma sırası.',
          'Yazdırılacak belgeler erişilebilir PDF’lerdir (PDF/UA).',
        ],
      },
      {
        title: 'Başvuru yolları',
        text: [
          'Bir erişilebilirlik sorunu bir sayfayı kullanmanızı engelliyorsa ve yanıt alamıyorsanız Défenseur des droits’ya (www.defenseurdesdroits.fr) veya ilinizdeki temsilcisine yazabilirsiniz.',
        ],
      },
    ],
    contactTitle: 'Sorun bildirmek',
    contact: 'Bir sayfa sizi engelliyorsa bunu okula veya akademinizin yardım hizmetine bildirin.',
    write: (mail: string) => `Şu adrese de yazabilirsiniz: ${mail}.`,
  },
};
