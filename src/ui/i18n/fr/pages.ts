/** Pages of information that every page links to. */
export const pages = {
  help: {
    title: 'Assistance',
    intro: 'Les réponses aux questions les plus fréquentes.',
    questions: [
      {
        question: 'Je n’arrive pas à activer mon compte',
        answer:
          'Vérifiez que le nom, le prénom et le numéro de portable saisis sont ceux que connaît l’établissement. Sinon, demandez-lui une feuille avec votre identifiant et un mot de passe provisoire.',
      },
      {
        question: 'Je n’ai plus mon identifiant EduConnect ou il n’est pas reconnu',
        answer:
          'Responsables : recommencez « Je n’ai pas d’identifiant » avec votre portable : votre identifiant vous sera rappelé. Élèves : demandez-le à l’établissement.',
      },
      {
        question: 'Je n’ai plus mon mot de passe EduConnect',
        answer:
          'Demandez à l’établissement de réinitialiser votre mot de passe : il vous remettra un mot de passe provisoire.',
      },
      {
        question: 'Je ne vois pas tous mes enfants',
        answer:
          'Demandez à l’établissement de l’enfant manquant de vérifier vos nom, prénom, portable et adresse email. Une correction faite avant 15 h 30 est visible le lendemain après-midi.',
      },
      {
        question: 'Modifier mon adresse mail',
        answer:
          'Elle se donne à l’activation du compte. Pour la corriger pendant l’activation, reconnectez-vous : la page propose de renvoyer le message à une autre adresse.',
      },
    ],
  },
  contacts: {
    title: 'Contacts',
    intro:
      'Votre premier contact est l’établissement de l’élève : lui seul peut corriger les informations qui vous concernent.',
    school:
      'Le secrétariat de l’école, du collège ou du lycée peut vous donner un identifiant, réinitialiser un mot de passe et corriger un numéro de téléphone.',
    academy: 'Si l’établissement ne peut pas vous aider, il s’adresse à l’assistance de son académie.',
  },
  legal: {
    title: 'Mentions légales',
    editor:
      'Ce service est exploité par l’organisme qui l’a installé. Ses coordonnées sont à compléter par l’exploitant.',
    software: 'Le logiciel EduConnect est distribué sous licence MIT.',
  },
  privacy: {
    title: 'Données personnelles',
    why: 'EduConnect permet aux élèves et à leurs responsables d’accéder aux services numériques scolaires. Ce traitement relève d’une mission d’intérêt public.',
    what: 'Les données viennent des bases des établissements : nom, prénom, date de naissance, classe, numéro de portable, adresse email et liens entre responsables et enfants.',
    who: 'Chaque service ne reçoit que ce dont il a besoin. L’établissement voit les comptes de ses élèves et de leurs responsables.',
    howLong:
      'Le journal des connexions est gardé 12 mois. Un mot de passe provisoire est effacé à l’activation, ou après trois mois.',
    rights:
      'Vous pouvez demander l’accès à vos données, leur rectification, ou vous opposer à leur traitement auprès du chef d’établissement ou de la direction d’école.',
    pupilsTitle: 'Pour les élèves, en quelques mots',
    pupils:
      'Ton compte sert à savoir que c’est bien toi. Ton école nous a donné ton nom, ta date de naissance et ta classe. Nous ne les vendons à personne. Si quelque chose est faux, dis-le à ton école.',
  },
  accessibility: {
    title: 'Accessibilité',
    state: 'EduConnect est non conforme : aucun audit n’a encore été réalisé.',
    effort:
      'Les pages sont conçues pour être utilisées au clavier, avec un lecteur d’écran, sans JavaScript et sur un petit écran. Elles sont vérifiées automatiquement à chaque modification.',
    contact: 'Si une page vous bloque, signalez-le à l’établissement ou à l’assistance de votre académie.',
  },
  sitemap: {
    title: 'Plan du site',
    signIn: 'Se connecter',
    create: 'Je crée mon compte',
    account: 'Mon compte',
  },
  lost: {
    identifierTitle: 'Identifiant perdu',
    passwordTitle: 'Mot de passe perdu',
    guardianIdentifier:
      'Responsables : avec le portable connu de l’établissement, suivez « Je n’ai pas d’identifiant ». Après le code reçu par SMS, votre identifiant s’affiche.',
    guardianAction: 'Retrouver mon identifiant par SMS',
    school:
      'Dans tous les autres cas, demandez à l’établissement de l’élève : il peut vous redonner votre identifiant et un mot de passe provisoire.',
    pupil: 'Élèves : adressez-vous au professeur principal ou au secrétariat.',
    back: 'Retour à la connexion',
  },
};
