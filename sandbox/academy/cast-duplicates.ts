import type { SceneScript } from './cast-scene.ts';

/** One person, several records: typed twice, or otherwise in each school. */
export const duplicateScenes: readonly SceneScript[] = [
  {
    slug: 'trois-ecritures',
    title: 'Trois établissements, trois façons d’écrire une mère',
    story:
      'Hélène Marchevelle, née Teissonnat : le collège a inversé les deux noms, le lycée a perdu les accents et ajouté un prénom.',
    play(stage) {
      const { at } = stage;
      const at1 = stage.guardian('mere', '1D', 'Mme Hélène, Marchevelle née Teissonnat', {
        mobile: '0639980020',
      });
      const at2 = stage.guardian('mere', '2D', 'Mme Hélène, TEISSONNAT née MARCHEVELLE', {
        mobile: '06 39 98 00 20',
      });
      const at3 = stage.guardian('mere', '2D', 'Mme HELENE ODILE, MARCHEVELLE née TEISSONNAT', {
        mobile: '+33639980020',
      });
      stage.pupil('M. Octave, Marchevelle', '18/02/2016', at.ecoleA, 7, [[at1, 'mother']]);
      stage.pupil('Mme Zélie, MARCHEVELLE', '06/12/2014', at.collegeA, 9, [[at2, 'mother']]);
      stage.pupil('M. Ambroise, MARCHEVELLE', '27/05/2011', at.lycee, 12, [[at3, 'mother']]);
      stage.concludes(
        'joined',
        [at1, at2, at3],
        'un nom commun (de naissance ou d’usage), même premier prénom, même mobile',
      );
    },
  },
  {
    slug: 'doublon-meme-mobile',
    title: 'Deux fois dans la même école, même mobile',
    story: 'Le directeur a saisi Karim Belhadri une fois pour chaque enfant.',
    play(stage) {
      const first = stage.guardian('pere', '1D', 'M. Karim, BELHADRI', { mobile: '0639980021' });
      const second = stage.guardian('pere', '1D', 'M. Karim, BELHADRI', { mobile: '06-39-98-00-21' });
      stage.pupil('Mme Safia, BELHADRI', '10/10/2018', stage.at.ecoleB, 5, [[first, 'father']]);
      stage.pupil('M. Ilyès, BELHADRI', '31/03/2020', stage.at.ecoleB, 3, [[second, 'father']]);
      stage.concludes('joined', [first, second], 'mêmes nom et prénom, même mobile');
    },
  },
  {
    slug: 'doublon-autre-mobile',
    title: 'Deux fois dans la même école, deux mobiles',
    story:
      'Priscille Vandermarlière a changé de numéro entre deux inscriptions et n’a pas donné d’adresse mail : elle aura deux comptes, qu’elle regroupera.',
    play(stage) {
      const first = stage.guardian('mere', '1D', 'Mme Priscille, VANDERMARLIÈRE', { mobile: '0639980022' });
      const second = stage.guardian('mere', '1D', 'Mme Priscille, VANDERMARLIÈRE', { mobile: '0639980023' });
      stage.pupil('M. Lubin, VANDERMARLIÈRE', '22/08/2017', stage.at.ecoleB, 6, [[first, 'mother']]);
      stage.pupil('Mme Naïa, VANDERMARLIÈRE', '13/01/2022', stage.at.ecoleB, 1, [[second, 'mother']]);
      stage.concludes(
        'by-hand',
        [first, second],
        'mêmes nom et prénom, aucun contact commun : ce pourrait être une homonyme',
      );
    },
  },
  {
    slug: 'doublon-meme-mel',
    title: 'Deux mobiles, une adresse mail',
    story:
      'Ronan Le Dantrec a donné son mobile professionnel au collège, le sien au lycée, et partout la même adresse mail.',
    play(stage) {
      const work = { mobile: '0639980024', mail: 'ronan.ledantrec@famille.example' };
      const own = { mobile: '0639980025', mail: 'Ronan.LEDANTREC@famille.example' };
      const first = stage.guardian('pere', '2D', 'M. Ronan, LE DANTREC', work);
      const second = stage.guardian('pere', '2D', 'M. Ronan, Le Dantrec', own);
      stage.pupil('Mme Enora, LE DANTREC', '25/11/2015', stage.at.collegeA, 8, [[first, 'father']]);
      stage.pupil('M. Malo, LE DANTREC', '16/04/2010', stage.at.lycee, 13, [[second, 'father']]);
      stage.concludes(
        'joined',
        [first, second],
        'mêmes nom et prénom, même adresse mail aux majuscules près',
      );
    },
  },
  {
    slug: 'plusieurs-prenoms',
    title: 'Deux prénoms dans le champ prénom',
    story: 'L’école a saisi « Sophie Anne », le collège « Sophie ».',
    play(stage) {
      const long = stage.guardian('mere', '1D', 'Mme Sophie Anne, CANTEGREL', { mobile: '0639980034' });
      const short = stage.guardian('mere', '2D', 'Mme Sophie, CANTEGREL', { mobile: '0639980034' });
      const otherNames = ['Paul', 'Aimé'];
      stage.pupil('M. Lucas, CANTEGREL', '09/09/2016', stage.at.ecoleA, 7, [[long, 'mother']], {
        otherNames,
      });
      stage.pupil('Mme Éléonore, CANTEGREL', '19/10/2012', stage.at.collegeA, 11, [[short, 'mother']]);
      stage.concludes('joined', [long, short], 'même premier prénom, les suivants ne comptent pas');
    },
  },
  {
    slug: 'trait-d-union',
    title: 'Marie-Lise ou Marie Lise',
    story: 'Le trait d’union d’un prénom composé s’est perdu au collège.',
    play(stage) {
      const hyphen = stage.guardian('mere', '1D', 'Mme Marie-Lise, BOURGADIER', { mobile: '0639980036' });
      const space = stage.guardian('mere', '2D', 'Mme MARIE LISE, BOURGADIER', { mobile: '0639980036' });
      stage.pupil('Mme Solène, BOURGADIER', '08/03/2017', stage.at.ecoleB, 6, [[hyphen, 'mother']]);
      stage.pupil('M. Timéo, BOURGADIER', '01/12/2014', stage.at.collegeA, 9, [[space, 'mother']]);
      stage.concludes(
        'joined',
        [hyphen, space],
        'mêmes nom et mobile, et le même prénom composé à un trait d’union près',
      );
    },
  },
  {
    slug: 'apostrophe-et-ligature',
    title: 'Apostrophe, particule et ligature',
    story: 'Inès d’Argelœuvre : au collège, l’apostrophe est une espace et la ligature est ouverte.',
    play(stage) {
      const full = stage.guardian('mere', '1D', "Mme Inès, d'Argelœuvre", { mobile: '0639980037' });
      const flat = stage.guardian('mere', '2D', 'Mme INES, D ARGELOEUVRE', { mobile: '0639980037' });
      stage.pupil("M. Félix, d'Argelœuvre", '26/07/2020', stage.at.ecoleA, 3, [[full, 'mother']]);
      stage.pupil('Mme Diane, D ARGELOEUVRE', '05/10/2015', stage.at.collegeA, 8, [[flat, 'mother']]);
      stage.concludes(
        'joined',
        [full, flat],
        'mêmes nom et prénom sans accents, apostrophe ni ligature, même mobile',
      );
    },
  },
  {
    slug: 'outre-mer',
    title: 'Un mobile de La Réunion',
    story: 'Expédit Payandi a gardé son numéro : 0692 00 00 98 et +262 692 00 00 98 sont le même.',
    play(stage) {
      const national = stage.guardian('pere', '1D', 'M. Expédit, PAYANDI', { mobile: '0692 00 00 98' });
      const international = stage.guardian('pere', '2D', 'M. Expédit, PAYANDI', {
        mobile: '+262 692 00 00 98',
      });
      stage.pupil('Mme Davina, PAYANDI', '14/02/2020', stage.at.ecoleC, 3, [[national, 'father']]);
      stage.pupil('M. Dorian, PAYANDI', '21/06/2013', stage.at.collegeA, 10, [[international, 'father']]);
      stage.concludes(
        'joined',
        [national, international],
        'mêmes nom et prénom, même mobile une fois l’indicatif compris',
      );
    },
  },
];
