/** Code, name as the AAF files spell it, and départements (UAI prefixes: 3 digits, Corsica 620 and 720). */
export interface Academy {
  readonly code: string;
  readonly name: string;
  readonly departments: readonly string[];
}

const table: readonly (readonly [code: string, name: string, departments: string])[] = [
  ['01', 'PARIS', '075'],
  ['02', 'AIX-MARSEILLE', '004 005 013 084'],
  ['03', 'BESANCON', '025 039 070 090'],
  ['04', 'BORDEAUX', '024 033 040 047 064'],
  ['06', 'CLERMONT-FERRAND', '003 015 043 063'],
  ['07', 'DIJON', '021 058 071 089'],
  ['08', 'GRENOBLE', '007 026 038 073 074'],
  ['09', 'LILLE', '059 062'],
  ['10', 'LYON', '001 042 069'],
  ['11', 'MONTPELLIER', '011 030 034 048 066'],
  ['12', 'NANCY-METZ', '054 055 057 088'],
  ['13', 'POITIERS', '016 017 079 086'],
  ['14', 'RENNES', '022 029 035 056'],
  ['15', 'STRASBOURG', '067 068'],
  ['16', 'TOULOUSE', '009 012 031 032 046 065 081 082'],
  ['17', 'NANTES', '044 049 053 072 085'],
  ['18', 'ORLEANS-TOURS', '018 028 036 037 041 045'],
  ['19', 'REIMS', '008 010 051 052'],
  ['20', 'AMIENS', '002 060 080'],
  ['22', 'LIMOGES', '019 023 087'],
  ['23', 'NICE', '006 083'],
  ['24', 'CRETEIL', '077 093 094'],
  ['25', 'VERSAILLES', '078 091 092 095'],
  ['27', 'CORSE', '620 720'],
  ['28', 'LA_REUNION', '974'],
  ['31', 'MARTINIQUE', '972'],
  ['32', 'GUADELOUPE', '971'],
  ['33', 'GUYANE', '973'],
  ['43', 'MAYOTTE', '976'],
  ['70', 'NORMANDIE', '014 027 050 061 076'],
];

export const academies: readonly Academy[] = table.map(([code, name, departments]) => ({
  code,
  name,
  departments: departments.split(' '),
}));
