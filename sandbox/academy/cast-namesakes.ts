import type { SceneScript } from './cast-scene.ts';

/** Several people who look like one: namesakes, and contacts that several people share. */
export const namesakeScenes: readonly SceneScript[] = [
  {
    slug: 'homonymes',
    title: 'Deux homonymes',
    story:
      'Deux Sandrine Peyrelade, mères d’enfants différents dans la même école, sans aucun contact commun.',
    play(stage) {
      const { at } = stage;
      const address = stage.address('9 venelle du Lavoir$$$', at.ecoleC);
      const here = { mobile: '0639980026', mail: 'sandrine.p@famille.example' };
      const there = { mobile: '0639980027', mail: 'peyrelade.s@famille.example', address };
      const one = stage.guardian('une', '1D', 'Mme Sandrine, PEYRELADE', here);
      const other = stage.guardian('autre', '1D', 'Mme Sandrine, PEYRELADE', there);
      stage.pupil('M. Hugo, PEYRELADE', '03/03/2019', at.ecoleA, 4, [[one, 'mother']]);
      stage.pupil('Mme Romane, SORGUES', '28/09/2019', at.ecoleA, 4, [[other, 'mother']]);
      stage.concludes(
        'apart',
        [one, other],
        'mêmes nom et prénom, aucun contact commun : jamais réunies d’office',
      );
    },
  },
  {
    slug: 'homonymes-numero-fictif',
    title: 'Deux homonymes, un faux numéro',
    story:
      'Deux Mohamed-Amine Chakroune pour qui deux établissements ont tapé 0000000000 : ce n’est le numéro de personne.',
    play(stage) {
      const one = stage.guardian('un', '1D', 'M. Mohamed-Amine, CHAKROUNE', { mobile: '0000000000' });
      const other = stage.guardian('autre', '2D', 'M. Mohamed-Amine, CHAKROUNE', {
        mobile: '00 00 00 00 00',
      });
      stage.pupil('Mme Lina, CHAKROUNE', '12/12/2021', stage.at.ecoleC, 2, [[one, 'father']]);
      stage.pupil('M. Naël, CHAKROUNE', '20/06/2011', stage.at.lyceePro, 12, [[other, 'father']]);
      stage.concludes('apart', [one, other], 'le contact commun n’en est pas un');
    },
  },
  {
    slug: 'pere-et-fils',
    title: 'Un père et un fils du même nom',
    story:
      'Jean-Marc Falguerolle et son fils Jean-Marc ont la même adresse et le même fixe, deux mobiles, et chacun un enfant scolarisé.',
    play(stage) {
      const home = '01 99 00 00 28';
      const father = stage.guardian('pere', '2D', 'M. Jean-Marc, FALGUEROLLE', {
        home,
        mobile: '0639980028',
      });
      const son = stage.guardian('fils', '1D', 'M. Jean-Marc, FALGUEROLLE', { home, mobile: '0639980029' });
      stage.pupil('Mme Clémence, FALGUEROLLE', '11/11/2009', stage.at.lycee, 14, [[father, 'father']]);
      stage.pupil('M. Sacha, FALGUEROLLE', '07/01/2023', stage.at.ecoleA, 0, [[son, 'father']]);
      stage.concludes('apart', [father, son], 'un fixe et une adresse communs ne prouvent rien');
    },
  },
  {
    slug: 'mel-partage',
    title: 'Une adresse mail pour deux',
    story: 'Les deux parents ont donné l’adresse de la famille.',
    play(stage) {
      const mail = 'famille.orvillange@famille.example';
      const mother = stage.guardian('mere', '2D', 'Mme Coralie, ORVILLANGE', { mobile: '0639980030', mail });
      const father = stage.guardian('pere', '2D', 'M. Dimitri, ORVILLANGE', { mobile: '0639980031', mail });
      const parents = [
        [mother, 'mother'],
        [father, 'father'],
      ] as const;
      stage.pupil('M. Ulysse, ORVILLANGE', '24/02/2013', stage.at.collegeA, 10, parents);
      stage.concludes('apart', [mother, father], 'un contact commun seul ne réunit personne : deux prénoms');
    },
  },
  {
    slug: 'mobile-partage',
    title: 'Un mobile pour deux',
    story: 'Les deux parents ont donné le même mobile : à l’auto-inscription, chacun doit se nommer.',
    play(stage) {
      const mother = stage.guardian('mere', '1D', 'Mme Aminata, DIARASSOU', { mobile: '0639980032' });
      const father = stage.guardian('pere', '1D', 'M. Boubacar, DIARASSOU', { mobile: '0639980032' });
      const parents = [
        [mother, 'mother'],
        [father, 'father'],
      ] as const;
      stage.pupil('M. Issa, DIARASSOU', '02/07/2016', stage.at.ecoleC, 7, parents);
      stage.concludes('apart', [mother, father], 'un contact commun seul ne réunit personne : deux prénoms');
    },
  },
  {
    slug: 'numero-reattribue',
    title: 'Un numéro passé d’une famille à une autre',
    story: 'Le mobile de Didier Chaumergy a été réattribué à Leïla Tazrouti ; le lycée a gardé l’ancien.',
    play(stage) {
      const former = stage.guardian('ancien', '2D', 'M. Didier, CHAUMERGY', { mobile: '0639980033' });
      const current = stage.guardian('actuelle', '1D', 'Mme Leïla, TAZROUTI', { mobile: '0639980033' });
      stage.pupil('Mme Faustine, CHAUMERGY', '30/01/2010', stage.at.lycee, 13, [[former, 'father']]);
      stage.pupil('M. Adam, TAZROUTI', '15/05/2019', stage.at.ecoleB, 4, [[current, 'mother']]);
      stage.concludes('apart', [former, current], 'même mobile, aucun nom commun');
    },
  },
  {
    slug: 'prenoms-contraires',
    title: 'Des seconds prénoms qui se contredisent',
    story: 'Thi Hoa et Thi Mai Dangvu sont deux sœurs ; elles ont donné le mobile de la famille.',
    play(stage) {
      const one = stage.guardian('hoa', '1D', 'Mme Thi Hoa, DANGVU', { mobile: '0639980035' });
      const other = stage.guardian('mai', '2D', 'Mme Thi Mai, DANGVU', { mobile: '0639980035' });
      stage.pupil('Mme Linh, DANGVU', '17/12/2018', stage.at.ecoleC, 5, [[one, 'mother']]);
      stage.pupil('M. Minh, DANGVU', '29/08/2015', stage.at.collegeA, 8, [[other, 'mother']]);
      stage.concludes(
        'apart',
        [one, other],
        'les prénoms qui suivent se contredisent : probable au plus, jamais d’office',
      );
    },
  },
  {
    slug: 'meme-numero-aaf',
    title: 'Un même identifiant AAF dans les deux degrés',
    story:
      'L’identifiant d’une fiche n’est unique que dans une académie et un degré : ces deux fiches portent le même, et sont deux personnes.',
    play(stage) {
      const one = stage.guardian('blandine', '1D', 'Mme Blandine, SAUVÊTRE', { mobile: '0639980039' });
      const same = { mobile: '0639980040', aafId: one.aafId };
      const other = stage.guardian('rui', '2D', 'M. Rui, FIGUEIRINHA', same);
      stage.pupil('M. Basile, SAUVÊTRE', '18/11/2017', stage.at.ecoleA, 6, [[one, 'mother']]);
      stage.pupil('Mme Leonor, FIGUEIRINHA', '27/03/2015', stage.at.collegeA, 8, [[other, 'father']]);
      stage.concludes('apart', [one, other], 'deux degrés, deux noms');
    },
  },
];
