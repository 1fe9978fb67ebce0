/** Pages that the law asks for. */
export const legal = {
  notice: {
    title: 'Mentions légales',
    publisherTitle: 'Éditeur',
    publisher:
      'Ce service est exploité par l’organisme qui l’a installé. Ses coordonnées sont à compléter par l’exploitant.',
    director: (name: string) => `Directeur ou directrice de la publication : ${name}`,
    hostTitle: 'Hébergeur',
    host: 'Les coordonnées de l’hébergeur sont à compléter par l’exploitant.',
    softwareTitle: 'Logiciel',
    software: 'Le logiciel EduConnect est distribué sous licence MIT.',
    linksTitle: 'Liens et responsabilité',
    links:
      'Les services auxquels un compte donne accès ont leurs propres mentions légales et répondent de leurs contenus.',
  },
  privacy: {
    title: 'Données personnelles',
    exportLink: 'Demander une copie de mes données',
    forPupils: 'La même page, expliquée aux élèves',
    sections: [
      {
        title: 'Pourquoi',
        text: [
          'EduConnect permet aux élèves et à leurs responsables d’accéder aux services numériques scolaires. Ce traitement relève d’une mission d’intérêt public.',
        ],
      },
      {
        title: 'Quelles données',
        text: [
          'Elles viennent des bases des établissements : nom, prénom, date de naissance, classe, numéro de portable, adresse email et liens entre responsables et enfants.',
          'Vous y ajoutez l’adresse email et le portable que vous nous confiez, votre mot de passe (nous n’en gardons qu’une empreinte chiffrée) et la langue choisie.',
          'Nous notons vos connexions : le jour, l’heure, l’adresse internet et le service demandé.',
        ],
      },
      {
        title: 'Qui les voit',
        text: [
          'L’établissement voit les comptes de ses élèves et de leurs responsables. Un parent ne voit jamais les coordonnées de l’autre parent.',
          'Chaque service ne reçoit que ce dont il a besoin. Rien n’est vendu ni utilisé pour de la publicité.',
        ],
      },
      {
        title: 'Combien de temps',
        text: [
          'Le journal des connexions est gardé 12 mois.',
          'Un mot de passe provisoire est effacé à l’activation, ou après trois mois.',
          'Un compte qui ne sert plus depuis 24 mois est mis en sommeil après deux messages, puis fermé trois mois plus tard.',
          'Un élève qui a quitté tous les établissements, un responsable qui n’a plus d’enfant scolarisé : le compte est fermé après 12 mois.',
          'D’un compte fermé, nous ne gardons que ce qui prouve les actes passés, pendant 12 mois. Tout est ensuite effacé.',
        ],
      },
      {
        title: 'Vos droits',
        text: [
          'Vous pouvez demander l’accès à vos données, leur rectification, leur limitation, ou vous opposer à leur traitement, auprès du chef d’établissement ou de la direction d’école.',
          'Depuis « Mon compte », vous pouvez télécharger une copie de tout ce qui est gardé sur vous.',
          'Si la réponse ne vous convient pas, vous pouvez saisir la CNIL (www.cnil.fr).',
        ],
      },
    ],
    officerTitle: 'Délégué à la protection des données',
    officer: 'Ses coordonnées sont à compléter par l’exploitant.',
  },
  pupilsPrivacy: {
    title: 'Tes données, expliquées simplement',
    sections: [
      {
        title: 'À quoi sert ton compte ?',
        text: [
          'Il sert à savoir que c’est bien toi quand tu ouvres un service de ton collège ou de ton lycée.',
        ],
      },
      {
        title: 'Que savons-nous de toi ?',
        text: [
          'Ton nom, ton prénom, ta date de naissance, ton établissement et ta classe. C’est ton établissement qui nous les a donnés.',
          'Si tu l’as donnée, ton adresse email. Et les jours où tu t’es connecté, pour te protéger.',
        ],
      },
      {
        title: 'À qui le disons-nous ?',
        text: [
          'Aux services que tu ouvres, et seulement ce qui leur est utile. Nous ne vendons rien et nous ne montrons pas de publicité.',
        ],
      },
      {
        title: 'Et ton mot de passe ?',
        text: [
          'Personne ne peut le lire, même pas nous. Ne le donne à personne, même pas à un ami ou à quelqu’un qui dit être de l’école.',
        ],
      },
      {
        title: 'Si quelque chose est faux, ou te gêne',
        text: [
          'Parles-en à tes parents ou à ton établissement : vous avez le droit de demander à voir tes données, de les corriger, et de poser des questions.',
        ],
      },
    ],
    forAdults: 'La page pour les adultes',
  },
  cookies: {
    title: 'Cookies',
    intro:
      'Ce site n’utilise que des cookies nécessaires à son fonctionnement. Il n’y en a aucun pour la publicité ou la mesure d’audience : aucun accord ne vous est donc demandé.',
    caption: 'Cookies déposés',
    columns: { name: 'Nom', purpose: 'À quoi il sert', life: 'Durée' },
    life: { session: 'Jusqu’à la fermeture du navigateur' },
    purposes: {
      session: 'Savoir que vous êtes connecté.',
      parcours: 'Continuer l’activation commencée.',
      appareil: 'Reconnaître un appareil où vous vous êtes déjà connecté, pour mieux vous protéger.',
      langue: 'Garder la langue choisie dans le menu des pages.',
      browser: 'Vérifier qu’un formulaire envoyé vient bien de nos pages.',
    },
    none: 'Vous pouvez les effacer à tout moment dans votre navigateur : vous serez seulement déconnecté.',
  },
  accessibility: {
    title: 'Accessibilité',
    state: 'EduConnect est non conforme au RGAA : aucun audit n’a encore été réalisé.',
    sections: [
      {
        title: 'Ce qui est fait',
        text: [
          'Les pages sont conçues pour être utilisées au clavier, avec un lecteur d’écran, sans JavaScript et sur un petit écran.',
          'Elles sont vérifiées automatiquement à chaque modification : contrastes, titres, étiquettes des champs, ordre de lecture.',
          'Les documents à imprimer sont des PDF accessibles (PDF/UA).',
        ],
      },
      {
        title: 'Voies de recours',
        text: [
          'Si un défaut d’accessibilité vous empêche d’utiliser une page et que vous n’obtenez pas de réponse, vous pouvez écrire au Défenseur des droits (www.defenseurdesdroits.fr) ou à son délégué dans votre département.',
        ],
      },
    ],
    contactTitle: 'Signaler un défaut',
    contact: 'Si une page vous bloque, signalez-le à l’établissement ou à l’assistance de votre académie.',
    write: (mail: string) => `Vous pouvez aussi écrire à ${mail}.`,
  },
};
