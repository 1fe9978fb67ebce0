import type { Origin } from './family-names.ts';

export type Sex = 'F' | 'M';

interface GivenNames {
  readonly parents: Readonly<Record<Sex, readonly string[]>>;
  readonly children: Readonly<Record<Sex, readonly string[]>>;
}

const names = (list: string) => list.split(',').map((name) => name.trim());

const french: GivenNames = {
  parents: {
    F: names(`Adeline,Agnès,Alexandra,Alice,Amandine,Anaïs,Anne,Anne-Laure,Anne-Sophie,Armelle,Audrey,Aurélie,Aurore,
Bénédicte,Blandine,Brigitte,Camille,Carine,Caroline,Catherine,Cécile,Céline,Chantal,Charlène,Christelle,Claire,
Clémence,Coralie,Corinne,Cyrielle,Danièle,Delphine,Dominique,Élodie,Émilie,Emmanuelle,Estelle,Eugénie,Fabienne,
Flavie,Florence,Frédérique,Gaëlle,Geneviève,Géraldine,Hélène,Isabelle,Jeanne,Jennifer,Joëlle,Judith,Julie,Karine,
Laetitia,Laurence,Laurène,Lucie,Ludivine,Magali,Marie,Marie-Christine,Marie-Laure,Marion,Marlène,Mathilde,Mélanie,
Mélissa,Monique,Muriel,Myriam,Nadège,Nathalie,Noémie,Océane,Odile,Pascale,Patricia,Pauline,Priscilla,Raphaëlle,
Sabrina,Sandra,Sandrine,Séverine,Solène,Sonia,Sophie,Stéphanie,Sylvie,Tiphaine,Valérie,Vanessa,Véronique,Virginie`),
    M: names(`Adrien,Alain,Alban,Alexandre,Alexis,Anthony,Antoine,Arnaud,Aurélien,Axel,Bastien,Benoît,Bernard,Boris,
Bruno,Cédric,Charles,Christian,Christophe,Claude,Cyril,Damien,David,Denis,Didier,Dimitri,Édouard,Émile,Emmanuel,Éric,
Étienne,Fabien,Fabrice,Florian,François,François-Xavier,Franck,Frédéric,Gaël,Gaëtan,Georges,Gérald,Ghislain,Gilles,
Grégoire,Grégory,Guillaume,Hervé,Jean,Jean-Christophe,Jean-François,Jean-Luc,Jean-Marc,Jean-Yves,Jérémy,Jérôme,Joël,
Jonathan,Julien,Kévin,Laurent,Lionel,Loïc,Ludovic,Marc,Martin,Mathieu,Maxime,Michaël,Mickaël,Nicolas,Olivier,Pascal,
Philippe,Pierre,Pierre-Yves,Quentin,Raphaël,Régis,Rémi,Romain,Samuel,Sébastien,Serge,Stéphane,Sylvain,Thibault,
Thierry,Thomas,Vincent,Xavier,Yann,Yannick,Yves`),
  },
  children: {
    F: names(`Adèle,Agathe,Albane,Alix,Alma,Ambre,Anna,Apolline,Ava,Axelle,Blanche,Capucine,Céleste,Charlie,Charlotte,
Chloé,Clara,Clémentine,Constance,Daphné,Diane,Éléa,Élise,Éloïse,Elsa,Emma,Emmy,Ève,Faustine,Flora,Garance,Gabrielle,
Héloïse,Inès,Iris,Jade,Joséphine,Juliette,Lana,Léa,Léna,Léonie,Léonor,Lily-Rose,Lina,Lise,Lola,Lou,Lou-Anne,Louane,Louise,
Lucile,Ludmilla,Maëlle,Maëlys,Manon,Margaux,Margot,Marie-Lou,Mia,Mila,Naïa,Nina,Noélie,Olivia,Pénélope,Romane,Rose,Salomé,
Sarah,Sixtine,Suzanne,Thaïs,Valentine,Victoire,Violette,Zélie,Zoé`),
    M: names(`Aaron,Achille,Adam,Ambroise,Antonin,Armand,Arthur,Augustin,Aymeric,Basile,Baptiste,Camille,Célestin,Clément,Côme,
Corentin,Eliott,Élie,Éloi,Émilien,Enzo,Esteban,Ethan,Félix,Gabin,Gabriel,Gaspard,Gauthier,Gustave,Hippolyte,Hugo,
Isaac,Jean-Baptiste,Jules,Joachim,Kylian,Léandre,Léo,Léo-Paul,Léon,Liam,Loan,Louis,Louka,Lucas,Lubin,Maé,Malo,Marceau,Marin,
Marius,Mathéo,Mathis,Maël,Milo,Naël,Nathan,Nino,Noa,Noah,Noé,Octave,Oscar,Paul,Raphaël,Robin,Romain,Sacha,Samuel,
Simon,Solal,Tao,Théo,Théodore,Timéo,Tom,Tristan,Ulysse,Victor,Yanis,Zacharie`),
  },
};

