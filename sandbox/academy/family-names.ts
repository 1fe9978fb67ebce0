/**
 * Family names by origin. Ordinary names drawn apart from given names, so that no real person is meant; only
 * letters of ISO-8859-15, as in French civil registers. Separated by commas: some hold spaces.
 */
const lists = {
  french: `Abadie,Alazard,Allègre,Amblard,Ansart,Arbogast,Archimbaud,Arnal,Aubertin,Audouin,Avignon,Bachelier,Bailleul,
Balandier,Barbançon,Bardin,Barillet,Barreau,Baudelot,Baudouin,Beauchêne,Beaufils,Beaumesnil,Bellanger,
Belleville,Bénard,Béranger,Berthelin,Bessonnat,Beurrier,Bigot,Billard,Blanchet,Blondeau,Bocquet,Boisseau,Bonhomme,
Bonnefoy,Bordier,Bossuet,Bouchardon,Boudinet,Bourdin,Bourgoin,Boutonnet,Brochard,Brossard,Brunel,Buisson,
Cabanel,Cadoret,Caillaud,Calvet,Carpentier,Cassagne,Castanier,Caumartin,Cazenave,Chabrier,Chalumeau,Chambon,
Champenois,Chanteloup,Chapelier,Charbonnel,Charpin,Chassagne,Chastagnier,Chaumeil,Chauveau,Chevrolat,Clairvoy,
Clément,Cochard,Collinet,Combescure,Constantin,Corbin,Cordonnier,Cottereau,Couderc,Coulanges,Courbet,Couturier,
Crépin,Crouzet,Cuvillier,Dabadie,Damour,Daubigny,Dauphin,Debussac,Delacroix,Delaunay,Delmas,Delorme,
Denizot,Descamps,Deschamps,Desmoulins,Desprès,Devaux,Didelot,Doucet,Drouet,Dubuisson,Duchemin,Dufresne,Dumoulin,
Duperrier,Duplessis,Durieux,Duvivier,Escoffier,Espinasse,Estival,Eymard,Fabrègue,Falguière,Faucheux,Fauvel,Favier,
Ferrand,Fleuret,Florentin,Fontanel,Forestier,Fouassier,Fournet,Fraisse,Fromentin,Gaillard,Galland,Garrigue,Gasnier,
Gaucher,Gauthereau,Gautier,Gavaudan,Genevois,Gilardin,Girardot,Godefroy,Gosselin,Goujon,Grandjean,Grangier,
Grenouilleau,Grimaud,Grosjean,Guérineau,Guignard,Guillaumin,Hacquard,Hébrard,Héraud,Hermelin,Hervieu,Honoré,
Hubert,Huguenin,Imbert,Jacquemin,Jaillet,Jarry,Jaubert,Jeanneret,Jolivet,Jourdan,Jubault,Juillard,Labadie,
Labrousse,Lacombe,Laffargue,Lagarde,Lalande,Lamarque,Lambertin,Langevin,Laporte,Larivière,Lasserre,Latour,
Laurençon,Lavergne,Lavigne,Lebeau,Lebœuf,Leclercq,Lefébure,Legendre,Lejeune,Lemoine,Lepage,Leroux,Lescure,
Lesueur,Levasseur,Lhermitte,Loiseau,Lombard,Lormier,Loubière,Maillard,Malaval,Mandrin,Manzac,Marcellin,Marchandeau,
Maréchal,Marquet,Martelet,Massonnet,Mathieu,Maupin,Mazerolles,Ménager,Mercadier,Meunier,Michaud,Millet,Moncoutier,
Monnier,Montagnac,Montbrun,Moreau,Morvillier,Mouton,Nadaud,Naudin,Nivelle,Noblet,Normandin,Olivier,Orsini,Oudinot,
Pagès,Paillard,Panetier,Parmentier,Pasquier,Paulhac,Pélissier,Perdriau,Perrault,Perrin,Peyrat,Philippon,Picard,
Pichon,Pignol,Pinson,Plantard,Poirier,Pommier,Porcheron,Poulain,Pradel,Prévost,Proust,Puget,Quentin,Rabier,
Ragueneau,Rambaud,Ravier,Raynal,Renaudin,Ribeyre,Richardeau,Rigaud,Rivoire,Robinet,Rochefort,Rolland,Romieu,
Rossignol,Roubaud,Rougier,Roussel,Sabatier,Salvat,Sarrazin,Saulnier,Sauvage,Savary,Ségur,Sénéchal,Serrurier,
Simonet,Sorbier,Soulier,Tailleur,Tardieu,Teissier,Terrasson,Tessereau,Thévenin,Thibaudeau,Thouvenel,Tissier,Tixier,
Torchet,Tournier,Tranchant,Trémouille,Tricot,Vacher,Vaillant,Valentin,Vanneau,Varennes,Vasseur,Verdier,Verneuil,
Veyrier,Vidalenc,Vigneron,Villard,Vincent,Violet,Voisin,Vuillemin,Ymonet,Yvernault`,
  particle: `d'Aubercourt,D'Estrouvelle,de la Brunetière,De La Mothe-Sainte-Héraye,de Montfaucon-Villars,du Plantier,
Le Bourdellès,Le Cointre,La Fontanelle,des Essarts,L'Hostis,L'Angevin,Saint-Amour,Saint-Clivier`,
  breton: `Abgrall,Bozec,Caradec,Corbel,Guéguen,Guivarc'h,Jézéquel,Kerbrat,Kerguelen,Kermarrec,Kersauzon,Le Bihan,
Le Goff,Le Guellec,Le Hénaff,Le Scouarnec,Madec,Penmarc'h,Prigent,Quéméner,Riou,Tanguy,Tréguier`,
  basque: `Aguerreberry,Arrechea,Barneix,Duhalde,Etchebarne,Etcheverry,Goyhenetche,Haramboure,Harispe,Iriart,
Irigoyen,Larralde,Mendiboure,Oyhamburu,Sallaberry,Urruty`,
  alsatian: `Baumgartner,Frey,Gangloff,Heitzmann,Kieffer,Klingenfuss,Muller,Oberlé,Schwebel,Sieffermann,Wendling,
Wurtz,Zimmermann`,
  flemish: `Deconinck,Dewaele,Vanaecker,Vandenbussche,Vanhoutte,Verhaeghe`,
  portuguese: `Almeida Santos,Carvalho,Da Conceição,da Silva Moreira,Dos Santos,Esteves,Fernandes,Ferreira Gonçalves,
Figueiredo,Magalhães,Nogueira,Oliveira Pinto,Pereira,Rodrigues de Sousa,Simões,Teixeira,Vasconcelos`,
  turkish: `Akgün,Arslan,Aydın,Bozkurt,Çelik,Demirci,Doğan,Erdoğmuş,Güler,Karakaya,Koçak,Öztürk,Şahin,Topçu,Yıldırım,
Yılmazer`,
  arabic: `Abdelkrim,Aït Lahcen,Aït-Mansour,Belkacemi,Ben Amor,Ben Salah,Benabdallah,Bensaïd,Bouchareb,Boumediene,
Chérif,Djebbour,El Fassi,El Idrissi,El Khattabi,Guendouz,Haddouche,Kaddour,Lamrani,Mebarki,Ould Slimane,Rahmouni,
Tazi,Zerrouki`,
  african: `Bamba,Camara,Coulibaly,Diakité,Diallo,Dia-N'Diaye,Fofana,Kanouté,Konaté,Kouassi,Mbemba,N'Dour,N'Guessan,
Ouédraogo,Sangaré,Sissoko,Traoré,Tshimanga`,
  creole: `Adélaïde-Merlande,Bérénice,Céleste,Cétout,Grondin-Payet,Jean-Baptiste-Édouard,Jean-Louis,Lebon,Louisy,
Marie-Jeanne,Marie-Sainte,Mélade,Mirabeau-Rosemain,Nativel,Rivière,Robert-Desmarets,Sainte-Rose,Técher,Zozime`,
  ukrainian: `Bondarenko,Hryhorenko,Koval,Kovaltchouk,Kravtchenko,Lysenko,Marchenko,Melnytchouk,Oliïnyk,Petrenko,
Shevtchouk,Tkatchenko,Zakharova`,
  asian: `Chanthavong,Huỳnh,Lý,Nguyen,Nguyen Van Thanh,Phommachanh,Tran,Truong,Vong,Xiong`,
  polish: `Kaczmarek,Lewandowski,Nowak,Piotrowski,Szymczak,Wojciechowski`,
  long: `Andrianampoinimerina-Rakotomalala,De Castelnau-Montmirail de Pressigny,Rakotondrainibe-Ramanantsoa Andriamihaja,
de Saint-Hippolyte de Bréville-Courtemanche,Vasconcelos de Albuquerque Figueiredo,Kerambrun-Le Mestre de Penfeunteun`,
};

export type Origin = keyof typeof lists;

/** Letters civil registers do not take (ı, ş, ğ and Vietnamese tones) are written as they are there. */
const registered = (name: string) =>
  name
    .normalize('NFC')
    .replace(/[ıŞşĞğýỳỹ]/g, (letter) => registerLetters[letter] ?? letter)
    .trim();

const registerLetters: Record<string, string> = {
  ı: 'i',
  Ş: 'S',
  ş: 's',
  Ğ: 'G',
  ğ: 'g',
  ý: 'y',
  ỳ: 'y',
  ỹ: 'y',
};

const split = (list: string) => list.split(',').map(registered);

export const familyNames: Readonly<Record<Origin, readonly string[]>> = {
  french: split(lists.french),
  particle: split(lists.particle),
  breton: split(lists.breton),
  basque: split(lists.basque),
  alsatian: split(lists.alsatian),
  flemish: split(lists.flemish),
  portuguese: split(lists.portuguese),
  turkish: split(lists.turkish),
  arabic: split(lists.arabic),
  african: split(lists.african),
  creole: split(lists.creole),
  ukrainian: split(lists.ukrainian),
  asian: split(lists.asian),
  polish: split(lists.polish),
  long: split(lists.long),
};
