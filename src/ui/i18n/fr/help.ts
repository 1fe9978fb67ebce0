/** Help by profile (R115, R200) and the pages that protect people. */
export const help = {
  title: 'Assistance',
  intro: 'Choisissez votre profil : les réponses ne sont pas les mêmes.',
  profiles: {
    guardians: 'Responsables d’élève',
    pupils: 'Élèves',
    schools: 'Écoles et établissements',
  },
  profileDetails: {
    guardians: 'Créer son compte, retrouver l’accès, voir tous ses enfants.',
    pupils: 'Utiliser la feuille reçue de l’établissement, changer de mot de passe.',
    schools: 'Aider une famille, corriger une fiche, distribuer des affiches.',
  },
  moreTitle: 'Vous n’avez pas trouvé ?',
  contacts: 'Contacts par académie',
  security: 'Sécurité et hameçonnage',
  backToHelp: 'Toute l’assistance',
  /** Each question of a profile: its answer, and the words of the link that helps, if any. */
  guardians: {
    activate: {
      question: 'Je n’arrive pas à activer mon compte',
      answers: [
        'Choisissez « Responsable d’élève », puis « Je n’ai pas d’identifiant ». Le nom, le prénom et le numéro de portable doivent être ceux que connaît l’établissement de votre enfant.',
        'Si l’un d’eux a changé, demandez à l’établissement de le corriger. Une correction faite avant 15 h 30 est prise en compte le lendemain après-midi.',
        'Sans portable, l’établissement peut vous remettre une feuille avec un identifiant et un mot de passe provisoire.',
      ],
      link: 'Créer mon compte avec mon portable',
    },
    code: {
      question: 'Je ne reçois pas le code par SMS',
      answers: [
        'Attendez quelques minutes, puis redemandez un code. Seul le dernier code reçu est bon.',
        'Si vous venez de changer d’opérateur, votre numéro peut ne pas recevoir nos SMS pendant quelques jours : demandez des identifiants à l’établissement.',
      ],
      link: '',
    },
    identifier: {
      question: 'Je n’ai plus mon identifiant EduConnect ou il n’est pas reconnu',
      answers: [
        'Demandez qu’il vous soit rappelé, par email ou par SMS, à l’adresse ou au portable de votre compte.',
        'Si vous avez changé d’adresse et de portable, l’établissement peut vous redonner votre identifiant.',
        'Un compte qui n’a pas servi depuis très longtemps peut avoir été fermé. Vous pouvez alors l’activer à nouveau comme la première fois.',
      ],
      link: 'Retrouver mon identifiant',
    },
    password: {
      question: 'Je n’ai plus mon mot de passe EduConnect',
      answers: [
        'Demandez à en choisir un autre, par email ou par SMS.',
        'Si rien n’arrive, l’établissement peut vous remettre un mot de passe provisoire.',
      ],
      link: 'Choisir un autre mot de passe',
    },
    children: {
      question: 'Je ne vois pas tous mes enfants',
      answers: [
        'Un enfant apparaît quand son établissement vous a enregistré comme représentant légal, avec le même nom, le même prénom, et le même portable ou la même adresse email que pour vos autres enfants.',
        'Demandez à l’établissement de l’enfant manquant de vérifier votre fiche. Sa correction est visible le lendemain après-midi si elle est faite avant 15 h 30.',
        'À 18 ans, un élève devient majeur : il n’apparaît plus dans le compte de ses responsables.',
      ],
      link: '',
    },
    email: {
      question: 'Modifier mon adresse mail',
      answers: [
        'Connectez-vous, puis ouvrez « Mon compte ». Un message est envoyé à la nouvelle adresse : le changement est fait quand vous avez ouvert son lien.',
        'Les coordonnées que connaît l’établissement ne changent pas : prévenez-le aussi.',
      ],
      link: 'Mon compte',
    },
    asleep: {
      question: 'Mon compte est en sommeil',
      answers: [
        'Un compte qui n’a pas servi pendant longtemps est mis en sommeil, après deux messages. Connectez-vous avec votre identifiant et votre mot de passe : la date de naissance d’un de vos enfants suffit à le réveiller.',
        'Sans nouvelle de vous, le compte est ensuite fermé.',
      ],
      link: '',
    },
    data: {
      question: 'Savoir ce qui est gardé sur moi',
      answers: [
        'Dans « Mon compte », demandez une copie de vos données. Vous pouvez la télécharger pendant 24 heures.',
      ],
      link: 'Données personnelles',
    },
  },
  pupils: {
    activate: {
      question: 'Je n’arrive pas à activer mon compte',
      answers: [
        'L’identifiant et le mot de passe provisoire sont sur la feuille donnée par ton établissement. Choisis « Élève », puis recopie-les : les majuscules et les chiffres comptent.',
        'Le mot de passe provisoire est valable trois mois. S’il est trop vieux, demandes-en un autre à ton établissement.',
        'La date de naissance demandée est la tienne.',
      ],
      link: 'Me connecter comme élève',
    },
    identifier: {
      question: 'Je n’ai plus mon identifiant EduConnect ou il n’est pas reconnu',
      answers: [
        'Si tu as donné une adresse email, elle permet de le retrouver. Sinon, demande-le au professeur principal ou au secrétariat.',
      ],
      link: 'Retrouver mon identifiant',
    },
    password: {
      question: 'Je n’ai plus mon mot de passe EduConnect',
      answers: [
        'Si tu as donné une adresse email, elle permet d’en choisir un autre. Sinon, ton établissement peut t’en donner un provisoire.',
      ],
      link: 'Choisir un autre mot de passe',
    },
    email: {
      question: 'Modifier mon adresse mail',
      answers: ['Connecte-toi, puis ouvre « Mon compte ». Tu peux donner l’adresse de tes parents.'],
      link: 'Mon compte',
    },
    leaving: {
      question: 'Que devient mon compte quand je quitte l’établissement ?',
      answers: [
        'Si tu changes d’établissement, rien ne change : c’est le même compte.',
        'Si tu n’es plus élève nulle part, le compte reste ouvert un an, puis il est fermé.',
        'À 18 ans, ton compte n’est plus lié à celui de tes responsables.',
      ],
      link: '',
    },
  },
  schools: {
    contact: {
      question: 'Un numéro, une adresse ou une date de naissance est faux',
      answers: [
        'Corrigez-le dans la base élèves de l’école ou de l’établissement. La correction faite avant 15 h 30 est visible le lendemain après-midi. Prévenez alors la famille.',
      ],
      link: '',
    },
    lost: {
      question: 'Une famille a perdu son identifiant ou son mot de passe',
      answers: [
        'Conseillez d’abord « Identifiant perdu » et « Mot de passe perdu » sur la page de connexion. Sinon, donnez de nouveaux identifiants, avec réinitialisation.',
      ],
      link: '',
    },
    missing: {
      question: 'Un responsable ne voit qu’un de ses enfants',
      answers: [
        'Les deux fiches du responsable diffèrent sans doute par le nom, le prénom, le portable ou l’adresse. Corrigez celle qui est fausse. À défaut, donnez les identifiants du second compte : le responsable le réunit au premier depuis « Mon compte ».',
      ],
      link: '',
    },
    flyers: {
      question: 'Informer les familles',
      answers: [
        'Des documents à imprimer expliquent la création du compte, avec ou sans portable. Selon la fiche du responsable, l’un ou l’autre convient.',
      ],
      link: 'Affiches et documents à imprimer',
    },
  },
  safety: {
    title: 'Sécurité et hameçonnage',
    lead: 'Des escrocs imitent parfois les messages de l’école pour obtenir un mot de passe.',
    neverTitle: 'Ce que nous ne faisons jamais',
    never: [
      'Nous ne demandons jamais votre mot de passe, ni un code reçu par SMS, par téléphone, par email ou par messagerie.',
      'Nos SMS ne contiennent jamais de lien.',
      'Nos emails ne contiennent qu’un lien, vers ce site.',
    ],
    checkTitle: 'Avant de saisir votre mot de passe',
    check: (address: string) =>
      `Vérifiez que l’adresse affichée par votre navigateur commence bien par ${address}. En cas de doute, fermez la page et tapez cette adresse vous-même.`,
    doneTitle: 'Vous avez donné votre mot de passe à quelqu’un ?',
    done: [
      'Changez-le tout de suite, ici et partout où vous l’utilisiez.',
      'Prévenez l’établissement scolaire : il peut fermer les connexions ouvertes.',
      'Si vous n’arrivez plus à vous connecter, l’établissement peut vous redonner l’accès.',
    ],
    change: 'Changer mon mot de passe',
    keepTitle: 'De bonnes habitudes',
    keep: [
      'Un mot de passe long, qui ne sert qu’ici. Une phrase de quatre mots sans rapport convient.',
      'Un compte par personne : un parent n’utilise pas le compte de son enfant, ni l’inverse.',
      'Déconnectez-vous sur un ordinateur partagé.',
    ],
    reportTitle: 'Signaler une faille',
    report: (address: string) =>
      `Si vous avez découvert une faille de sécurité, la façon de nous écrire est à l’adresse ${address}.`,
  },
};
