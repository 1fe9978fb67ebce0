/** Documents that schools hand out or pin up (R221). One A4 page each. */
export const flyers = {
  pageTitle: 'Affiches et documents à imprimer',
  intro:
    'Une page A4 à imprimer et à distribuer. Le chef d’établissement peut demander à l’exploitant les mêmes documents avec le téléphone et l’adresse de l’établissement.',
  list: {
    'parents-avec-portable': 'Parents dont le portable est connu : créer son compte seul (PDF)',
    'parents-sans-portable': 'Parents sans portable : activer son compte avec les identifiants reçus (PDF)',
    eleves: 'Élèves : affiche d’activation du compte (PDF)',
  },
  which:
    'Le premier convient aux responsables dont l’établissement connaît le portable ; le second à tous les autres, avec la feuille d’identifiants.',
  needs: 'Ce qu’il vous faut',
  steps: 'Les étapes',
  scan: 'Pour ouvrir la page avec un téléphone',
  qrOf: (address: string) => `Code QR de l’adresse ${address}`,
  help: 'Besoin d’aide ? Adressez-vous à l’école ou à l’établissement.',
  helpAt: (contact: string) => `Besoin d’aide ? ${contact}`,
  safety:
    'Personne ne vous demandera jamais votre mot de passe, ni par téléphone, ni par email, ni par SMS. Vérifiez l’adresse avant de le saisir.',
  'parents-avec-portable': {
    title: 'Créez votre compte parent avec votre portable',
    lead: 'Un seul compte pour suivre la scolarité de tous vos enfants, de l’école au lycée.',
    needs: [
      'votre téléphone portable, dont l’établissement connaît le numéro',
      'la date de naissance de chacun de vos enfants scolarisés',
    ],
    steps: [
      'Ouvrez l’adresse ci-dessous.',
      'Choisissez « Responsable d’élève », puis « Je n’ai pas d’identifiant ».',
      'Saisissez votre nom, votre prénom et votre portable.',
      'Recopiez le code reçu par SMS.',
      'Saisissez la date de naissance de vos enfants.',
      'Choisissez un mot de passe et notez votre identifiant.',
    ],
    afterTitle: 'Et ensuite',
    after: [
      'Ajoutez une adresse email dans « Mon compte » : elle vous servira si vous oubliez votre mot de passe.',
    ],
  },
  'parents-sans-portable': {
    title: 'Activez votre compte parent',
    lead: 'Un seul compte pour suivre la scolarité de tous vos enfants, de l’école au lycée.',
    needs: [
      'la feuille remise par l’établissement, avec votre identifiant et un mot de passe provisoire',
      'une adresse email que vous pouvez consulter',
      'la date de naissance de vos enfants',
    ],
    steps: [
      'Ouvrez l’adresse ci-dessous.',
      'Choisissez « Responsable d’élève ».',
      'Saisissez l’identifiant et le mot de passe provisoire de la feuille.',
      'Donnez votre adresse email et choisissez un mot de passe.',
      'Saisissez la date de naissance demandée.',
      'Ouvrez le lien reçu par email : votre compte est activé.',
    ],
    afterTitle: 'À savoir',
    after: ['Le mot de passe provisoire est valable trois mois. Passé ce délai, demandez-en un autre.'],
  },
  eleves: {
    title: 'Active ton compte élève',
    lead: 'Le même compte du collège au lycée, même si tu changes d’établissement.',
    needs: [
      'la feuille donnée par ton établissement, avec ton identifiant et un mot de passe provisoire',
      'ta date de naissance',
    ],
    steps: [
      'Ouvre l’adresse ci-dessous.',
      'Choisis « Élève ».',
      'Saisis l’identifiant et le mot de passe provisoire de la feuille.',
      'Choisis un mot de passe que personne ne devinera.',
      'Donne une adresse email si tu en as une : la tienne ou celle de tes parents.',
      'Saisis ta date de naissance : ton compte est activé.',
    ],
    afterTitle: 'Garde ton mot de passe pour toi',
    after: ['Ne le donne à personne, même pas à un ami. Si quelqu’un le connaît, change-le tout de suite.'],
  },
};
