import type { SceneScript } from './cast-scene.ts';

/** Records that are incomplete or odd, each as schools really send them. */
export const recordScenes: readonly SceneScript[] = [
  {
    slug: 'sans-ine',
    title: 'Une élève sans INE',
    story:
      'Yuliia vient d’arriver en France et n’est pas encore immatriculée : elle n’a pas de compte, et sa mère ne peut pas encore la voir.',
    play(stage) {
      const mother = stage.guardian('kateryna-bondarouk', '2D', {
        civility: 'Mme',
        usage: 'BONDAROUK',
        given: 'Kateryna',
        mobile: '0639980050',
      });
      stage.pupil(
        'yuliia-bondarouk',
        stage.at.collegeA,
        9,
        { civility: 'Mme', name: 'BONDAROUK', given: 'Yuliia', bornOn: '10/04/2014', ine: '' },
        [[mother, '10']],
      );
    },
  },
  {
    slug: 'sans-contact',
    title: 'Un père sans mobile ni adresse mail',
    story: 'Rien ne permet à Régis Montfauvel de s’inscrire seul : il faut le courrier de l’établissement.',
    play(stage) {
      const father = stage.guardian('regis-montfauvel', '2D', {
        civility: 'M.',
        usage: 'MONTFAUVEL',
        given: 'Régis',
      });
      stage.pupil(
        'louise-montfauvel',
        stage.at.collegeA,
        8,
        { civility: 'Mme', name: 'MONTFAUVEL', given: 'Louise', bornOn: '22/05/2015' },
        [[father, '20']],
      );
    },
  },
  {
    slug: 'fixe-dans-le-mobile',
    title: 'Un fixe dans le champ mobile',
    story: 'Le 01 99 00 00 51 ne peut pas recevoir de SMS.',
    play(stage) {
      const mother = stage.guardian('geraldine-castaignos', '1D', {
        civility: 'Mme',
        usage: 'CASTAIGNOS',
        given: 'Géraldine',
        mobile: '01 99 00 00 51',
      });
      stage.pupil(
        'iban-castaignos',
        stage.at.ecoleA,
        5,
        { civility: 'M.', name: 'CASTAIGNOS', given: 'Iban', bornOn: '06/06/2018' },
        [[mother, '10']],
      );
    },
  },
  {
    slug: 'deux-mobiles',
    title: 'Deux mobiles dans une fiche',
    story: 'Le collège a gardé l’ancien numéro à côté du nouveau.',
    play(stage) {
      const father = stage.guardian('thibault-ganivet', '2D', {
        civility: 'M.',
        usage: 'GANIVET',
        given: 'Thibault',
        mobile: ['06 39 98 00 52', '0639980053'],
      });
      stage.pupil(
        'manon-ganivet',
        stage.at.collegeA,
        10,
        { civility: 'Mme', name: 'GANIVET', given: 'Manon', bornOn: '31/12/2013' },
        [[father, '20']],
      );
    },
  },
  {
    slug: 'sans-libelle',
    title: 'Des classes sans libellé',
    story: 'Le collège et l’école de Violette et Émilien n’ont que des codes de classe : on affiche le code.',
    play(stage) {
      const mother1 = stage.guardian('estelle-grandvaux', '1D', {
        civility: 'Mme',
        usage: 'GRANDVAULX',
        given: 'Estelle',
        mobile: '0639980054',
      });
      const mother2 = stage.guardian('estelle-grandvaux', '2D', {
        civility: 'Mme',
        usage: 'GRANDVAULX',
        given: 'Estelle',
        mobile: '0639980054',
      });
      stage.pupil(
        'emilien-grandvaux',
        stage.at.ecoleWithoutLabels,
        7,
        { civility: 'M.', name: 'GRANDVAULX', given: 'Émilien', bornOn: '04/01/2016' },
        [[mother1, '10']],
      );
      stage.pupil(
        'violette-grandvaux',
        stage.at.collegeWithoutLabels,
        10,
        { civility: 'Mme', name: 'GRANDVAULX', given: 'Violette', bornOn: '13/09/2013' },
        [[mother2, '10']],
      );
      stage.concludes('joined', [mother1, mother2], 'mêmes nom et prénom, même mobile');
    },
  },
  {
    slug: 'nom-tres-long',
    title: 'Un nom de plus de quarante lettres',
    story: 'Le nom doit tenir sur les écrans et les courriers, l’identifiant en est tiré et coupé.',
    play(stage) {
      const name = 'RAKOTONDRAMIHAMINA-ANDRIANTSOLOFOMANJAKA DE VILLECHAUVE';
      const mother = stage.guardian('fanjaniaina-rakoto', '2D', {
        civility: 'Mme',
        usage: name,
        given: 'Fanjaniaina Marie-Philomène',
        mobile: '0639980055',
      });
      stage.pupil(
        'tsiory-rakoto',
        stage.at.lycee,
        12,
        { civility: 'M.', name, given: 'Tsiory Jean-Barthélemy', bornOn: '16/08/2011' },
        [[mother, '10']],
      );
    },
  },
  {
    slug: 'caracteres-speciaux',
    title: 'Une adresse qui contient & et <',
    story: 'Le fichier doit les écrire sous une forme que XML accepte, et la lecture les rendre tels quels.',
    play(stage) {
      const father = stage.guardian('nuno-esteveira', '1D', {
        civility: 'M.',
        usage: 'ESTEVEIRA',
        given: 'Nuno',
        mobile: '0639980056',
        address: stage.address('Bât. C & D$Porte <A>$5 cité des Mésanges$'),
      });
      stage.pupil(
        'mafalda-esteveira',
        stage.at.ecoleC,
        1,
        { civility: 'Mme', name: 'ESTEVEIRA', given: 'Mafalda', bornOn: '25/05/2022' },
        [[father, '20']],
      );
    },
  },
  {
    slug: 'sans-responsable',
    title: 'Un élève sans responsable',
    story: 'L’établissement n’a encore saisi aucun responsable pour Kerem.',
    play(stage) {
      stage.pupil(
        'kerem-aksoyer',
        stage.at.lyceePro,
        12,
        { civility: 'M.', name: 'AKSOYER', given: 'Kerem', bornOn: '23/03/2011' },
        [],
      );
    },
  },
  {
    slug: 'sans-civilite',
    title: 'Un prénom porté par les deux sexes, sans civilité',
    story: 'Dominique Chantefort n’a pas de civilité dans la fiche.',
    play(stage) {
      const parent = stage.guardian('dominique-chantefort', '2D', {
        usage: 'CHANTEFORT',
        given: 'Dominique',
        mobile: '0639980057',
      });
      stage.pupil(
        'charlie-chantefort',
        stage.at.lycee,
        12,
        {
          civility: 'Mme',
          name: 'CHANTEFORT',
          usage: 'CHANTEFORT-RUAULT',
          given: 'Charlie',
          bornOn: '12/02/2011',
        },
        [[parent, '90']],
      );
    },
  },
];
