import type { ErrorCode } from '../../../platform/errors/catalogue.ts';

/** What a person reads on the page of a numbered error: the title goes after « Erreur - ». */
export type ErrorText = { title: string; explanation: string; next: readonly string[] };

/** The sentences of each numbered error. */
export const errors: Record<ErrorCode, ErrorText> = {
  'page-not-found': {
    title: 'Page introuvable',
    explanation: 'L’adresse demandée n’existe pas ou n’existe plus.',
    next: [
      'Vérifiez l’adresse si vous l’avez recopiée.',
      'Sinon, repartez de l’accueil et choisissez ce que vous voulez faire.',
    ],
  },
  'form-expired': {
    title: 'Formulaire expiré',
    explanation: 'Par sécurité, ce formulaire n’est plus valable. Rien n’a été enregistré.',
    next: [
      'Revenez à la page précédente, rechargez-la, puis recommencez.',
      'Vérifiez que votre navigateur accepte les cookies de ce site.',
    ],
  },
  'request-malformed': {
    title: 'Demande illisible',
    explanation: 'La demande reçue est incomplète ou trop longue. Rien n’a été enregistré.',
    next: ['Revenez à la page précédente et recommencez.'],
  },
  'too-many-tries': {
    title: 'Trop d’essais',
    explanation: 'Il y a eu trop d’essais en peu de temps. Votre compte n’est pas bloqué.',
    next: [
      'Attendez quelques minutes avant de recommencer.',
      'Si vous avez oublié votre identifiant ou votre mot de passe, utilisez les liens de la page de connexion.',
    ],
  },
  overloaded: {
    title: 'Service très demandé',
    explanation: 'Beaucoup de personnes se connectent en ce moment. Votre demande n’a pas été traitée.',
    next: ['Revenez à la page précédente, attendez une minute, puis recommencez.'],
  },
  'journey-lost': {
    title: 'Démarche interrompue',
    explanation: 'Cette démarche est terminée, ou elle est restée trop longtemps sans activité.',
    next: [
      'Si votre compte est déjà activé, connectez-vous depuis l’accueil.',
      'Sinon, recommencez la démarche depuis l’accueil.',
    ],
  },
  'link-dead': {
    title: 'Lien non valable',
    explanation: 'Ce lien a déjà été utilisé, ou sa durée de validité est dépassée.',
    next: [
      'Utilisez le lien du message le plus récent.',
      'Sinon, connectez-vous pour demander un nouveau message.',
    ],
  },
  'service-unknown': {
    title: 'Service inconnu',
    explanation: 'Le service qui vous envoie ici n’est pas raccordé à EduConnect.',
    next: ['Revenez au service et signalez-lui ce numéro d’erreur.'],
  },
  'service-request-refused': {
    title: 'Demande du service refusée',
    explanation: 'La demande envoyée par le service n’est pas conforme. Vous n’y êtes pour rien.',
    next: [
      'Revenez au service et essayez à nouveau.',
      'Si cela se reproduit, signalez-lui ce numéro d’erreur.',
    ],
  },
  'service-request-expired': {
    title: 'Connexion au service expirée',
    explanation: 'La demande du service a déjà été traitée, ou elle est trop ancienne.',
    next: ['Revenez au service et connectez-vous à nouveau.'],
  },
  'service-not-for-you': {
    title: 'Service non ouvert à votre profil',
    explanation: 'Ce service n’est pas proposé aux comptes de votre profil.',
    next: ['Vérifiez que vous êtes connecté avec le bon compte : responsable ou élève.'],
  },
  'service-not-open': {
    title: 'Service non ouvert',
    explanation: 'Ce service n’est pas ouvert pour votre établissement.',
    next: [
      'Vérifiez sur la page de vos services ceux qui vous sont ouverts.',
      'Si vous attendiez ce service, demandez à l’établissement à partir de quand il sera ouvert.',
    ],
  },
  'legacy-sign-in-refused': {
    title: 'Connexion par l’ancien compte refusée',
    explanation: 'La réponse de votre ancien compte ne peut pas être acceptée. Vous n’y êtes pour rien.',
    next: [
      'Recommencez depuis la page « Mon ancien compte », dans le même navigateur.',
      'Si cela se reproduit, activez votre compte EduConnect par SMS, ou demandez vos identifiants à l’établissement.',
    ],
  },
  'legacy-sign-in-unfinished': {
    title: 'Connexion par l’ancien compte non terminée',
    explanation: 'La connexion à votre ancien compte a été abandonnée, ou elle a pris trop de temps.',
    next: ['Recommencez depuis la page « Mon ancien compte ».'],
  },
  'legacy-sign-in-closed': {
    title: 'Ancien compte non accepté',
    explanation: 'La connexion par cet ancien compte est fermée.',
    next: [
      'Si vous avez déjà un compte EduConnect, connectez-vous avec lui.',
      'Sinon, activez-le par SMS, ou demandez vos identifiants à l’établissement.',
    ],
  },
  'franceconnect-cancelled': {
    title: 'Connexion avec FranceConnect annulée',
    explanation: 'Vous avez interrompu la connexion avec FranceConnect. Rien n’a été enregistré.',
    next: ['Recommencez avec FranceConnect quand vous le souhaitez.'],
  },
  'franceconnect-expired': {
    title: 'Connexion avec FranceConnect expirée',
    explanation:
      'La connexion avec FranceConnect a duré trop longtemps, ou elle a été commencée dans un autre navigateur.',
    next: ['Recommencez avec FranceConnect, sans fermer la fenêtre.'],
  },
  'franceconnect-refused': {
    title: 'Identité non confirmée par FranceConnect',
    explanation:
      'FranceConnect n’a pas pu confirmer votre identité. EduConnect n’a pas d’information sur la raison.',
    next: [
      'Recommencez en choisissant un autre compte (impôts, Assurance maladie…) sur la page de FranceConnect.',
      'Si cela se reproduit, contactez l’aide de FranceConnect : elle seule peut corriger votre identité.',
    ],
  },
  'franceconnect-technical': {
    title: 'FranceConnect n’a pas répondu correctement',
    explanation:
      'Un incident entre FranceConnect et EduConnect a empêché la connexion. Vous n’y êtes pour rien.',
    next: ['Attendez quelques minutes, puis recommencez avec FranceConnect.'],
  },
  'franceconnect-away': {
    title: 'FranceConnect est momentanément indisponible',
    explanation: 'FranceConnect ne répond pas pour le moment. Votre compte EduConnect n’est pas touché.',
    next: ['Attendez quelques minutes avant de réessayer avec FranceConnect.'],
  },
  'franceconnect-linked-elsewhere': {
    title: 'FranceConnect est déjà relié à un autre compte',
    explanation:
      'Cette identité FranceConnect ouvre déjà un autre de vos comptes EduConnect. Rien n’a été changé.',
    next: [
      'Pour retrouver l’autre compte, déconnectez-vous, puis connectez-vous avec FranceConnect.',
      'Pour n’utiliser que celui-ci, arrêtez d’abord FranceConnect dans l’autre compte, page « Mon compte ».',
    ],
  },
  'franceconnect-account-ended': {
    title: 'Ce compte n’est plus utilisable',
    explanation: 'Le compte relié à cette identité FranceConnect a été suspendu ou fermé.',
    next: ['Contactez l’établissement de l’élève.'],
  },
  unexpected: {
    title: 'Incident technique',
    explanation: 'Un incident de notre côté empêche de continuer.',
    next: [
      'Attendez quelques minutes, puis recommencez.',
      'Si cela se reproduit, contactez l’assistance en indiquant le numéro et la référence ci-dessous.',
    ],
  },
  'database-away': {
    title: 'Service momentanément indisponible',
    explanation: 'EduConnect ne peut pas répondre pour le moment.',
    next: ['Attendez quelques minutes, puis recommencez.'],
  },
};

/** The frame of that page. */
export const errorPage = {
  title: (title: string) => `Erreur - ${title}`,
  number: 'Numéro de l’erreur',
  trace: 'Référence à donner à l’assistance',
  next: 'Que faire ?',
  home: 'Retourner à l’accueil',
};
