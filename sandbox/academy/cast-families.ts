import type { SceneScript } from './cast-scene.ts';

/** Families as they are: siblings over two degrees, parents apart, step-parents, twins, tutors. */
export const familyScenes: readonly SceneScript[] = [
  {
    slug: 'ecole-et-college',
    title: 'Un enfant à l’école, un au collège',
    story:
      'Maëlle Kervoaz a un enfant au CM1 et une fille en 5e : le premier et le second degré ont chacun leur fiche d’elle. Gwendal, le père, n’a donné qu’un téléphone fixe : seul un courrier de l’établissement peut l’activer.',
    play(stage) {
      const [ecole, college] = [stage.at.ecoleA, stage.at.collegeA];
      const mother1 = stage.guardian('maelle-kervoaz', '1D', {
        civility: 'Mme',
        usage: 'Kervoaz',
        birth: 'Trévidic',
        given: 'Maëlle',
        mobile: '06 39 98 00 01',
        mail: 'maelle.kervoaz@famille.example',
      });
      const mother2 = stage.guardian('maelle-kervoaz', '2D', {
        civility: 'Mme',
        usage: 'KERVOAZ',
        birth: 'TREVIDIC',
        given: 'MAELLE',
        mobile: '+33 6 39 98 00 01',
        mail: 'maelle.kervoaz@famille.example',
      });
      const father1 = stage.guardian('gwendal-kervoaz', '1D', {
        civility: 'M.',
        usage: 'Kervoaz',
        given: 'Gwendal',
        home: '01 99 00 00 01',
      });
      const father2 = stage.guardian('gwendal-kervoaz', '2D', {
        civility: 'M.',
        usage: 'KERVOAZ',
        given: 'Gwendal',
        home: '0199000001',
      });
      stage.pupil(
        'titouan-kervoaz',
        ecole,
        6,
        { civility: 'M.', name: 'Kervoaz', given: 'Titouan', bornOn: '12/05/2017' },
        [
          [mother1, '10'],
          [father1, '20'],
        ],
      );
      stage.pupil(
        'youna-kervoaz',
        college,
        9,
        { civility: 'Mme', name: 'KERVOAZ', given: 'Youna', bornOn: '03/11/2014' },
        [
          [mother2, '10'],
          [father2, '20'],
        ],
      );
      stage.concludes('joined', [mother1, mother2], 'mêmes nom et prénom, même mobile et même adresse mail');
      stage.concludes(
        'by-hand',
        [father1, father2],
        'mêmes nom et prénom, mais ni mobile ni adresse mail : un fixe ne prouve rien',
      );
    },
  },
  {
    slug: 'parents-separes',
    title: 'Deux parents séparés, deux enfants, deux degrés',
    story:
      'Solveig Maupertuis et Bastien Lormier-Estival vivent à deux adresses et exercent tous deux l’autorité parentale. Chacun doit voir les deux enfants avec son propre compte.',
    play(stage) {
      const elsewhere = stage.address('48 route de la Forêt$$$', stage.at.ecoleB);
      const mother = {
        civility: 'Mme',
        usage: 'MAUPERTUIS',
        given: 'Solveig',
        mail: 'solveig.maupertuis@famille.example',
      };
      const father = { civility: 'M.', usage: 'LORMIER-ESTIVAL', given: 'Bastien', address: elsewhere };
      const mother1 = stage.guardian('solveig-maupertuis', '1D', { ...mother, mobile: '0639980002' });
      const mother2 = stage.guardian('solveig-maupertuis', '2D', { ...mother, mobile: '06.39.98.00.02' });
      const father1 = stage.guardian('bastien-lormier', '1D', {
        ...father,
        usage: 'LORMIER ESTIVAL',
        mobile: '0639980003',
      });
      const father2 = stage.guardian('bastien-lormier', '2D', { ...father, mobile: '0033639980003' });
      stage.pupil(
        'apolline-lormier',
        stage.at.ecoleA,
        5,
        { civility: 'Mme', name: 'LORMIER-ESTIVAL', given: 'Apolline', bornOn: '21/09/2018' },
        [
          [mother1, '10'],
          [father1, '20'],
        ],
      );
      stage.pupil(
        'gaspard-lormier',
        stage.at.collegeA,
        10,
        { civility: 'M.', name: 'LORMIER-ESTIVAL', given: 'Gaspard', bornOn: '02/02/2013' },
        [
          [mother2, '10'],
          [father2, '20'],
        ],
      );
      stage.concludes('joined', [mother1, mother2], 'mêmes nom et prénom, même mobile et même adresse mail');
      stage.concludes(
        'joined',
        [father1, father2],
        'même nom à un trait d’union près, même prénom, même mobile',
      );
      stage.concludes('apart', [mother1, father1], 'deux parents du même enfant');
    },
  },
  {
    slug: 'famille-recomposee',
    title: 'Une famille recomposée',
    story:
      'Clarisse Montbruel a une fille de Fabien Aubrespy et une autre de Yannis Teixeira-Nunes. Au collège, Yannis n’est qu’un contact de l’aînée (responsabilité 0) : son compte ne doit montrer que la cadette.',
    play(stage) {
      const mother1 = stage.guardian('clarisse-montbruel', '1D', {
        civility: 'Mme',
        usage: 'MONTBRUEL',
        given: 'Clarisse',
        mobile: '0639980004',
      });
      const mother2 = stage.guardian('clarisse-montbruel', '2D', {
        civility: 'Mme',
        usage: 'MONTBRUEL',
        given: 'Clarisse',
        mobile: '06 39 98 00 04',
      });
      const father = stage.guardian('fabien-aubrespy', '2D', {
        civility: 'M.',
        usage: 'AUBRESPY',
        given: 'Fabien',
        mobile: '0639980005',
        address: stage.address('3 quai de l’Écluse$$$'.replace('’', "'"), stage.at.ecoleC),
      });
      const step1 = stage.guardian('yannis-teixeira', '1D', {
        civility: 'M.',
        usage: 'TEIXEIRA-NUNES',
        given: 'Yannis',
        mobile: '0639980006',
      });
      const step2 = stage.guardian('yannis-teixeira', '2D', {
        civility: 'M.',
        usage: 'TEIXEIRA-NUNES',
        given: 'Yannis',
        mobile: '0639980006',
      });
      stage.pupil(
        'lison-aubrespy',
        stage.at.collegeA,
        8,
        { civility: 'Mme', name: 'AUBRESPY', given: 'Lison', bornOn: '17/03/2015' },
        [
          [mother2, '10'],
          [father, '20'],
          [step2, '90', 0],
        ],
      );
      stage.pupil(
        'anouk-teixeira',
        stage.at.ecoleA,
        2,
        { civility: 'Mme', name: 'TEIXEIRA-NUNES', given: 'Anouk', bornOn: '30/12/2021' },
        [
          [mother1, '10'],
          [step1, '20'],
        ],
      );
      stage.concludes('joined', [mother1, mother2], 'mêmes nom et prénom, même mobile');
      stage.concludes(
        'joined',
        [step1, step2],
        'mêmes nom et prénom, même mobile ; la fiche du second degré n’ouvre aucun droit',
      );
    },
  },
  {
    slug: 'personne-en-charge',
    title: 'Une grand-mère en charge de l’élève',
    story:
      'Mathurin vit chez sa grand-mère, personne en charge (responsabilité 2), qui ne doit pas avoir accès ; sa mère est responsable légale.',
    play(stage) {
      const mother = stage.guardian('yolaine-celimont', '2D', {
        civility: 'Mme',
        usage: 'CÉLIMONT',
        given: 'Yolaine',
        mobile: '0639980007',
      });
      const grandmother = stage.guardian('rose-aimee-celimont', '2D', {
        civility: 'Mme',
        usage: 'CÉLIMONT',
        given: 'Rose-Aimée',
        mobile: '0639980008',
      });
      stage.pupil(
        'mathurin-celimont',
        stage.at.collegeA,
        11,
        { civility: 'M.', name: 'CÉLIMONT', given: 'Mathurin', bornOn: '08/08/2012' },
        [
          [mother, '10'],
          [grandmother, '38', 2],
        ],
      );
      stage.concludes('apart', [mother, grandmother], 'deux prénoms');
    },
  },
  {
    slug: 'aide-sociale',
    title: 'Un service, responsable de plusieurs enfants',
    story:
      'L’aide sociale à l’enfance (lien 51) est responsable légale de trois élèves qui ne sont pas frères et sœurs ; la fiche n’a pas de prénom de personne.',
    play(stage) {
      const service = stage.guardian('aide-sociale', '2D', {
        usage: "AIDE SOCIALE A L'ENFANCE",
        given: 'SERVICE',
        home: '01 99 00 00 99',
        mail: 'ase@service.example',
      });
      stage.pupil(
        'loan-perdrizet',
        stage.at.collegeA,
        9,
        { civility: 'M.', name: 'PERDRIZET', given: 'Loan', bornOn: '14/07/2014' },
        [[service, '51']],
      );
      stage.pupil(
        'merveille-ngoma',
        stage.at.collegeA,
        9,
        { civility: 'Mme', name: "N'GOMALA", given: 'Merveille', bornOn: '14/07/2014' },
        [[service, '51']],
      );
      stage.pupil(
        'tristan-hautcoeur',
        stage.at.lycee,
        12,
        { civility: 'M.', name: 'HAUTCŒUR', given: 'Tristan', bornOn: '09/10/2011' },
        [[service, '51']],
      );
    },
  },
  {
    slug: 'jumeaux',
    title: 'Des jumeaux dans la même classe',
    story:
      'Elif et Emre sont nés le même jour et sont dans la même classe : deux enfants, une date de naissance à donner pour chacun.',
    play(stage) {
      const mother = stage.guardian('sevgi-karadeniz', '1D', {
        civility: 'Mme',
        usage: 'KARADENIZ',
        birth: 'YALÇIN',
        given: 'Sevgi',
        mobile: '0639980009',
      });
      const father = stage.guardian('hakan-karadeniz', '1D', {
        civility: 'M.',
        usage: 'KARADENIZ',
        given: 'Hakan',
        mobile: '0639980010',
      });
      for (const [person, civility, given] of [
        ['elif', 'Mme', 'Elif'],
        ['emre', 'M.', 'Emre'],
      ] as const) {
        stage.pupil(
          `${person}-karadeniz`,
          stage.at.ecoleA,
          3,
          { civility, name: 'KARADENIZ', given, bornOn: '19/06/2020' },
          [
            [mother, '10'],
            [father, '20'],
          ],
        );
      }
    },
  },
  {
    slug: 'annee-bissextile',
    title: 'Né un 29 février',
    story: 'Bastian est né le 29 février 2012.',
    play(stage) {
      const father = stage.guardian('jean-hugues-ravelonde', '2D', {
        civility: 'M.',
        usage: 'RAVELONDE',
        given: 'Jean-Hugues',
        mobile: '0639980011',
      });
      stage.pupil(
        'bastian-ravelonde',
        stage.at.collegeA,
        11,
        { civility: 'M.', name: 'RAVELONDE', given: 'Bastian', bornOn: '29/02/2012' },
        [[father, '20']],
      );
    },
  },
  {
    slug: 'cinq-ecritures',
    title: 'Cinq établissements, un numéro écrit de cinq façons',
    story:
      'Les cinq enfants d’Oksana Lyssytchenko sont dans cinq établissements ; chacun a saisi son mobile à sa manière.',
    play(stage) {
      const { ecoleA, ecoleB, collegeA, lycee, lyceePro } = stage.at;
      const children = [
        [ecoleA, 4, 'Mme', 'Daryna', '11/01/2019', '06.39.98.00.12'],
        [ecoleB, 7, 'M.', 'Taras', '26/05/2016', '+33 6 39 98 00 12'],
        [collegeA, 10, 'Mme', 'Sofiia', '07/07/2013', '0033639980012'],
        [lycee, 13, 'M.', 'Bohdan', '15/08/2010', '06 39 98 00 12'],
        [lyceePro, 14, 'M.', 'Maksym', '01/04/2009', '0639-98-00-12'],
      ] as const;
      const records = children.map(([school, rank, civility, given, bornOn, mobile]) => {
        const mother = stage.guardian('oksana-lyssytchenko', school.degree, {
          civility: 'Mme',
          usage: 'LYSSYTCHENKO',
          given: 'Oksana',
          mobile,
        });
        stage.pupil(
          `${given.toLowerCase()}-lyssytchenko`,
          school,
          rank,
          { civility, name: 'LYSSYTCHENKO', given, bornOn },
          [[mother, '10']],
        );
        return mother;
      });
      stage.concludes(
        'joined',
        records,
        'mêmes nom et prénom, même mobile une fois mis sous une seule forme',
      );
    },
  },
  {
    slug: 'eleve-majeur',
    title: 'Un élève majeur, son propre responsable',
    story: 'Solal a dix-huit ans : l’établissement l’a inscrit comme son propre responsable (lien 70).',
    play(stage) {
      const self = stage.guardian('solal-mendibourou', '2D', {
        civility: 'M.',
        usage: 'MENDIBOUROU',
        given: 'Solal',
        mobile: '0639980013',
      });
      stage.pupil(
        'solal-mendibourou',
        stage.at.lycee,
        14,
        { civility: 'M.', name: 'MENDIBOUROU', given: 'Solal', bornOn: '14/01/2008' },
        [[self, '70']],
      );
    },
  },
  {
    slug: 'deux-meres',
    title: 'Deux mères',
    story: 'Les deux responsables portent le code de lien 10 et le même nom d’usage.',
    play(stage) {
      const one = stage.guardian('armelle-vautrelle', '1D', {
        civility: 'Mme',
        usage: 'VAUTRELLE',
        given: 'Armelle',
        mobile: '0639980014',
      });
      const other = stage.guardian('soline-vautrelle', '1D', {
        civility: 'Mme',
        usage: 'VAUTRELLE',
        birth: 'BRASSEVENT',
        given: 'Soline',
        mobile: '0639980015',
      });
      stage.pupil(
        'come-vautrelle',
        stage.at.ecoleB,
        0,
        { civility: 'M.', name: 'VAUTRELLE BRASSEVENT', given: 'Côme', bornOn: '05/05/2023' },
        [
          [one, '10'],
          [other, '10'],
        ],
      );
      stage.concludes('apart', [one, other], 'deux prénoms, deux mobiles');
    },
  },
  {
    slug: 'etablissement-prive',
    title: 'Une sœur dans le privé sous contrat',
    story:
      'Le collège d’Irati est privé et n’a pas demandé à utiliser EduConnect : seul Peio, à l’école publique, est dans le périmètre.',
    play(stage) {
      const mother1 = stage.guardian('maitena-haramendy', '1D', {
        civility: 'Mme',
        usage: 'HARAMENDY',
        given: 'Maitena',
        mobile: '0639980016',
      });
      const mother2 = stage.guardian('maitena-haramendy', '2D', {
        civility: 'Mme',
        usage: 'HARAMENDY',
        given: 'Maitena',
        mobile: '0639980016',
      });
      stage.pupil(
        'peio-haramendy',
        stage.at.ecoleC,
        6,
        { civility: 'M.', name: 'HARAMENDY', given: 'Peio', bornOn: '23/10/2017' },
        [[mother1, '10']],
      );
      stage.pupil(
        'irati-haramendy',
        stage.at.collegePrivate,
        9,
        { civility: 'Mme', name: 'HARAMENDY', given: 'Irati', bornOn: '04/04/2014' },
        [[mother2, '10']],
      );
      stage.concludes(
        'joined',
        [mother1, mother2],
        'mêmes nom et prénom, même mobile (le jour où le collège entre dans le périmètre)',
      );
    },
  },
];
