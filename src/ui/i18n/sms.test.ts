import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueTexts } from '../../../test/support/catalogue-texts.ts';
import { charactersOutsideGsm7, gsm7Length } from '../../messages/sms/gsm7.ts';
import { type Language, languages } from './languages.ts';
import { texts } from './texts.ts';

/** The longest value that each name can take in an SMS. A new name is added here, or the test fails. */
const LONGEST: Record<string, string | number> = {
  code: '000000',
  minutes: 120,
  hours: 72,
  identifiers: 'm.vandenbroucke12345, m.vandenbroucke12346, m.vandenbroucke12347',
  until: '30/11/2026',
};

function longest(name: string): string | number {
  const value = LONGEST[name];
  if (value === undefined) throw new Error(`Give the longest value of « ${name} » in an SMS.`);
  return value;
}

for (const language of Object.keys(languages) as Language[]) {
  for (const { path, text } of catalogueTexts(texts(language).messages.sms, longest)) {
    test(`the SMS ${path} (${language}) holds in one message with its longest values`, () => {
      // Alphabets that GSM-7 lacks travel in UCS-2, 70 units a message.
      if (/[\p{Script=Arabic}\p{Script=Cyrillic}]/u.test(text))
        assert.ok(text.length <= 70, `${text.length} units: ${text}`);
      else {
        assert.deepEqual(charactersOutsideGsm7(text), [], text);
        assert.ok((gsm7Length(text) ?? Infinity) <= 160, `${gsm7Length(text)} characters: ${text}`);
      }
      assert.match(text, /^EduConnect/, 'the name of the service comes first');
      assert.doesNotMatch(text, /https?:|www\./, 'an SMS holds no link');
    });
  }
}
