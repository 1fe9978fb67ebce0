import { pluralOf } from '../plural.ts';

const plural = pluralOf('uk');

/** Words of components. */
export const components = {
  optional: '(необов’язково)',
  showPassword: 'Показати',
  hidePassword: 'Приховати',
  codeHint: '6 цифр',
  day: 'День',
  month: 'Місяць',
  year: 'Рік',
  dateHint: 'Наприклад: 07 03 2014',
  emailHint: 'Наприклад: imia.prizvyshche@exemple.fr',
  copy: 'Копіювати',
  copied: 'Скопійовано',
  passwordRules: 'Ваш пароль:',
  ruleMet: 'виконано',
  errorSummary: (count: number) =>
    plural(count, {
      one: 'Потрібно виправити # пункт',
      few: 'Потрібно виправити # пункти',
      other: 'Потрібно виправити # пунктів',
    }),
  stepOf: (step: number, total: number) => `Крок ${step} із ${total}`,
  nextStep: 'Наступний крок:',
  countdown: (label: string) => `${label} (через {seconds} с)`,
  pagination: 'Сторінки',
  previousPage: 'Попередня сторінка',
  nextPage: 'Наступна сторінка',
  page: (page: number) => `Сторінка ${page}`,
  passkeyFailed: 'Не вдалося скористатися ключем доступу. Спробуйте ще раз або виберіть інший спосіб.',
  franceConnect: {
    button: 'Увійти через FranceConnect',
    about: 'Що таке FranceConnect?',
    newWindow: 'нове вікно',
  },
};
