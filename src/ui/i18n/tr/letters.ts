/** The second page of a letter. */
export const letters = {
  title: 'Fransa millî eğitimindeki EduConnect hesabınız',
  otherPage:
    'Bu sayfa Fransızca mektubun çevirisidir. Kullanıcı adınız ve geçici şifreniz o mektupta, “Compte EduConnect” çerçevesindedir.',
  greeting: 'Merhaba,',
  offer: (school: string) => `${school} okulu size bir “EduConnect” hesabı sunmaktadır.`,
  account: {
    pupils:
      'Bu tek hesap, okulun dijital hizmetlerine erişiminizi kolaylaştırır. Okul veya akademi değiştirseniz bile hesabınız sizde kalır.',
    guardians:
      'Bu tek hesap, bütün çocuklarınızın okullarının dijital hizmetlerine erişiminizi kolaylaştırır. Okul veya akademi değişse bile hesabınız sizde kalır.',
  },
  goTo: (addresses: number) =>
    addresses > 1
      ? 'Hesabınızı etkinleştirmek için bu internet adreslerinden birine gidin:'
      : 'Hesabınızı etkinleştirmek için şu internet adresine gidin:',
  fillIn: 'EduConnect giriş sayfasında profilinizi seçin, sonra mektuptaki kullanıcı adını ve şifreyi girin.',
  profile: { pupils: 'Öğrenci', guardians: 'Öğrenci velisi' },
  identifier: 'Kullanıcı adı',
  provisionalPassword: 'Geçici şifre',
  validUntil: 'En geç kullanım tarihi',
  change: 'Şifre, ilk girişte değiştirilmelidir.',
  birthDate: {
    pupils: 'Doğum tarihiniz sorulacaktır.',
    guardians: (child: string | undefined) =>
      child === undefined
        ? 'Geçerli bir e-posta adresi ve çocuğunuzun doğum tarihi sorulacaktır.'
        : `Geçerli bir e-posta adresi ve çocuğunuzun (${child}) doğum tarihi sorulacaktır.`,
  },
  confirmMail: {
    pupils:
      'Bir e-posta adresi verdiyseniz posta kutunuza bakın ve onaylamak için gelen bağlantıya tıklayın. Bu adres, unutmanız durumunda şifrenizi yenilemenizi veya kullanıcı adınızı öğrenmenizi sağlar.',
    guardians:
      'Posta kutunuza bakın ve e-posta adresinizi onaylamak için gelen bağlantıya tıklayın: hesap o zaman etkinleşir. Bu adres, unutmanız durumunda şifrenizi yenilemenizi veya kullanıcı adınızı öğrenmenizi sağlar.',
  },
  afterwards: 'Daha sonra EduConnect kullanıcı adınız ve yeni şifrenizle giriş yapın.',
  help: 'Bir zorlukla karşılaşırsanız okulla iletişime geçin.',
  private: 'Kişiye özel mektup: bu kodları kimseye vermeyin.',
};
