import { count } from './count.ts';

/** « Mes enfants » in « Mon compte »: joining two accounts, children found, children refused, a child that is missing. */
export const family = {
  backToChildren: 'Retour à mes enfants',
  merge: {
    title: 'Ajouter des enfants depuis un autre compte',
    link: 'Ajouter des enfants depuis un autre compte',
    intro:
      'Vous avez reçu un autre identifiant pour certains de vos enfants ? Indiquez-le ici avec son mot de passe, même provisoire : ses enfants rejoindront ce compte.',
    what: 'Ce qui va se passer',
    whatItems: [
      'Les enfants de l’autre compte seront dans celui-ci. Pour ceux que vous n’avez pas encore confirmés, leur date de naissance vous sera demandée.',
      'L’autre identifiant ne servira plus : vous garderez celui avec lequel vous êtes connecté.',
      'Les deux comptes doivent être au même nom. En cas d’erreur, l’assistance peut tout annuler pendant 30 jours.',
    ],
    identifier: 'Identifiant de l’autre compte',
    password: 'Mot de passe de l’autre compte',
    passwordHint: 'Celui que vous avez choisi, ou le mot de passe provisoire donné par l’établissement.',
    submit: 'Ajouter les enfants de ce compte',
    done: {
      title: 'Vos deux comptes sont regroupés',
      text: 'Les enfants de l’autre compte sont dans celui-ci. L’autre identifiant ne sert plus.',
    },
    problems: {
      wrong: {
        title: 'Identifiant ou mot de passe incorrect',
        text: 'Vérifiez les majuscules et les chiffres de l’autre compte, puis réessayez. Un mot de passe provisoire est valable 3 mois : passé ce délai, demandez-en un autre à l’établissement.',
      },
      'same-account': {
        title: 'C’est le compte que vous utilisez',
        text: 'Indiquez l’identifiant de votre autre compte.',
      },
      pupil: {
        title: 'Ce compte est celui d’un élève',
        text: 'Les comptes des élèves ne se regroupent pas avec celui de leur responsable.',
      },
      'other-name': {
        title: 'Ces deux comptes ne sont pas au même nom',
        text: 'Le nom de naissance ou le nom d’usage, et le prénom, doivent être les mêmes dans les deux comptes. S’il s’agit bien de vous, demandez à l’établissement qui a donné le second identifiant de corriger votre nom ; la correction est visible ici le lendemain après-midi.',
      },
      already: {
        title: 'Ces deux comptes sont déjà regroupés',
        text: 'Les enfants de l’autre compte sont dans celui-ci.',
      },
      ended: {
        title: 'Cet autre compte n’est plus utilisable',
        text: 'Il a été suspendu, fermé ou regroupé avec un autre. Contactez l’établissement de l’enfant.',
      },
      'renew-first': {
        title: 'Le mot de passe de l’autre compte doit d’abord être changé',
        text: 'Connectez-vous une fois avec l’autre identifiant pour choisir un nouveau mot de passe, puis revenez ici.',
      },
      busy: {
        title: 'Une mise à jour est en cours',
        text: 'Les données des établissements sont en cours de mise à jour. Réessayez dans quelques minutes.',
      },
      overloaded: {
        title: 'Beaucoup de personnes se connectent en ce moment',
        text: 'Attendez quelques secondes, puis réessayez.',
      },
    },
    throttled: {
      title: 'Trop d’essais',
      text: (minutes: number) => `Par sécurité, attendez ${count(minutes, 'minute')} avant de réessayer.`,
    },
  },
  newChildren: {
    title: 'Un enfant à confirmer',
    intro:
      'Un établissement vous indique comme responsable légal. Saisissez la date de naissance de chaque enfant pour le rattacher à votre compte.',
    submit: 'Confirmer',
    later: 'Plus tard',
    laterHint: 'Vous les retrouverez dans « Mes enfants ».',
  },
  refusedChild: {
    title: 'C’était une erreur',
    link: (name: string) => `C’était une erreur pour ${name}`,
    intro:
      'Vous avez indiqué ne pas être le responsable légal de cet enfant. Si c’était une erreur, saisissez sa date de naissance : il sera rattaché à votre compte.',
    submit: 'Rattacher cet enfant',
  },
  missing: {
    link: 'Pourquoi je ne vois pas mon enfant ?',
    title: 'Pourquoi je ne vois pas mon enfant ?',
    search: {
      intro: 'Cherchez d’abord l’établissement où votre enfant est inscrit cette année.',
      label: 'Nom de l’établissement et commune, ou son code (UAI)',
      hint: 'Exemple : collège du Lac Annecy',
      submit: 'Chercher',
      results: 'Choisissez l’établissement',
      none: 'Aucun établissement ne correspond. Vérifiez l’orthographe, ou cherchez seulement la commune. Si l’établissement n’apparaît pas, demandez-lui s’il utilise EduConnect.',
      more: 'Il y en a d’autres : ajoutez un mot, par exemple la commune.',
    },
    form: {
      school: 'Établissement',
      changeSchool: 'Choisir un autre établissement',
      givenName: 'Prénom de l’enfant',
      born: 'Date de naissance de l’enfant',
      submit: 'Envoyer ma demande',
      what: 'Vous recevrez un numéro de dossier, que l’établissement verra aussi.',
      problems: {
        givenName: 'Indiquez le prénom de l’enfant.',
        'givenName-long': 'Ce prénom est trop long.',
        born: 'Indiquez la date de naissance : jour, mois et année.',
      },
      throttled: {
        title: 'Trop de demandes',
        text: 'Vous pourrez faire une nouvelle demande demain. En attendant, adressez-vous à l’établissement.',
      },
      listed: {
        title: 'Cet enfant est déjà dans « Mes enfants »',
        text: 'Il y est rattaché, à confirmer ou refusé.',
      },
    },
    cases: 'Mes demandes',
    caseLine: (givenName: string, date: string) => `${givenName}, demande du ${date}`,
    states: { searching: 'Recherche en cours', answered: 'Réponse disponible', closed: 'Dossier clos' },
    case: {
      title: (number: string) => `Dossier ${number}`,
      number: 'Numéro de dossier',
      asked: 'Demande du',
      child: 'Enfant',
      childValue: (givenName: string, bornOn: string) => `${givenName}, date de naissance ${bornOn}`,
      school: 'Établissement',
      state: 'État',
      searching:
        'Nous cherchons dans les fichiers des établissements. La réponse sera prête dans une dizaine de secondes.',
      refresh: 'Voir la réponse',
      answer: 'Réponse',
      who: 'Qui peut corriger',
      whoText: (school: string, base: 'SIECLE' | 'ONDE') =>
        `« ${school} », dans sa base élèves ${base}. Donnez-lui le numéro de dossier. La correction est visible ici le lendemain après-midi si elle est faite avant 15 h 30.`,
      again: 'Faire une autre demande',
    },
    causes: {
      'other-spelling': {
        title: 'Votre nom est écrit autrement',
        text: 'L’établissement connaît un responsable dont le nom, le prénom ou la civilité ressemblent aux vôtres sans être identiques. Demandez-lui d’écrire votre nom et votre prénom comme sur votre pièce d’identité.',
      },
      'other-contact': {
        title: 'Votre portable et votre adresse email sont différents',
        text: 'L’établissement connaît un responsable à votre nom, mais avec un autre portable et une autre adresse email : il pourrait s’agir d’un homonyme. Donnez-lui le portable ou l’adresse email de votre compte.',
      },
      'not-legal': {
        title: 'Vous n’êtes pas inscrit comme responsable légal',
        text: 'L’établissement vous connaît comme simple contact ou comme personne en charge. Si vous êtes responsable légal de cet enfant, demandez-lui de corriger votre lien avec lui.',
      },
      'other-account': {
        title: 'Cet enfant est dans un autre compte à votre nom',
        text: 'Si vous avez reçu un autre identifiant, ajoutez ses enfants à ce compte. Si vous ne l’avez pas, demandez-le à l’établissement.',
      },
      'file-not-received': {
        title: 'Nous n’avons pas encore reçu les élèves de cet établissement',
        text: 'Ses fichiers arrivent en général dans les jours qui suivent la rentrée. Réessayez dans quelques jours, ou demandez à l’établissement.',
      },
      'pupil-without-ine': {
        title: 'L’élève n’a pas encore d’INE certain',
        text: 'Sans identifiant national (INE), ou si son INE est en double, un élève ne peut être rattaché à aucun compte. Demandez à l’établissement de le vérifier.',
      },
      'school-out-of-scope': {
        title: 'Cet établissement n’utilise pas EduConnect',
        text: 'Les établissements privés choisissent d’y participer ou non. Demandez à l’établissement comment accéder à ses services.',
      },
      'nothing-found': {
        title: 'Nous n’avons rien trouvé',
        text: 'Avec les informations saisies, rien ne relie votre compte à cet enfant. Vérifiez l’établissement, le prénom et la date de naissance. Si tout est juste, demandez à l’établissement de vérifier que vous y êtes inscrit comme responsable légal, avec le nom, le portable et l’adresse email de votre compte.',
      },
    },
  },
};
