/** Whom to ask. */
export const contacts = {
  title: 'İletişim',
  intro:
    'İlk başvuracağınız yer öğrencinin okuludur: sizinle ilgili bilgileri yalnızca okul düzeltebilir, size kullanıcı adı veya geçici şifre verebilir.',
  choose: 'Yardım yollarını öğrenmek için akademinizi (bölge eğitim müdürlüğü) seçin',
  departments: ({ list, several }: { list: string; several: boolean }) =>
    several ? `iller: ${list}` : `il: ${list}`,
  show: 'İletişim bilgilerini göster',
  list: 'Bütün akademiler',
  academyTitle: (name: string) => `Akademinin yardım hizmeti: ${name}`,
  firstTitle: 'Önce okul',
  first:
    'Okulun sekreterliğini arayın veya yazın. İletişim bilgileri, okuldan aldığınız mektuplarda yazılıdır.',
  secondTitle: 'Sonra akademi',
  second: 'Okul size yardımcı olamadıysa akademinin yardım hizmeti devreye girer.',
  none: 'Bu akademinin yardım hizmetinin bilgileri henüz burada yok. Okul ona nasıl ulaşacağını bilir.',
  nationalTitle: 'Ulusal yardım hizmeti',
  phone: 'Telefon',
  mail: 'E-posta adresi',
  form: 'İletişim formu',
  formLink: 'Yardım hizmetine yaz',
  hours: 'Çalışma saatleri',
  noHours: 'Belirtilmemiş',
  dayRange: ({ from, to }: { from: string; to: string }) => `${from} - ${to}`,
  line: ({ days, opens, closes }: { days: string; opens: string; closes: string }) =>
    `${days}: ${opens} - ${closes}`,
  localTime: (place: string) => `Bu saatler yerel saate göredir (${place}).`,
  open: 'Şu anda açık',
  closed: 'Şu anda kapalı',
  prepareTitle: 'Aramadan önce',
  prepare: [
    'Hesabın kullanıcı adı; şifreyi asla vermeyin.',
    'Okulun adı ve öğrencinin sınıfı.',
    'Varsa ekranda görünen hata numarası.',
  ],
  back: 'Başka bir akademi seç',
};