const sameAtAllAges = (women: string, men: string): GivenNames => {
  const bySex = { F: names(women), M: names(men) };
  return { parents: bySex, children: bySex };
};

const breton = sameAtAllAges(
  'Aziliz,Bleuenn,Enora,Gwenaëlle,Katell,Maïwenn,Morgane,Nolwenn,Rozenn,Soazig,Tifenn,Youna',
  'Alan,Corentin,Denez,Erwan,Gwenaël,Gwendal,Loeiz,Malo,Ronan,Tanguy,Titouan,Yann-Vari,Youenn',
);
const basque = sameAtAllAges(
  'Amaia,Élaia,Enea,Haizea,Irati,Maialen,Maitena,Nahia,Xana',
  'Bixente,Eneko,Iban,Iker,Oihan,Peio,Unai,Xabi',
);
const portuguese = sameAtAllAges(
  'Ana Paula,Beatriz,Catarina,Conceição,Inês,Joana,Leonor,Lurdes,Mafalda,Maria João,Rita,Sónia,Teresa',
  'António,Duarte,Gonçalo,Henrique,João,João Pedro,José Manuel,Luís,Manuel,Nuno,Paulo,Rui,Tiago',
);
const turkish = sameAtAllAges(
  'Aylin,Ayse,Defne,Elif,Emine,Gülsen,Hatice,Leyla,Nurcan,Selin,Sevgi,Yasemin,Zeynep',
  'Ahmet,Baris,Can,Deniz,Emre,Hakan,Kaan,Kerem,Mehmet Ali,Murat,Mustafa,Ömer,Yusuf',
);
const arabic = sameAtAllAges(
  `Aïcha,Amina,Assia,Fatima-Zohra,Hanane,Imane,Inès,Khadija,Lamia,Leïla,Malika,Nadia,Naïma,Nora,Rachida,Safia,Samira,
Soraya,Yasmine,Zineb`,
  `Abdelkader,Adel,Ahmed,Amine,Bilal,Farid,Hakim,Hamza,Ibrahim,Ilyès,Karim,Kamel,Mehdi,Mohamed,Mohamed-Amine,Mourad,Nabil,
Rachid,Samir,Walid,Yacine,Youssef`,
);
const african = sameAtAllAges(
  'Adama,Aïssatou,Aminata,Awa,Djénéba,Fanta,Fatoumata,Grâce,Kadiatou,Mariam,Merveille,Oumou,Rokia',
  'Abdoulaye,Amadou,Bakary,Boubacar,Cheikh,Dieudonné,Issa,Kofi,Mamadou,Moussa,Ousmane,Seydou,Souleymane',
);
const creole = sameAtAllAges(
  'Anne-Gaëlle,Célimène,Davina,Fabiola,Ludmilla,Marie-Andrée,Marie-Josée,Méghane,Rose-Aimée,Sorya,Tatiana,Yolaine',
  'Dorian,Expédit,Giovanni,Jean-Éric,Jean-Hugues,Jimmy,Ludovic,Mathurin,Miguel,Rosario,Teddy,Yvan',
);
const ukrainian = sameAtAllAges(
  'Anastasiia,Daryna,Hanna,Iryna,Kateryna,Lesia,Nadiia,Oksana,Olena,Sofiia,Svitlana,Yuliia',
  'Andriï,Bohdan,Danylo,Dmytro,Ihor,Maksym,Mykola,Oleksandr,Serhiï,Taras,Vasyl,Yevhen',
);
const asian = sameAtAllAges(
  'Bao-Anh,Kim-Lan,Linh,Mai,My-Linh,Ngoc,Phuong,Souphaphone,Thi Hoa,Thu',
  'Anh Tuan,Bounmy,Duc,Hoang,Khamphone,Long,Minh,Quang,Tuan,Van Hai',
);
const polish = sameAtAllAges(
  'Agnieszka,Ewa,Hanna,Joanna,Katarzyna,Magdalena,Zofia',
  'Jakub,Kazimierz,Maciej,Mateusz,Piotr,Tomasz,Wojciech',
);

/** Given names by origin of the family, for parents and for children. */
export const givenNames: Readonly<Record<Origin, GivenNames>> = {
  french,
  particle: french,
  alsatian: french,
  flemish: french,
  long: french,
  breton,
  basque,
  portuguese,
  turkish,
  arabic,
  african,
  creole,
  ukrainian,
  asian,
  polish,
};
