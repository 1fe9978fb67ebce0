import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMail } from './read-mail.ts';

const mail = (...lines: string[]) => readMail(Buffer.from(lines.join('\r\n')));

test('folded headers, encoded words cut inside a character, quoted-printable', () => {
  const { subject, text } = mail(
    'Subject: =?UTF-8?Q?Services_en_ligne_de_l=E2=80=99=C3=A9ducation_natio?=',
    ' =?UTF-8?Q?nale_-_=C3?= =?UTF-8?Q?=A9t=C3=A9?=',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Bonjour =C3=A0 tous=20=',
    'et =3D 1',
  );
  assert.equal(subject, 'Services en ligne de l’éducation nationale - été');
  assert.equal(text, 'Bonjour à tous et = 1');
});

test('the plain part of a mail in two forms', () => {
  const { text } = mail(
    'Content-Type: multipart/alternative;',
    ' boundary="--b1"',
    '',
    '----b1',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('Été').toString('base64'),
    '----b1',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Non</p>',
    '----b1--',
    '',
  );
  assert.equal(text, 'Été');
});
