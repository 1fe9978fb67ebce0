import { pick, pickFrom } from './chance.ts';
import type { PostalAddress } from './records.ts';

const roots =
  `Valmont,Bréchange,Orvilliac,Chantemerle,Montrevol,Aubeterne,Perthuisac,Clairvallon,Fontrouvaire,Malaubray,
Sauvelade,Vernoisel,Courtebrise,Gravelongue,Belleombre,Rochebrune,Tournemire,Vaucresol,Monteclair,Lavardière,Escoublanc,
Hautefage,Pontlevaux,Chaumerolles,Beaurevert,Villemorte,Marsanval,Noirlieu,Brassemouche,Trévaudan,Longpérier,Sommelonne`
    .split(',')
    .map((root) => root.trim());

const suffixes =
  `-sur-Loire,,-les-Tilleuls,-en-Sologne,-l'Abbaye,-sous-Bois,-le-Vieux,-aux-Ânes,-la-Forêt,-le-Grand,-lès-Moulins,
-en-Plaine,-d'Amont,-Saint-Loup,-le-Petit,-la-Rivière`
    .split(',')
    .map((suffix) => suffix.trim());

/** An invented town: 512 names, then numbered (« Valmont-sur-Loire 2 »). */
export function townName(index: number): string {
  const row = Math.floor(index / roots.length);
  const root = roots[index % roots.length] as string;
  const suffix = suffixes[(row + index) % suffixes.length] as string;
  const round = Math.floor(row / suffixes.length);
  return round === 0 ? root + suffix : `${root}${suffix} ${round + 1}`;
}

const streets =
  `rue des Tilleuls,rue du Moulin,impasse des Lavandières,avenue de la Gare,place du Marché,chemin des Écoles,
rue de l'Église,allée des Peupliers,boulevard du Château d'Eau,rue Haute,rue Basse,route de la Forêt,rue du Pont-Neuf,
quai de l'Écluse,cité des Mésanges,chemin de Ronde,rue des Quatre-Vents,venelle du Lavoir,rue de la Fontaine,clos des Vignes`
    .split(',')
    .map((street) => street.trim());

/** A street number and name drawn from a key. */
export function streetLine(key: number): string {
  return `${pick(key, 1, 98) + 1} ${pickFrom(key, 2, streets)}`;
}

/** A family's address in a town: four lines joined by `$`, most of them empty as in the real files. */
export function familyAddress(key: number, town: string, postalCode: string): PostalAddress {
  const kind = pick(key, 3, 100);
  let lines = `${streetLine(key)}$$$`;
  if (kind < 12) lines = `Résidence les ${pickFrom(key, 4, residences)}$${streetLine(key)}$$`;
  else if (kind < 17)
    lines = `Appt ${pick(key, 4, 60) + 1}$Bât. ${pickFrom(key, 5, ['A', 'B', 'C & D'])}$${streetLine(key)}$`;
  else if (kind < 20) lines = `Chez M. et Mme ${pickFrom(key, 4, residences)}$${streetLine(key)}$$`;
  else if (kind < 23) lines = `Lieu-dit La ${pickFrom(key, 4, residences)}$$$`;
  return { lines, postalCode, town: town.toUpperCase(), country: 'FRANCE' };
}

const residences = ['Glycines', 'Marronniers', 'Bruyères', 'Coquelicots', 'Hirondelles', 'Sablons'];
