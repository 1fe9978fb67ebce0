/** Between a service and us; the reasons given to services stay in French. */
export const federation = {
  answerTitle: 'Вхід до сервісу',
  answer: (service: string) => `Ви переходите до сервісу «${service}».`,
  answerByHand: 'Якщо нічого не відбувається, натисніть кнопку.',
  continue: 'Продовжити',
  backToService: (service: string) => `Повернутися до сервісу «${service}»`,
  obstacle: {
    forPupils: (service: string) =>
      `Сервіс «${service}» призначено для учнів, а ви увійшли з облікового запису представника.`,
    forGuardians: (service: string) =>
      `Сервіс «${service}» призначено для представників учнів, а ви увійшли з облікового запису учня.`,
    changeForPupil:
      'Якщо учень поруч із вами, він може увійти зі свого облікового запису: ваш сеанс буде завершено.',
    changeForGuardian:
      'Якщо ваш представник поруч із вами, він може увійти зі свого облікового запису: ваш сеанс буде завершено.',
    change: 'Змінити обліковий запис',
    notOpen: (service: string) => `Сервіс «${service}» не відкрито в жодному з ваших навчальних закладів.`,
    opensOn: (service: string, day: string) => `Сервіс «${service}» буде відкрито для вас ${day}.`,
    myServices: 'Переглянути мої сервіси',
  },
};
