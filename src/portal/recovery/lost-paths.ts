/** What was lost; `school`: the school is asked for new credentials. */
export type Wish = 'identifier' | 'password' | 'school';

/** The address of each form. */
export const LOST_PATHS: Readonly<Record<Wish, Readonly<Record<'guardian' | 'pupil', string>>>> = {
  identifier: { guardian: '/identifiant-perdu/responsable', pupil: '/identifiant-perdu/eleve' },
  password: { guardian: '/mot-de-passe-perdu/responsable', pupil: '/mot-de-passe-perdu/eleve' },
  school: {
    guardian: '/mot-de-passe-perdu/responsable/etablissement',
    pupil: '/mot-de-passe-perdu/eleve/etablissement',
  },
};
