import type { SceneScript } from './cast-scene.ts';

/** Families as they are: siblings over two degrees, parents apart, step-parents, twins, tutors. */
export const familyScenes: readonly SceneScript[] = [
  {
    slug: 'ecole-et-college',
    title: 'Un enfant à l’école, un au collège',
    story:
      'Maëlle Kervoaz a un enfant au CM1 et une fille en 5e : chaque degré a sa fiche d’elle. Gwendal, le père, n’a donné qu’un fixe : il lui faut le courrier de l’établissement.',
    play(stage) {
      const { at } = stage;
      const mail = 'maelle.kervoaz@famille.example';
      const mother1 = stage.guardian('mere', '1D', 'Mme Maëlle, Kervoaz née Trévidic', {
        mobile: '06 39 98 00 01',
        mail,
      });
      const mother2 = stage.guardian('mere', '2D', 'Mme MAELLE, KERVOAZ née TREVIDIC', {
        mobile: '+33 6 39 98 00 01',
        mail,
      });
      const father1 = stage.guardian('pere', '1D', 'M. Gwendal, Kervoaz', { home: '01 99 00 00 01' });
      const father2 = stage.guardian('pere', '2D', 'M. Gwendal, KERVOAZ', { home: '0199000001' });
      stage.pupil('M. Titouan, Kervoaz', '12/05/2017', at.ecoleA, 6, [
        [mother1, 'mother'],
        [father1, 'father'],
      ]);
      stage.pupil('Mme Youna, KERVOAZ', '03/11/2014', at.collegeA, 9, [
        [mother2, 'mother'],
        [father2, 'father'],
      ]);
      stage.concludes('joined', [mother1, mother2], 'mêmes nom et prénom, même mobile et même adresse mail');
      stage.concludes(
        'by-hand',
        [father1, father2],
        'mêmes nom et prénom, mais ni mobile ni mail : un fixe ne prouve rien',
      );
    },
  },
  {
    slug: 'parents-separes',
    title: 'Deux parents séparés, deux enfants, deux degrés',
    story:
      'Solveig Maupertuis et Bastien Lormier-Estival vivent à deux adresses et exercent tous deux l’autorité parentale. Chacun doit voir les deux enfants, avec son propre compte.',
    play(stage) {
      const { at } = stage;
      const mail = 'solveig.maupertuis@famille.example';
      const address = stage.address('48 route de la Forêt$$$', at.ecoleB);
      const mother1 = stage.guardian('mere', '1D', 'Mme Solveig, MAUPERTUIS', { mobile: '0639980002', mail });
      const mother2 = stage.guardian('mere', '2D', 'Mme Solveig, MAUPERTUIS', {
        mobile: '06.39.98.00.02',
        mail,
      });
      const father1 = stage.guardian('pere', '1D', 'M. Bastien, LORMIER ESTIVAL', {
        mobile: '0639980003',
        address,
      });
      const father2 = stage.guardian('pere', '2D', 'M. Bastien, LORMIER-ESTIVAL', {
        mobile: '0033639980003',
        address,
      });
      stage.pupil('Mme Apolline, LORMIER-ESTIVAL', '21/09/2018', at.ecoleA, 5, [
        [mother1, 'mother'],
        [father1, 'father'],
      ]);
      stage.pupil('M. Gaspard, LORMIER-ESTIVAL', '02/02/2013', at.collegeA, 10, [
        [mother2, 'mother'],
        [father2, 'father'],
      ]);
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
      const { at } = stage;
      const address = stage.address("3 quai de l'Écluse$$$", at.ecoleC);
      const mother1 = stage.guardian('mere', '1D', 'Mme Clarisse, MONTBRUEL', { mobile: '0639980004' });
      const mother2 = stage.guardian('mere', '2D', 'Mme Clarisse, MONTBRUEL', { mobile: '06 39 98 00 04' });
      const father = stage.guardian('pere', '2D', 'M. Fabien, AUBRESPY', { mobile: '0639980005', address });
      const step1 = stage.guardian('beau-pere', '1D', 'M. Yannis, TEIXEIRA-NUNES', { mobile: '0639980006' });
      const step2 = stage.guardian('beau-pere', '2D', 'M. Yannis, TEIXEIRA-NUNES', { mobile: '0639980006' });
      stage.pupil('Mme Lison, AUBRESPY', '17/03/2015', at.collegeA, 8, [
        [mother2, 'mother'],
        [father, 'father'],
        [step2, 'other', 0],
      ]);
      stage.pupil('Mme Anouk, TEIXEIRA-NUNES', '30/12/2021', at.ecoleA, 2, [
        [mother1, 'mother'],
        [step1, 'father'],
      ]);
      stage.concludes('joined', [mother1, mother2], 'mêmes nom et prénom, même mobile');
      stage.concludes(
        'joined',
        [step1, step2],
        'mêmes nom et prénom, même mobile ; la fiche du 2d degré n’ouvre aucun droit',
      );
    },
  },
  {
    slug: 'personne-en-charge',
    title: 'Une grand-mère en charge de l’élève',
    story:
      'Mathurin vit chez sa grand-mère, personne en charge (responsabilité 2), qui ne doit pas avoir accès ; sa mère est responsable légale.',
    play(stage) {
      const mother = stage.guardian('mere', '2D', 'Mme Yolaine, CÉLIMONT', { mobile: '0639980007' });
      const grandmother = stage.guardian('grand-mere', '2D', 'Mme Rose-Aimée, CÉLIMONT', {
        mobile: '0639980008',
      });
      const links = [
        [mother, 'mother'],
        [grandmother, 'grandparent', 2],
      ] as const;
      stage.pupil('M. Mathurin, CÉLIMONT', '08/08/2012', stage.at.collegeA, 11, links);
      stage.concludes('apart', [mother, grandmother], 'deux prénoms');
    },
  },
  {
    slug: 'aide-sociale',
    title: 'Un service, responsable de plusieurs enfants',
    story:
      'L’aide sociale à l’enfance (lien 51) est responsable légale de trois élèves qui ne sont pas frères et sœurs ; sa fiche n’est pas celle d’une personne.',
    play(stage) {
      const { at } = stage;
      const sheet = { home: '01 99 00 00 99', mail: 'ase@service.example' };
      const service = stage.guardian('service', '2D', "SERVICE, AIDE SOCIALE A L'ENFANCE", sheet);
      stage.pupil('M. Loan, PERDRIZET', '14/07/2014', at.collegeA, 9, [[service, 'service']]);
      stage.pupil("Mme Merveille, N'GOMALA", '14/07/2014', at.collegeA, 9, [[service, 'service']]);
      stage.pupil('M. Tristan, HAUTCŒUR', '09/10/2011', at.lycee, 12, [[service, 'service']]);
    },
  },
  {
    slug: 'jumeaux',
    title: 'Des jumeaux dans la même classe',
    story:
      'Elif et Emre sont nés le même jour et sont dans la même classe : une date de naissance à donner pour chacun.',
    play(stage) {
      const mother = stage.guardian('mere', '1D', 'Mme Sevgi, KARADENIZ née YALÇIN', {
        mobile: '0639980009',
      });
      const father = stage.guardian('pere', '1D', 'M. Hakan, KARADENIZ', { mobile: '0639980010' });
      const parents = [
        [mother, 'mother'],
        [father, 'father'],
      ] as const;
      stage.pupil('Mme Elif, KARADENIZ', '19/06/2020', stage.at.ecoleA, 3, parents);
      stage.pupil('M. Emre, KARADENIZ', '19/06/2020', stage.at.ecoleA, 3, parents);
    },
  },
  {
    slug: 'annee-bissextile',
    title: 'Né un 29 février',
    story: 'Bastian est né le 29 février 2012.',
    play(stage) {
      const father = stage.guardian('pere', '2D', 'M. Jean-Hugues, RAVELONDE', { mobile: '0639980011' });
      stage.pupil('M. Bastian, RAVELONDE', '29/02/2012', stage.at.collegeA, 11, [[father, 'father']]);
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
        ['Mme Daryna', '11/01/2019', ecoleA, 4, '06.39.98.00.12'],
        ['M. Taras', '26/05/2016', ecoleB, 7, '+33 6 39 98 00 12'],
        ['Mme Sofiia', '07/07/2013', collegeA, 10, '0033639980012'],
        ['M. Bohdan', '15/08/2010', lycee, 13, '06 39 98 00 12'],
        ['M. Maksym', '01/04/2009', lyceePro, 14, '0639-98-00-12'],
      ] as const;
      const records = children.map(([child, bornOn, school, rank, mobile]) => {
        const mother = stage.guardian('mere', school.degree, 'Mme Oksana, LYSSYTCHENKO', { mobile });
        stage.pupil(`${child}, LYSSYTCHENKO`, bornOn, school, rank, [[mother, 'mother']]);
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
      const self = stage.guardian('solal', '2D', 'M. Solal, MENDIBOUROU', { mobile: '0639980013' });
      stage.pupil('M. Solal, MENDIBOUROU', '14/01/2008', stage.at.lycee, 14, [[self, 'self']]);
    },
  },
  {
    slug: 'deux-meres',
    title: 'Deux mères',
    story: 'Les deux responsables portent le code de lien 10 et le même nom d’usage.',
    play(stage) {
      const one = stage.guardian('armelle', '1D', 'Mme Armelle, VAUTRELLE', { mobile: '0639980014' });
      const other = stage.guardian('soline', '1D', 'Mme Soline, VAUTRELLE née BRASSEVENT', {
        mobile: '0639980015',
      });
      stage.pupil('M. Côme, VAUTRELLE BRASSEVENT', '05/05/2023', stage.at.ecoleB, 0, [
        [one, 'mother'],
        [other, 'mother'],
      ]);
      stage.concludes('apart', [one, other], 'deux prénoms, deux mobiles');
    },
  },
  {
    slug: 'etablissement-prive',
    title: 'Une sœur dans le privé sous contrat',
    story:
      'Le collège d’Irati est privé et n’a pas demandé à utiliser EduConnect : seul Peio, à l’école publique, est dans le périmètre.',
    play(stage) {
      const mother1 = stage.guardian('mere', '1D', 'Mme Maitena, HARAMENDY', { mobile: '0639980016' });
      const mother2 = stage.guardian('mere', '2D', 'Mme Maitena, HARAMENDY', { mobile: '0639980016' });
      stage.pupil('M. Peio, HARAMENDY', '23/10/2017', stage.at.ecoleC, 6, [[mother1, 'mother']]);
      stage.pupil('Mme Irati, HARAMENDY', '04/04/2014', stage.at.collegePrivate, 9, [[mother2, 'mother']]);
      stage.concludes(
        'joined',
        [mother1, mother2],
        'mêmes nom et prénom, même mobile, le jour où le collège entre dans le périmètre',
      );
    },
  },
];
