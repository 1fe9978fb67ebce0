/** The copy of one's data. */
export const data = {
  label: 'Verilerimin kopyası',
  none: 'İstenmedi',
  ask: 'Bir kopya iste',
  see: 'Kopyamı gör',
  title: 'Verilerim',
  intro:
    'Hakkınızda saklanan her şeyin bir kopyasını isteyebilirsiniz: hesabınız, kayıtlarınız, girişleriniz, açılan hizmetler ve onlara söylenenler. Başka kişilerin verileri bunun içinde yer almaz.',
  formats: 'İki biçimde hazırlanır: okunacak bir belge (PDF) ve başka bir program için bir dosya (JSON).',
  submit: 'Kopyamı hazırla',
  again: 'Yeni bir kopya hazırla',
  asked: 'Kopyanız hazırlanıyor. Bir dakika sonra yeniden gelin.',
  refresh: 'Yenile',
  ready: (until: string) => `Kopyanız hazır. ${until} tarihine kadar indirebilirsiniz.`,
  pdf: 'Belgeyi indir (PDF)',
  json: 'Dosyayı indir (JSON)',
  failed: 'Kopya hazırlanamadı. Yeniden deneyin.',
  tooMany: 'Bugün çok fazla kopya istediniz. Yarın yeniden deneyin.',
  shared: 'Ortak bir bilgisayarda, okuduktan sonra dosyayı silin.',
};
