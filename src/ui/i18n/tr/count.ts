/** Numbers of things: after a number Turkish keeps the singular. */
export const count = {
  minutes: (number: number) => `${number} dakika`,
  hours: (number: number) => `${number} saat`,
  days: (number: number) => `${number} gün`,
  tries: (number: number) => `${number} deneme`,
};
