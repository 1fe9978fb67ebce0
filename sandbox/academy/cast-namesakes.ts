import type { SceneScript } from './cast-scene.ts';

/** Who is the same person? Duplicates, namesakes, names typed otherwise, contacts that several people share. */
export const matchingScenes: readonly SceneScript[] = [
  {
    slug: 'trois-ecritures',
    title: 'Trois établissements, trois façons d’écrire une mère',
    story:
      'Hélène Marchevelle, née Teissonnat : l’école a les deux noms à leur place, le collège les a inversés, le lycée a perdu les accents et ajouté un prénom.',
    play(stage) {
      const at1 = stage.guardian('helene-marchevelle', '1D', {
        civility: 'Mme',
        usage: 'Marchevelle',
        birth: 'Teissonnat',
        given: 'Hélène',
        mobile: '0639980020',
      });
      const at2 = stage.guardian('helene-marchevelle', '2D', {
        civility: 'Mme',
        usage: 'TEISSONNAT',
        birth: 'MARCHEVELLE',
        given: 'Hélène',
        mobile: '06 39 98 00 20',
      });
      const at3 = stage.guardian('helene-marchevelle', '2D', {
        civility: 'Mme',
        usage: 'MARCHEVELLE',
        birth: 'TEISSONNAT',
        given: 'HELENE ODILE',
        mobile: '+33639980020',
      });
      stage.pupil(
        'octave-marchevelle',
        stage.at.ecoleA,
        7,
        { civility: 'M.', name: 'Marchevelle', given: 'Octave', bornOn: '18/02/2016' },
        [[at1, '10']],
      );
      stage.pupil(
        'zelie-marchevelle',
        stage.at.collegeA,
        9,
        { civility: 'Mme', name: 'MARCHEVELLE', given: 'Zélie', bornOn: '06/12/2014' },
        [[at2, '10']],
      );
      stage.pupil(
        'ambroise-marchevelle',
        stage.at.lycee,
        12,
        { civility: 'M.', name: 'MARCHEVELLE', given: 'Ambroise', bornOn: '27/05/2011' },
        [[at3, '10']],
      );
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
      const sheet = { civility: 'M.', usage: 'BELHADRI', given: 'Karim' };
      const first = stage.guardian('karim-belhadri', '1D', { ...sheet, mobile: '0639980021' });
      const second = stage.guardian('karim-belhadri', '1D', { ...sheet, mobile: '06-39-98-00-21' });
      stage.pupil(
        'safia-belhadri',
        stage.at.ecoleB,
        5,
        { civility: 'Mme', name: 'BELHADRI', given: 'Safia', bornOn: '10/10/2018' },
        [[first, '20']],
      );
      stage.pupil(
        'ilyes-belhadri',
        stage.at.ecoleB,
        3,
        { civility: 'M.', name: 'BELHADRI', given: 'Ilyès', bornOn: '31/03/2020' },
        [[second, '20']],
      );
      stage.concludes('joined', [first, second], 'mêmes nom et prénom, même mobile');
    },
  },
  {
    slug: 'doublon-autre-mobile',
    title: 'Deux fois dans la même école, deux mobiles',
    story:
      'Priscille Vandermarlière a changé de numéro entre deux inscriptions et n’a jamais donné d’adresse mail : elle aura deux comptes, qu’elle regroupera.',
    play(stage) {
      const sheet = { civility: 'Mme', usage: 'VANDERMARLIÈRE', given: 'Priscille' };
      const first = stage.guardian('priscille-vandermarliere', '1D', { ...sheet, mobile: '0639980022' });
      const second = stage.guardian('priscille-vandermarliere', '1D', { ...sheet, mobile: '0639980023' });
      stage.pupil(
        'lubin-vandermarliere',
        stage.at.ecoleB,
        6,
        { civility: 'M.', name: 'VANDERMARLIÈRE', given: 'Lubin', bornOn: '22/08/2017' },
        [[first, '10']],
      );
      stage.pupil(
        'naia-vandermarliere',
        stage.at.ecoleB,
        1,
        { civility: 'Mme', name: 'VANDERMARLIÈRE', given: 'Naïa', bornOn: '13/01/2022' },
        [[second, '10']],
      );
      stage.concludes(
        'by-hand',
        [first, second],
        'mêmes nom et prénom, mais aucun contact commun : ce pourrait être une homonyme',
      );
    },
  },
  {
    slug: 'doublon-meme-mel',
    title: 'Deux mobiles, une adresse mail',
    story:
      'Ronan Le Dantrec a un mobile professionnel au collège et un personnel au lycée, avec la même adresse mail.',
    play(stage) {
      const first = stage.guardian('ronan-le-dantrec', '2D', {
        civility: 'M.',
        usage: 'LE DANTREC',
        given: 'Ronan',
        mobile: '0639980024',
        mail: 'ronan.ledantrec@famille.example',
      });
      const second = stage.guardian('ronan-le-dantrec', '2D', {
        civility: 'M.',
        usage: 'Le Dantrec',
        given: 'Ronan',
        mobile: '0639980025',
        mail: 'Ronan.LEDANTREC@famille.example',
      });
      stage.pupil(
        'enora-le-dantrec',
        stage.at.collegeA,
        8,
        { civility: 'Mme', name: 'LE DANTREC', given: 'Enora', bornOn: '25/11/2015' },
        [[first, '20']],
      );
      stage.pupil(
        'malo-le-dantrec',
        stage.at.lycee,
        13,
        { civility: 'M.', name: 'LE DANTREC', given: 'Malo', bornOn: '16/04/2010' },
        [[second, '20']],
      );
      stage.concludes(
        'joined',
        [first, second],
        'mêmes nom et prénom, même adresse mail aux majuscules près',
      );
    },
  },
  {
    slug: 'homonymes',
    title: 'Deux homonymes',
    story:
      'Deux Sandrine Peyrelade, mères d’enfants différents dans la même école, sans aucun contact commun.',
    play(stage) {
      const one = stage.guardian('sandrine-peyrelade-a', '1D', {
        civility: 'Mme',
        usage: 'PEYRELADE',
        given: 'Sandrine',
        mobile: '0639980026',
        mail: 'sandrine.p@famille.example',
      });
      const other = stage.guardian('sandrine-peyrelade-b', '1D', {
        civility: 'Mme',
        usage: 'PEYRELADE',
        given: 'Sandrine',
        mobile: '0639980027',
        mail: 'peyrelade.s@famille.example',
        address: stage.address('9 venelle du Lavoir$$$', stage.at.ecoleC),
      });
      stage.pupil(
        'hugo-peyrelade',
        stage.at.ecoleA,
        4,
        { civility: 'M.', name: 'PEYRELADE', given: 'Hugo', bornOn: '03/03/2019' },
        [[one, '10']],
      );
      stage.pupil(
        'romane-sorgues',
        stage.at.ecoleA,
        4,
        { civility: 'Mme', name: 'SORGUES', given: 'Romane', bornOn: '28/09/2019' },
        [[other, '10']],
      );
      stage.concludes(
        'apart',
        [one, other],
        'mêmes nom et prénom, mais aucun contact commun : jamais réunies d’office',
      );
    },
  },
  {
    slug: 'homonymes-numero-fictif',
    title: 'Deux homonymes, un faux numéro',
    story:
      'Deux Mohamed-Amine Chakroune pour lesquels deux établissements ont tapé 0000000000 : ce n’est le numéro de personne.',
    play(stage) {
      const one = stage.guardian('mohamed-amine-chakroune-a', '1D', {
        civility: 'M.',
        usage: 'CHAKROUNE',
        given: 'Mohamed-Amine',
        mobile: '0000000000',
      });
      const other = stage.guardian('mohamed-amine-chakroune-b', '2D', {
        civility: 'M.',
        usage: 'CHAKROUNE',
        given: 'Mohamed-Amine',
        mobile: '00 00 00 00 00',
      });
      stage.pupil(
        'lina-chakroune',
        stage.at.ecoleC,
        2,
        { civility: 'Mme', name: 'CHAKROUNE', given: 'Lina', bornOn: '12/12/2021' },
        [[one, '20']],
      );
      stage.pupil(
        'nael-chakroune',
        stage.at.lyceePro,
        12,
        { civility: 'M.', name: 'CHAKROUNE', given: 'Naël', bornOn: '20/06/2011' },
        [[other, '20']],
      );
      stage.concludes('apart', [one, other], 'le contact commun n’en est pas un');
    },
  },
  {
    slug: 'pere-et-fils',
    title: 'Un père et un fils du même nom',
    story:
      'Jean-Marc Falguerolle et son fils Jean-Marc vivent sous le même toit : même adresse, même fixe, deux mobiles. Chacun a un enfant scolarisé.',
    play(stage) {
      const sheet = { civility: 'M.', usage: 'FALGUEROLLE', given: 'Jean-Marc', home: '01 99 00 00 28' };
      const father = stage.guardian('jean-marc-falguerolle-pere', '2D', { ...sheet, mobile: '0639980028' });
      const son = stage.guardian('jean-marc-falguerolle-fils', '1D', { ...sheet, mobile: '0639980029' });
      stage.pupil(
        'clemence-falguerolle',
        stage.at.lycee,
        14,
        { civility: 'Mme', name: 'FALGUEROLLE', given: 'Clémence', bornOn: '11/11/2009' },
        [[father, '20']],
      );
      stage.pupil(
        'sacha-falguerolle',
        stage.at.ecoleA,
        0,
        { civility: 'M.', name: 'FALGUEROLLE', given: 'Sacha', bornOn: '07/01/2023' },
        [[son, '20']],
      );
      stage.concludes('apart', [father, son], 'un fixe et une adresse communs ne prouvent rien');
    },
  },
  {
    slug: 'mel-partage',
    title: 'Une adresse mail pour deux',
    story: 'Les deux parents ont donné l’adresse de la famille.',
    play(stage) {
      const mail = 'famille.orvillange@famille.example';
      const mother = stage.guardian('coralie-orvillange', '2D', {
        civility: 'Mme',
        usage: 'ORVILLANGE',
        given: 'Coralie',
        mobile: '0639980030',
        mail,
      });
      const father = stage.guardian('dimitri-orvillange', '2D', {
        civility: 'M.',
        usage: 'ORVILLANGE',
        given: 'Dimitri',
        mobile: '0639980031',
        mail,
      });
      stage.pupil(
        'ulysse-orvillange',
        stage.at.collegeA,
        10,
        { civility: 'M.', name: 'ORVILLANGE', given: 'Ulysse', bornOn: '24/02/2013' },
        [
          [mother, '10'],
          [father, '20'],
        ],
      );
      stage.concludes('apart', [mother, father], 'un contact commun seul ne réunit personne : deux prénoms');
    },
  },
  {
    slug: 'mobile-partage',
    title: 'Un mobile pour deux',
    story: 'Les deux parents ont donné le même mobile ; à l’auto-inscription, chacun doit se nommer.',
    play(stage) {
      const mother = stage.guardian('aminata-diarassou', '1D', {
        civility: 'Mme',
        usage: 'DIARASSOU',
        given: 'Aminata',
        mobile: '0639980032',
      });
      const father = stage.guardian('boubacar-diarassou', '1D', {
        civility: 'M.',
        usage: 'DIARASSOU',
        given: 'Boubacar',
        mobile: '0639980032',
      });
      stage.pupil(
        'issa-diarassou',
        stage.at.ecoleC,
        7,
        { civility: 'M.', name: 'DIARASSOU', given: 'Issa', bornOn: '02/07/2016' },
        [
          [mother, '10'],
          [father, '20'],
        ],
      );
      stage.concludes('apart', [mother, father], 'un contact commun seul ne réunit personne : deux prénoms');
    },
  },
  {
    slug: 'numero-reattribue',
    title: 'Un numéro passé d’une famille à une autre',
    story: 'Le mobile de Didier Chaumergy a été réattribué à Leïla Tazrouti ; le lycée a gardé l’ancien.',
    play(stage) {
      const former = stage.guardian('didier-chaumergy', '2D', {
        civility: 'M.',
        usage: 'CHAUMERGY',
        given: 'Didier',
        mobile: '0639980033',
      });
      const current = stage.guardian('leila-tazrouti', '1D', {
        civility: 'Mme',
        usage: 'TAZROUTI',
        given: 'Leïla',
        mobile: '0639980033',
      });
      stage.pupil(
        'faustine-chaumergy',
        stage.at.lycee,
        13,
        { civility: 'Mme', name: 'CHAUMERGY', given: 'Faustine', bornOn: '30/01/2010' },
        [[former, '20']],
      );
      stage.pupil(
        'adam-tazrouti',
        stage.at.ecoleB,
        4,
        { civility: 'M.', name: 'TAZROUTI', given: 'Adam', bornOn: '15/05/2019' },
        [[current, '10']],
      );
      stage.concludes('apart', [former, current], 'même mobile, aucun nom commun');
    },
  },
  {
    slug: 'plusieurs-prenoms',
    title: 'Deux prénoms dans le champ prénom',
    story: 'L’école a saisi « Sophie Anne », le collège « Sophie ».',
    play(stage) {
      const long = stage.guardian('sophie-cantegrel', '1D', {
        civility: 'Mme',
        usage: 'CANTEGREL',
        given: 'Sophie Anne',
        mobile: '0639980034',
      });
      const short = stage.guardian('sophie-cantegrel', '2D', {
        civility: 'Mme',
        usage: 'CANTEGREL',
        given: 'Sophie',
        mobile: '0639980034',
      });
      stage.pupil(
        'lucas-cantegrel',
        stage.at.ecoleA,
        7,
        { civility: 'M.', name: 'CANTEGREL', given: 'Lucas', others: ['Paul', 'Aimé'], bornOn: '09/09/2016' },
        [[long, '10']],
      );
      stage.pupil(
        'eleonore-cantegrel',
        stage.at.collegeA,
        11,
        { civility: 'Mme', name: 'CANTEGREL', given: 'Éléonore', bornOn: '19/10/2012' },
        [[short, '10']],
      );
      stage.concludes('joined', [long, short], 'même premier prénom, les suivants ne comptent pas');
    },
  },
  {
    slug: 'prenoms-contraires',
    title: 'Des seconds prénoms qui se contredisent',
    story: 'Thi Hoa et Thi Mai Dangvu sont deux sœurs ; elles ont donné le mobile de la famille.',
    play(stage) {
      const one = stage.guardian('thi-hoa-dangvu', '1D', {
        civility: 'Mme',
        usage: 'DANGVU',
        given: 'Thi Hoa',
        mobile: '0639980035',
      });
      const other = stage.guardian('thi-mai-dangvu', '2D', {
        civility: 'Mme',
        usage: 'DANGVU',
        given: 'Thi Mai',
        mobile: '0639980035',
      });
      stage.pupil(
        'linh-dangvu',
        stage.at.ecoleC,
        5,
        { civility: 'Mme', name: 'DANGVU', given: 'Linh', bornOn: '17/12/2018' },
        [[one, '10']],
      );
      stage.pupil(
        'minh-dangvu',
        stage.at.collegeA,
        8,
        { civility: 'M.', name: 'DANGVU', given: 'Minh', bornOn: '29/08/2015' },
        [[other, '10']],
      );
      stage.concludes(
        'apart',
        [one, other],
        'premier prénom et mobile communs, mais les suivants se contredisent : probable au plus, jamais d’office',
      );
    },
  },
  {
    slug: 'trait-d-union',
    title: 'Marie-Lise ou Marie Lise',
    story: 'Le trait d’union d’un prénom composé s’est perdu.',
    play(stage) {
      const hyphen = stage.guardian('marie-lise-bourgadier', '1D', {
        civility: 'Mme',
        usage: 'BOURGADIER',
        given: 'Marie-Lise',
        mobile: '0639980036',
      });
      const space = stage.guardian('marie-lise-bourgadier', '2D', {
        civility: 'Mme',
        usage: 'BOURGADIER',
        given: 'MARIE LISE',
        mobile: '0639980036',
      });
      stage.pupil(
        'solene-bourgadier',
        stage.at.ecoleB,
        6,
        { civility: 'Mme', name: 'BOURGADIER', given: 'Solène', bornOn: '08/03/2017' },
        [[hyphen, '10']],
      );
      stage.pupil(
        'timeo-bourgadier',
        stage.at.collegeA,
        9,
        { civility: 'M.', name: 'BOURGADIER', given: 'Timéo', bornOn: '01/12/2014' },
        [[space, '10']],
      );
      stage.concludes(
        'open',
        [hyphen, space],
        'un prénom composé, ou un premier prénom Marie suivi d’un autre',
      );
    },
  },
  {
    slug: 'apostrophe-et-ligature',
    title: 'Apostrophe, particule et ligature',
    story: 'Inès D’Argelœuvre : l’apostrophe est une espace et la ligature est ouverte au collège.',
    play(stage) {
      const full = stage.guardian('ines-d-argeloeuvre', '1D', {
        civility: 'Mme',
        usage: "d'Argelœuvre",
        given: 'Inès',
        mobile: '0639980037',
      });
      const flat = stage.guardian('ines-d-argeloeuvre', '2D', {
        civility: 'Mme',
        usage: 'D ARGELOEUVRE',
        given: 'INES',
        mobile: '0639980037',
      });
      stage.pupil(
        'felix-d-argeloeuvre',
        stage.at.ecoleA,
        3,
        { civility: 'M.', name: "d'Argelœuvre", given: 'Félix', bornOn: '26/07/2020' },
        [[full, '10']],
      );
      stage.pupil(
        'diane-d-argeloeuvre',
        stage.at.collegeA,
        8,
        { civility: 'Mme', name: 'D ARGELOEUVRE', given: 'Diane', bornOn: '05/10/2015' },
        [[flat, '10']],
      );
      stage.concludes(
        'joined',
        [full, flat],
        'même nom et même prénom sans accents, apostrophe ni ligature, même mobile',
      );
    },
  },
  {
    slug: 'outre-mer',
    title: 'Un mobile de La Réunion',
    story:
      'Expédit Payandi a gardé son numéro 0692 : 0692 00 00 98 et +262 692 00 00 98 sont le même numéro.',
    play(stage) {
      const national = stage.guardian('expedit-payandi', '1D', {
        civility: 'M.',
        usage: 'PAYANDI',
        given: 'Expédit',
        mobile: '0692 00 00 98',
      });
      const international = stage.guardian('expedit-payandi', '2D', {
        civility: 'M.',
        usage: 'PAYANDI',
        given: 'Expédit',
        mobile: '+262 692 00 00 98',
      });
      stage.pupil(
        'davina-payandi',
        stage.at.ecoleC,
        3,
        { civility: 'Mme', name: 'PAYANDI', given: 'Davina', bornOn: '14/02/2020' },
        [[national, '20']],
      );
      stage.pupil(
        'dorian-payandi',
        stage.at.collegeA,
        10,
        { civility: 'M.', name: 'PAYANDI', given: 'Dorian', bornOn: '21/06/2013' },
        [[international, '20']],
      );
      stage.concludes(
        'joined',
        [national, international],
        'mêmes nom et prénom, même mobile une fois l’indicatif compris',
      );
    },
  },
  {
    slug: 'meme-numero-aaf',
    title: 'Un même identifiant AAF dans les deux degrés',
    story:
      'L’identifiant d’une fiche n’est unique que dans une académie et un degré : ces deux fiches portent le même et sont deux personnes.',
    play(stage) {
      const one = stage.guardian('blandine-sauvetre', '1D', {
        civility: 'Mme',
        usage: 'SAUVÊTRE',
        given: 'Blandine',
        mobile: '0639980039',
      });
      const other = stage.guardian('rui-figueirinha', '2D', {
        civility: 'M.',
        usage: 'FIGUEIRINHA',
        given: 'Rui',
        mobile: '0639980040',
        aafId: one.aafId,
      });
      stage.pupil(
        'basile-sauvetre',
        stage.at.ecoleA,
        6,
        { civility: 'M.', name: 'SAUVÊTRE', given: 'Basile', bornOn: '18/11/2017' },
        [[one, '10']],
      );
      stage.pupil(
        'leonor-figueirinha',
        stage.at.collegeA,
        8,
        { civility: 'Mme', name: 'FIGUEIRINHA', given: 'Leonor', bornOn: '27/03/2015' },
        [[other, '20']],
      );
      stage.concludes('apart', [one, other], 'deux degrés, deux noms');
    },
  },
];
