/**
 * What French families and pupils choose and the dictionaries of leaked passwords lack, mostly gathered in English:
 * first words, without what is put after them. Our own list.
 */
const WORDS =
  'motdepasse monmotdepasse lemotdepasse mdp azerty azertyuiop azertyui qsdfghjklm wxcvbn bonjour bonsoir salut coucou ' +
  'doudou loulou louloute chouchou chouquette doudoune titi toutou minou minette matou chaton chien poisson lapin ' +
  'dauphin tigrou nounours princesse prince poupette puce pupuce bibiche biquette cherie cheri amour monamour jetaime ' +
  'jtm toujours bisous calin bebe maman papa mamie papi famille mafamille mesenfants enfants soleil lune etoile ciel ' +
  'nuage fleur tulipe rose violette marguerite papillon coccinelle chocolat nutella fraise cerise vanille caramel ' +
  'bonbon sucre gateau camembert fromage pastis football foot rugby basket tennis judo danse cheval poney equitation ' +
  'vacances liberte bonheur espoir paradis plage mer montagne bateau voiture moto camion tracteur pompier ' +
  'paris marseille lyon toulouse bordeaux lille nantes nice rennes strasbourg montpellier bretagne corse reunion ' +
  'guadeloupe martinique guyane mayotte algerie maroc tunisie portugal espagne france psg om ol allezlom allezlesbleus ' +
  'olympique zidane mbappe ronaldo naruto pokemon pikachu minecraft fortnite roblox playstation xbox nintendo ' +
  'tiktok snapchat instagram facebook youtube google samsung orange sfr bouygues free ' +
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre ' +
  'printemps ete automne hiver lundi mardi mercredi jeudi vendredi samedi dimanche ' +
  'ecole college lycee maitresse educonnect pronote monlycee moncollege ent cantine devoirs eleve parent parents ' +
  'administrateur secret secrete code codesecret sesame ouvretoi bienvenue merci chance superman batman spiderman ' +
  'nicolas thomas julien alexandre maxime antoine camille manon lea chloe emma sarah marine pauline mathilde ' +
  'lucas hugo theo enzo nathan louis jules gabriel raphael arthur ines jade louise alice lina mohamed yanis ';

const FIRST_WORDS = new Set(WORDS.trim().split(/ +/));

/** One of those words, alone or twice, and at most six digits and signs: « Marseille13 », « doudoudoudou », « soleil123! ». */
export function isFrenchFavourite(password: string): boolean {
  const plain = password
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^a-z]{0,6}/, '')
    .replace(/[^a-z]{0,6}$/, '');
  const half = plain.slice(0, plain.length / 2);
  return FIRST_WORDS.has(plain) || (half.repeat(2) === plain && FIRST_WORDS.has(half));
}
