import { pluralOf } from '../plural.ts';

const plural = pluralOf('ar');

/** Numbers of things, in the genitive: after « خلال », « بعد », « لمدة ». */
export const count = {
  minutes: (number: number) =>
    plural(number, { one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' }),
  hours: (number: number) =>
    plural(number, { one: 'ساعة واحدة', two: 'ساعتين', few: '# ساعات', many: '# ساعة', other: '# ساعة' }),
  days: (number: number) =>
    plural(number, { one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يومًا', other: '# يوم' }),
  tries: (number: number) =>
    plural(number, {
      one: 'محاولة واحدة',
      two: 'محاولتان',
      few: '# محاولات',
      many: '# محاولة',
      other: '# محاولة',
    }),
};
