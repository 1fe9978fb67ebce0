import type { SceneScript } from './cast-scene.ts';

/** Records that are incomplete or odd, each as schools really send them. */
export const recordScenes: readonly SceneScript[] = [
  {
    slug: 'sans-ine',
    title: 'Une élève sans INE',
    story: 'Yuliia vient d’arriver en France et n’est pas encore immatriculée : elle n’a pas de compte.',
    play(stage) {
      const mother = stage.guardian('mere', '2D', 'Mme Kateryna, BONDAROUK', { mobile: '0639980050' });
      stage.pupil('Mme Yuliia, BONDAROUK', '10/04/2014', stage.at.collegeA, 9, [[mother, 'mother']], {
        ine: '',
      });
    },
  },
  {
    slug: 'sans-contact',
    title: 'Un père sans mobile ni adresse mail',
    story:
      'Rien ne permet à Régis Montfauvel de s’inscrire seul : il lui faut le courrier de l’établissement.',
    play(stage) {
      const father = stage.guardian('pere', '2D', 'M. Régis, MONTFAUVEL');
      stage.pupil('Mme Louise, MONTFAUVEL', '22/05/2015', stage.at.collegeA, 8, [[father, 'father']]);
    },
  },
  {
    slug: 'fixe-dans-le-mobile',
    title: 'Un fixe dans le champ mobile',
    story: 'Le 01 99 00 00 51 ne peut pas recevoir de SMS.',
    play(stage) {
      const mother = stage.guardian('mere', '1D', 'Mme Géraldine, CASTAIGNOS', { mobile: '01 99 00 00 51' });
      stage.pupil('M. Iban, CASTAIGNOS', '06/06/2018', stage.at.ecoleA, 5, [[mother, 'mother']]);
    },
  },
  {
    slug: 'deux-mobiles',
    title: 'Deux mobiles dans une fiche',
    story: 'Le collège a gardé l’ancien numéro à côté du nouveau.',
    play(stage) {
      const mobile = ['06 39 98 00 52', '0639980053'];
      const father = stage.guardian('pere', '2D', 'M. Thibault, GANIVELLE', { mobile });
      stage.pupil('Mme Manon, GANIVELLE', '31/12/2013', stage.at.collegeA, 10, [[father, 'father']]);
    },
  },
  {
    slug: 'sans-libelle',
    title: 'Des classes sans libellé',
    story:
      'Le collège et l’école de Violette et d’Émilien n’ont que des codes de classe : on affiche le code.',
    play(stage) {
      const mother1 = stage.guardian('mere', '1D', 'Mme Estelle, GRANDVAULX', { mobile: '0639980054' });
      const mother2 = stage.guardian('mere', '2D', 'Mme Estelle, GRANDVAULX', { mobile: '0639980054' });
      stage.pupil('M. Émilien, GRANDVAULX', '04/01/2016', stage.at.ecoleWithoutLabels, 7, [
        [mother1, 'mother'],
      ]);
      stage.pupil('Mme Violette, GRANDVAULX', '13/09/2013', stage.at.collegeWithoutLabels, 10, [
        [mother2, 'mother'],
      ]);
      stage.concludes('joined', [mother1, mother2], 'mêmes nom et prénom, même mobile');
    },
  },
  {
    slug: 'nom-tres-long',
    title: 'Un nom de plus de quarante lettres',
    story: 'Le nom doit tenir sur les écrans et les courriers ; l’identifiant en est tiré, et coupé.',
    play(stage) {
      const name = 'RAKOTONDRAMIHAMINA-ANDRIANTSOLOFOMANJAKA DE VILLECHAUVE';
      const mother = stage.guardian('mere', '2D', `Mme Fanjaniaina Marie-Philomène, ${name}`, {
        mobile: '0639980055',
      });
      stage.pupil(`M. Tsiory Jean-Barthélemy, ${name}`, '16/08/2011', stage.at.lycee, 12, [
        [mother, 'mother'],
      ]);
    },
  },
  {
    slug: 'caracteres-speciaux',
    title: 'Une adresse qui contient & et <',
    story: 'Le fichier les écrit sous une forme que XML accepte ; la lecture doit les rendre tels quels.',
    play(stage) {
      const address = stage.address('Bât. C & D$Porte <A>$5 cité des Mésanges$');
      const father = stage.guardian('pere', '1D', 'M. Nuno, ESTEVEIRA', { mobile: '0639980056', address });
      stage.pupil('Mme Mafalda, ESTEVEIRA', '25/05/2022', stage.at.ecoleC, 1, [[father, 'father']]);
    },
  },
  {
    slug: 'sans-responsable',
    title: 'Un élève sans responsable',
    story: 'Le lycée n’a encore saisi aucun responsable pour Kerem.',
    play(stage) {
      stage.pupil('M. Kerem, AKSOYER', '23/03/2011', stage.at.lyceePro, 12, []);
    },
  },
  {
    slug: 'sans-civilite',
    title: 'Un prénom des deux sexes, sans civilité',
    story: 'La fiche de Dominique Chantefort ne dit ni M. ni Mme ; sa fille porte un nom d’usage.',
    play(stage) {
      const parent = stage.guardian('parent', '2D', 'Dominique, CHANTEFORT', { mobile: '0639980057' });
      const name = 'Mme Charlie, CHANTEFORT-RUAULT née CHANTEFORT';
      stage.pupil(name, '12/02/2011', stage.at.lycee, 12, [[parent, 'other']]);
    },
  },
];
