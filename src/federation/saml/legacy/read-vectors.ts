import type { LegacyVector } from '../../../signin/legacy/legacy-vector.ts';

/** A family has a few children in a few schools. */
const MOST_VECTORS = 20;

const PROFILES: Readonly<Record<string, Pick<LegacyVector, 'profile' | 'degree'>>> = {
  1: { profile: 'guardian', degree: '1D' },
  2: { profile: 'guardian', degree: '2D' },
  3: { profile: 'pupil', degree: '1D' },
  4: { profile: 'pupil', degree: '2D' },
};

/**
 * Reads the values of `FrEduVecteur`: `profile|family name|given name|pupil’s key|UAI`, all of them or none. A guardian
 * may have several, one a child and school; a pupil has one.
 */
export function readVectors(
  values: readonly string[],
):
  | { ok: true; vectors: LegacyVector[] }
  | { ok: false; refusal: 'vector-missing' | 'vector-malformed' | 'vectors-contradict' } {
  const distinct = [...new Set(values)];
  if (distinct.length === 0) return { ok: false, refusal: 'vector-missing' };
  if (distinct.length > MOST_VECTORS) return { ok: false, refusal: 'vector-malformed' };
  const vectors: LegacyVector[] = [];
  for (const value of distinct) {
    const vector = readVector(value);
    if (vector === undefined) return { ok: false, refusal: 'vector-malformed' };
    vectors.push(vector);
  }
  const isPupil = vectors.some(({ profile }) => profile === 'pupil');
  return isPupil && vectors.length > 1 ? { ok: false, refusal: 'vectors-contradict' } : { ok: true, vectors };
}

function readVector(value: string): LegacyVector | undefined {
  const fields = value.split('|');
  if (fields.length !== 5 || value.length > 500) return undefined;
  const [code, familyName, givenName, pupilKey, schoolUai] = fields as [
    string,
    string,
    string,
    string,
    string,
  ];
  const kind = Object.hasOwn(PROFILES, code) ? PROFILES[code] : undefined;
  if (kind === undefined) return undefined;
  if (!/^[\w-]{1,64}$/.test(pupilKey) || !/^\d{7}[A-Z]$/.test(schoolUai)) return undefined;
  const names = { familyName: familyName.trim(), givenName: givenName.trim() };
  const hasNames = names.familyName !== '' && names.givenName !== '';
  if (kind.profile === 'guardian' && !hasNames) return undefined;
  return { ...kind, ...names, pupilKey, schoolUai };
}
