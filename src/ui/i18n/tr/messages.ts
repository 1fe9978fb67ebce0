import { count } from './count.ts';

const services = 'Fransa millî eğitiminin çevrim içi hizmetleri';
const signature = 'Saygılarımızla,\nÇevrim içi hizmetlerin yöneticisi\nEduConnect';
const notYou = 'Bu isteği siz yapmadıysanız bu mesajı dikkate almayın.';
const help = 'Bir sorun olursa gerekli bütün bilgileri bu adreste bulabilirsiniz:';
const lives = (duration: string) =>
  `Bu bağlantı yalnızca bir kez, ${duration} boyunca kullanılabilir. Açtığı sayfa sizden bir düğmeye basmanızı ister.`;
const linkLife = (hours: number) => lives(count.hours(hours));
const common = { greeting: 'Merhaba,', help, signature };

/** What is written to people elsewhere than on screens. SMS keep to GSM-7: letters that it lacks are plain. */
export const messages = {
  sms: {
    activationCode: ({ code, minutes }: { code: string; minutes: number }) =>
      `EduConnect: kodunuz ${code}. ${minutes} dakika gecerlidir. Kimseye vermeyin.`,
    recoveryCode: ({ code, minutes }: { code: string; minutes: number }) =>
      `EduConnect: sifrenizi degistirme kodu ${code}, ${minutes} dakika gecerlidir. Kimseye vermeyin.`,
    passwordChanged: 'EduConnect: sifreniz degistirildi. Siz degistirmediyseniz okula haber verin.',
    lostIdentifier: ({ identifiers }: { identifiers: string }) =>
      `EduConnect: istenen kullanici adi: ${identifiers}. Sifrenizi kimseye vermeyin.`,
    notActivated:
      'EduConnect: hesabiniz henüz etkin degil. Giris sayfasinda "Kullanici adim yok" secenegini secin.',
    useFranceConnect: 'EduConnect: hesabinizin sifresi yok. Giris sayfasinda FranceConnect secenegini secin.',
    accountEnded: 'EduConnect: hesabiniz askiya alindi veya kapatildi. Okulla iletisime gecin.',
    accountEnding: ({ until }: { until: string }) =>
      `EduConnect: hesabiniz uzun süredir kullanilmiyor. Korumak icin ${until} tarihinden önce giris yapin.`,
    childFound:
      'EduConnect: bir okul sizi bir cocugun yasal temsilcisi olarak bildirdi. Giris yapip "Cocuklarim" bölümünde onaylayin.',
    mobileChanged:
      'EduConnect: bu numara artik hesabinizin numarasi degil. Siz degistirmediyseniz okula haber verin.',
  },
  mail: {
    activateEmail: {
      ...common,
      subject: `${services} - hesabın etkinleştirilmesi`,
      identifier: 'Fransa millî eğitiminin çevrim içi hizmetlerine şu kullanıcı adıyla erişmek istiyorsunuz:',
      link: 'Hesabınızı etkinleştirmek için bu bağlantıyı açarak e-posta adresinizi onaylayın:',
      linkLife,
      afterwards: 'Daha sonra bu kullanıcı adı ve seçtiğiniz şifreyle giriş yapabilirsiniz.',
      notYou,
    },
    confirmEmail: {
      ...common,
      subject: `${services} - e-posta adresinin onaylanması`,
      identifier: 'Bu e-posta adresi, kullanıcı adı aşağıda yazılı hesap için verildi:',
      link: 'Onaylamak için bu bağlantıyı açın:',
      linkLife,
      afterwards: 'Onaylanmış bir adres, bir şey unutulduğunda hesaba yeniden erişmeyi sağlar.',
      notYou,
    },
    recoverPassword: {
      ...common,
      subject: `${services} - yeni şifre`,
      identifier: 'Kullanıcı adı aşağıda yazılı hesap için yeni bir şifre istendi:',
      link: 'Yeni şifreyi seçmek için bu bağlantıyı açın:',
      linkLife: (minutes: number) => lives(count.minutes(minutes)),
      notYou: 'Bu isteği siz yapmadıysanız bu mesajı dikkate almayın: şifreniz değişmez.',
    },
    passwordChanged: {
      ...common,
      subject: `${services} - şifre değiştirildi`,
      identifier: 'Kullanıcı adı aşağıda yazılı hesabın şifresi değiştirildi:',
      notYou: 'Bu değişikliği siz yapmadıysanız hemen okuldan yardım isteyin.',
    },
    emailChanging: {
      ...common,
      subject: `${services} - e-posta adresi değişikliği`,
      identifier: 'Onaylandığı anda başka bir e-posta adresi bunun yerini alacak. Hesabın kullanıcı adı:',
      notYou: 'Bu değişikliği siz yapmadıysanız hemen okuldan yardım isteyin.',
    },
    mobileChanged: {
      ...common,
      subject: `${services} - cep telefonu numarası değiştirildi`,
      identifier: 'Kullanıcı adı aşağıda yazılı hesabın cep telefonu numarası değiştirildi:',
      notYou: 'Bu değişikliği siz yapmadıysanız hemen okuldan yardım isteyin.',
    },
    passkeyAdded: {
      ...common,
      subject: `${services} - geçiş anahtarı eklendi`,
      identifier:
        'Bir cihazdan şifresiz giriş yapmayı sağlayan bir geçiş anahtarı eklendi. Hesabın kullanıcı adı:',
      notYou: 'Bu değişikliği siz yapmadıysanız hemen okuldan yardım isteyin.',
    },
    lostIdentifier: {
      ...common,
      subject: `${services} - istenen kullanıcı adı`,
      one: 'Bir kullanıcı adı istediniz. Bu adrese bağlı bir hesap var.',
      several:
        'Bir kullanıcı adı istediniz. Bu adrese bağlı birkaç hesap var: sizinki ve belki ailenin başka bir üyesininki.',
      identifier: 'Kullanıcı adı:',
      franceConnect:
        'FranceConnect ile açılan bir hesabın EduConnect şifresi yoktur: giriş sayfasında FranceConnect’i seçin.',
      password:
        'Şifre de kaybolduysa giriş sayfasında “Şifremi kaybettim” seçeneğini seçin ve kullanıcı adını tam olarak yazın.',
      signIn: 'Giriş sayfası:',
      notYou,
    },
    useFranceConnect: {
      ...common,
      subject: `${services} - FranceConnect ile giriş`,
      identifier: 'Kullanıcı adı aşağıda yazılı hesap için yeni bir şifre istendi:',
      text: 'Bu hesabın EduConnect şifresi yok: hesap FranceConnect ile açılıyor. FranceConnect’e erişiminizi kaybettiyseniz, orada kullandığınız hizmetten (vergi dairesi, Assurance maladie, La Poste…) geri alın.',
      signIn: 'Giriş sayfası:',
      notYou,
    },
    accountEnded: {
      ...common,
      subject: `${services} - askıya alınmış veya kapatılmış hesap`,
      identifier: 'Kullanıcı adı aşağıda yazılı hesap için yeni bir şifre istendi:',
      text: 'Bu hesap askıya alınmış, kapatılmış veya başka bir hesapla birleştirilmiş: artık giriş için kullanılamaz. Öğrencinin okulu nedenini söyleyebilir ve size yardımcı olabilir.',
      signIn: 'Giriş sayfası:',
      notYou,
    },
    accountEnding: {
      ...common,
      subject: `${services} - hesabınız kapatılacak`,
      identifier: 'Bu mesaj, kullanıcı adı aşağıda yazılı hesapla ilgilidir:',
      why: {
        inactive: 'Uzun süredir kullanılmadı. Korumak için giriş yapmanız yeterlidir.',
        'left-school': 'Okullara göre artık öğrenci değilsiniz. Bu bir hataysa okulunuza haber verin.',
        'no-child':
          'Okullara göre artık okula giden çocuğunuz yok. Bu bir hataysa çocuğunuzun okuluna haber verin.',
      },
      until: (day: string) => `Bir değişiklik olmazsa ${day} tarihinden itibaren kullanılamayacaktır.`,
      link: 'Giriş yapmak için:',
      data: 'O zamana kadar “Hesabım” bölümünden verilerinizin bir kopyasını isteyebilirsiniz.',
    },
    childOfAge: {
      ...common,
      subject: `${services} - çocuğunuz reşit oldu`,
      text: (givenName: string) =>
        `${givenName} reşit oldu. Adı artık hesabınızda görünmüyor: Fransa millî eğitiminin hizmetlerini bundan böyle çocuğunuz kendi hesabıyla kullanacaktır.`,
      afterwards: 'Diğer çocuklarınız hesabınıza bağlı kalır.',
    },
    ofAge: {
      ...common,
      subject: `${services} - reşit oldunuz`,
      text: 'Reşit oldunuz. Artık velilerinizin hesaplarında görünmüyorsunuz.',
      afterwards: 'Hesabınız değişmiyor: kullanıcı adınız ve şifreniz aynı kalır.',
    },
    accountsMerged: {
      ...common,
      subject: `${services} - birleştirilen hesaplar`,
      identifier: 'İki hesap, sahibinin isteğiyle birleştirildi. Artık kullanılmayan hesabın kullanıcı adı:',
      kept: 'Çocuklar artık şu kullanıcı adlı hesapta:',
      notYou: 'Bu isteği siz yapmadıysanız hemen okula haber verin: 30 gün boyunca iptal edilebilir.',
    },
    childFound: {
      ...common,
      subject: `${services} - onaylanacak bir çocuk`,
      identifier:
        'Bir okul sizi, hesabınıza henüz bağlı olmayan bir çocuğun yasal temsilcisi olarak bildirdi. Hesabınızın kullanıcı adı:',
      link: 'Giriş yapın, sonra çocuğu doğum tarihiyle onaylamak için “Çocuklarım” bölümünü açın:',
      notYours: 'Bu çocuğun yasal temsilcisi değilseniz bunu da belirtebilirsiniz: çocuk bağlanmayacaktır.',
    },
  },
};
