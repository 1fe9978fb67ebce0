/** Between a service and us; the reasons given to services stay in French. */
export const federation = {
  answerTitle: 'Hizmete giriş',
  answer: (service: string) => `“${service}” hizmetine geçmek üzeresiniz.`,
  answerByHand: 'Bir şey olmazsa düğmeye basın.',
  continue: 'Devam',
  backToService: (service: string) => `“${service}” hizmetine dön`,
  obstacle: {
    forPupils: (service: string) =>
      `“${service}” hizmeti öğrencilere ayrılmıştır ve siz bir veli hesabıyla giriş yaptınız.`,
    forGuardians: (service: string) =>
      `“${service}” hizmeti öğrenci velilerine ayrılmıştır ve siz bir öğrenci hesabıyla giriş yaptınız.`,
    changeForPupil: 'Öğrenci yanınızdaysa kendi hesabıyla giriş yapabilir: sizin oturumunuz kapatılacaktır.',
    changeForGuardian:
      'Veliniz yanınızdaysa kendi hesabıyla giriş yapabilir: sizin oturumunuz kapatılacaktır.',
    change: 'Hesap değiştir',
    notOpen: (service: string) => `“${service}” hizmeti okullarınızın hiçbirinde açık değil.`,
    opensOn: (service: string, day: string) => `“${service}” hizmeti size ${day} tarihinde açılacaktır.`,
    myServices: 'Hizmetlerimi gör',
  },
};
