/** An académie as people look for it. */
export type Academy = {
  /** The two digits of the feed. */
  code: string;
  /** The end of its page's address. */
  slug: string;
  name: string;
  /** Where its opening hours are read (R202). */
  timeZone: string;
  /** Numbers of its départements, by which parents find it. */
  departments: readonly string[];
};

const academy = (code: string, name: string, departments: string, timeZone = 'Europe/Paris'): Academy => ({
  code,
  slug: name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-'),
  name,
  timeZone,
  departments: departments.split(' '),
});

/** Every académie, in the order of the alphabet (R198, R229). A test compares codes and time zones with the database. */
export const academies: readonly Academy[] = [
  academy('02', 'Aix-Marseille', '04 05 13 84'),
  academy('20', 'Amiens', '02 60 80'),
  academy('03', 'Besançon', '25 39 70 90'),
  academy('04', 'Bordeaux', '24 33 40 47 64'),
  academy('06', 'Clermont-Ferrand', '03 15 43 63'),
  academy('27', 'Corse', '2A 2B'),
  academy('24', 'Créteil', '77 93 94'),
  academy('07', 'Dijon', '21 58 71 89'),
  academy('08', 'Grenoble', '07 26 38 73 74'),
  academy('32', 'Guadeloupe', '971', 'America/Guadeloupe'),
  academy('33', 'Guyane', '973', 'America/Cayenne'),
  academy('28', 'La Réunion', '974', 'Indian/Reunion'),
  academy('09', 'Lille', '59 62'),
  academy('22', 'Limoges', '19 23 87'),
  academy('10', 'Lyon', '01 42 69'),
  academy('31', 'Martinique', '972', 'America/Martinique'),
  academy('43', 'Mayotte', '976', 'Indian/Mayotte'),
  academy('11', 'Montpellier', '11 30 34 48 66'),
  academy('12', 'Nancy-Metz', '54 55 57 88'),
  academy('17', 'Nantes', '44 49 53 72 85'),
  academy('23', 'Nice', '06 83'),
  academy('70', 'Normandie', '14 27 50 61 76'),
  academy('18', 'Orléans-Tours', '18 28 36 37 41 45'),
  academy('01', 'Paris', '75'),
  academy('13', 'Poitiers', '16 17 79 86'),
  academy('19', 'Reims', '08 10 51 52'),
  academy('14', 'Rennes', '22 29 35 56'),
  academy('15', 'Strasbourg', '67 68'),
  academy('16', 'Toulouse', '09 12 31 32 46 65 81 82'),
  academy('25', 'Versailles', '78 91 92 95'),
];
