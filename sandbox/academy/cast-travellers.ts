import type { Scene, SceneScript } from './cast-scene.ts';

/**
 * What the files of a second académie say of people of the first one's cast: a brother at school elsewhere, a pupil who
 * moved, an INE given to two children.
 */
export function travellerScenes(home: readonly Scene[]): readonly SceneScript[] {
  const scene = (slug: string) => home.find((candidate) => candidate.slug === slug) as Scene;
  const kervoaz = scene('ecole-et-college');
  const ravelonde = scene('annee-bissextile');
  const montfauvel = scene('sans-contact');
  return [
    {
      slug: 'frere-dans-une-autre-academie',
      title: 'Un troisième enfant, interne dans une autre académie',
      story:
        'Gurvan, l’aîné de Maëlle Kervoaz, est au lycée dans une autre académie : la même mère, une fiche de plus.',
      play(stage) {
        const mail = 'maelle.kervoaz@famille.example';
        const sheet = { mobile: '0639980001', mail };
        const mother = stage.guardian(
          'ecole-et-college/mere',
          '2D',
          'Mme Maëlle, KERVOAZ née TRÉVIDIC',
          sheet,
        );
        stage.pupil('M. Gurvan, KERVOAZ', '19/08/2010', stage.at.lycee, 13, [[mother, 'mother']]);
        const known = kervoaz.guardians.filter(({ personKey }) => personKey === mother.personKey);
        stage.concludes(
          'joined',
          [mother, ...known],
          'mêmes nom et prénom, même mobile, d’une académie à l’autre',
        );
      },
    },
    {
      slug: 'eleve-qui-a-demenage',
      title: 'Un élève dans deux académies',
      story:
        'Bastian Ravelonde vient d’arriver ; son ancien collège ne l’a pas encore retiré. Même INE et même date de naissance : un élève, un compte.',
      play(stage) {
        const [pupil, father] = [ravelonde.pupils[0], ravelonde.guardians[0]];
        if (!pupil || !father) return;
        const record = stage.guardian('annee-bissextile/pere', '2D', 'M. Jean Hugues, RAVELONDE', {
          mobile: '0639980011',
        });
        stage.pupil('M. Bastian, RAVELONDE', pupil.bornOn, stage.at.collegeA, 11, [[record, 'father']], {
          ine: pupil.ine,
          personKey: pupil.personKey,
        });
        stage.concludes('joined', [record, father], 'mêmes nom et prénom, même mobile');
      },
    },
    {
      slug: 'ine-en-conflit',
      title: 'Un INE pour deux élèves',
      story:
        'Un collège a recopié l’INE de Louise Montfauvel sur la fiche d’Anatole : les dates de naissance diffèrent, rien ne doit être réuni.',
      play(stage) {
        const mother = stage.guardian('mere', '2D', 'Mme Gabrielle, ESTRABAUD', { mobile: '0639980060' });
        stage.pupil('M. Anatole, ESTRABAUD', '28/01/2015', stage.at.collegeA, 8, [[mother, 'mother']], {
          ine: montfauvel.pupils[0]?.ine ?? '',
        });
      },
    },
  ];
}
