import { count } from './count.ts';

/** “Hesabım” içinde “Çocuklarım”. */
export const family = {
  backToChildren: 'Çocuklarıma dön',
  merge: {
    title: 'Başka bir hesaptan çocuk ekle',
    link: 'Başka bir hesaptan çocuk ekle',
    intro:
      'Bazı çocuklarınız için başka bir kullanıcı adı mı aldınız? Onu, geçici de olsa şifresiyle buraya yazın: çocukları bu hesaba katılacaktır.',
    what: 'Ne olacak',
    whatItems: [
      'Diğer hesabın çocukları bu hesapta olacak. Henüz onaylamadıklarınızın doğum tarihi sorulacaktır.',
      'Diğer kullanıcı adı artık kullanılmayacak: giriş yaptığınız kullanıcı adı sizde kalır.',
      'İki hesap aynı ada ait olmalıdır. Hata olursa yardım hizmeti 30 gün boyunca her şeyi geri alabilir.',
    ],
    identifier: 'Diğer hesabın kullanıcı adı',
    password: 'Diğer hesabın şifresi',
    passwordHint: 'Seçtiğiniz şifre veya okulun verdiği geçici şifre.',
    submit: 'Bu hesabın çocuklarını ekle',
    done: {
      title: 'İki hesabınız birleştirildi',
      text: 'Diğer hesabın çocukları bu hesapta. Diğer kullanıcı adı artık kullanılmıyor.',
    },
    problems: {
      wrong: {
        title: 'Kullanıcı adı veya şifre yanlış',
        text: 'Diğer hesabın büyük harflerini ve rakamlarını kontrol edip yeniden deneyin. Geçici bir şifre 3 ay geçerlidir: bu süreden sonra okuldan yenisini isteyin.',
      },
      'same-account': {
        title: 'Bu, kullanmakta olduğunuz hesap',
        text: 'Diğer hesabınızın kullanıcı adını yazın.',
      },
      pupil: {
        title: 'Bu hesap bir öğrenciye ait',
        text: 'Öğrencilerin hesapları velilerinin hesabıyla birleştirilmez.',
      },
      'other-name': {
        title: 'Bu iki hesap aynı ada ait değil',
        text: 'Doğum soyadı veya kullanılan soyadı ile ad, iki hesapta da aynı olmalıdır. Gerçekten sizseniz ikinci kullanıcı adını veren okuldan adınızı düzeltmesini isteyin; düzeltme ertesi gün öğleden sonra burada görünür.',
      },
      already: { title: 'Bu iki hesap zaten birleştirilmiş', text: 'Diğer hesabın çocukları bu hesapta.' },
      ended: {
        title: 'Bu diğer hesap artık kullanılamaz',
        text: 'Askıya alınmış, kapatılmış veya başka bir hesapla birleştirilmiş. Çocuğun okuluyla iletişime geçin.',
      },
      'renew-first': {
        title: 'Önce diğer hesabın şifresi değiştirilmelidir',
        text: 'Yeni bir şifre seçmek için diğer kullanıcı adıyla bir kez giriş yapın, sonra buraya dönün.',
      },
      busy: {
        title: 'Güncelleme yapılıyor',
        text: 'Okulların verileri güncelleniyor. Birkaç dakika sonra yeniden deneyin.',
      },
      overloaded: {
        title: 'Şu anda çok sayıda kişi giriş yapıyor',
        text: 'Birkaç saniye bekleyip yeniden deneyin.',
      },
    },
    throttled: {
      title: 'Çok fazla deneme',
      text: (minutes: number) =>
        `Güvenlik nedeniyle yeniden denemeden önce ${count.minutes(minutes)} bekleyin.`,
    },
  },
  newChildren: {
    title: 'Onaylanacak bir çocuk',
    intro:
      'Bir okul sizi yasal temsilci olarak bildiriyor. Her çocuğu hesabınıza bağlamak için doğum tarihini girin.',
    submit: 'Onayla',
    later: 'Daha sonra',
    laterHint: 'Onları “Çocuklarım” bölümünde bulursunuz.',
  },
  refusedChild: {
    title: 'Bir hataydı',
    link: (name: string) => `${name} için bir hataydı`,
    intro:
      'Bu çocuğun yasal temsilcisi olmadığınızı belirttiniz. Bir hataysa doğum tarihini girin: çocuk hesabınıza bağlanacaktır.',
    submit: 'Bu çocuğu bağla',
  },
  missing: {
    link: 'Çocuğumu neden görmüyorum?',
    title: 'Çocuğumu neden görmüyorum?',
    search: {
      intro: 'Önce çocuğunuzun bu yıl kayıtlı olduğu okulu arayın.',
      label: 'Okulun adı ve beldesi veya kodu (UAI)',
      hint: 'Örnek: collège du Lac Annecy',
      submit: 'Ara',
      results: 'Okulu seçin',
      none: 'Hiçbir okul bulunamadı. Yazımı kontrol edin veya yalnızca beldeyi arayın. Okul görünmüyorsa EduConnect kullanıp kullanmadığını okula sorun.',
      more: 'Başkaları da var: bir kelime daha ekleyin, örneğin beldeyi.',
    },
    form: {
      school: 'Okul',
      changeSchool: 'Başka bir okul seç',
      givenName: 'Çocuğun adı',
      born: 'Çocuğun doğum tarihi',
      submit: 'İsteğimi gönder',
      what: 'Okulun da göreceği bir dosya numarası alacaksınız.',
      problems: {
        givenName: 'Çocuğun adını yazın.',
        'givenName-long': 'Bu ad çok uzun.',
        born: 'Doğum tarihini girin: gün, ay ve yıl.',
      },
      throttled: {
        title: 'Çok fazla istek',
        text: 'Yarın yeni bir istekte bulunabilirsiniz. Bu arada okula başvurun.',
      },
      listed: {
        title: 'Bu çocuk zaten “Çocuklarım” bölümünde',
        text: 'Orada bağlı, onaylanacak veya reddedilmiş durumda.',
      },
    },
    cases: 'İsteklerim',
    caseLine: (givenName: string, date: string) => `${givenName}, ${date} tarihli istek`,
    states: { searching: 'Arama sürüyor', answered: 'Yanıt hazır', closed: 'Dosya kapandı' },
    case: {
      title: (number: string) => `Dosya ${number}`,
      number: 'Dosya numarası',
      asked: 'İstek tarihi',
      child: 'Çocuk',
      childValue: (givenName: string, bornOn: string) => `${givenName}, doğum tarihi ${bornOn}`,
      school: 'Okul',
      state: 'Durum',
      searching: 'Okulların dosyalarında arıyoruz. Yanıt yaklaşık on saniye içinde hazır olacaktır.',
      refresh: 'Yanıtı gör',
      answer: 'Yanıt',
      who: 'Kim düzeltebilir',
      whoText: (school: string, base: 'SIECLE' | 'ONDE') =>
        `“${school}”, ${base} öğrenci kayıtlarında. Okula dosya numarasını verin. Düzeltme saat 15.30’dan önce yapılırsa ertesi gün öğleden sonra burada görünür.`,
      again: 'Başka bir istekte bulun',
    },
    causes: {
      'other-spelling': {
        title: 'Adınız farklı yazılmış',
        text: 'Okul; soyadı, adı veya unvanı sizinkine benzeyen ama aynı olmayan bir veli biliyor. Soyadınızı ve adınızı kimlik belgenizdeki gibi yazmasını isteyin.',
      },
      'other-contact': {
        title: 'Cep telefonunuz ve e-posta adresiniz farklı',
        text: 'Okul, sizin adınızda ama cep telefonu ve e-posta adresi farklı bir veli biliyor: aynı adı taşıyan başka biri olabilir. Hesabınızın cep telefonunu veya e-posta adresini okula verin.',
      },
      'not-legal': {
        title: 'Yasal temsilci olarak kayıtlı değilsiniz',
        text: 'Okul sizi yalnızca iletişim kişisi veya çocuktan sorumlu kişi olarak biliyor. Bu çocuğun yasal temsilcisiyseniz okuldan onunla bağınızı düzeltmesini isteyin.',
      },
      'other-account': {
        title: 'Bu çocuk sizin adınıza başka bir hesapta',
        text: 'Başka bir kullanıcı adı aldıysanız onun çocuklarını bu hesaba ekleyin. Sizde yoksa okuldan isteyin.',
      },
      'file-not-received': {
        title: 'Bu okulun öğrencilerini henüz almadık',
        text: 'Dosyaları genellikle okulların açılmasını izleyen günlerde gelir. Birkaç gün sonra yeniden deneyin veya okula sorun.',
      },
      'pupil-without-ine': {
        title: 'Öğrencinin henüz kesin bir INE’si yok',
        text: 'Ulusal numarası (INE) olmayan veya numarası iki kez kullanılan bir öğrenci hiçbir hesaba bağlanamaz. Okuldan bunu kontrol etmesini isteyin.',
      },
      'school-out-of-scope': {
        title: 'Bu okul EduConnect kullanmıyor',
        text: 'Özel okullar katılıp katılmamayı kendileri seçer. Hizmetlerine nasıl erişileceğini okula sorun.',
      },
      'nothing-found': {
        title: 'Hiçbir şey bulamadık',
        text: 'Girilen bilgilerle hesabınızı bu çocuğa bağlayan bir şey yok. Okulu, adı ve doğum tarihini kontrol edin. Hepsi doğruysa okuldan, orada hesabınızdaki ad, cep telefonu ve e-posta adresiyle yasal temsilci olarak kayıtlı olduğunuzu kontrol etmesini isteyin.',
      },
    },
  },
};
