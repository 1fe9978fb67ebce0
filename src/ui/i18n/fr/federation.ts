export const federation = {
  /** The page that carries the answer to the service. */
  answerTitle: 'Connexion au service',
  answer: (service: string) => `Vous allez continuer vers le service « ${service} ».`,
  answerByHand: 'Si rien ne se passe, appuyez sur le bouton.',
  continue: 'Continuer',
  backToService: (service: string) => `Retourner au service « ${service} »`,

  /** A person whom the service does not admit (R225), and what they can do. */
  obstacle: {
    forPupils: (service: string) =>
      `Le service « ${service} » est réservé aux élèves, et vous êtes connecté avec un compte de responsable.`,
    forGuardians: (service: string) =>
      `Le service « ${service} » est réservé aux responsables d’élèves, et vous êtes connecté avec un compte d’élève.`,
    changeForPupil:
      'Si l’élève est avec vous, il peut se connecter avec son propre compte : vous serez déconnecté.',
    changeForGuardian:
      'Si votre responsable est avec vous, il peut se connecter avec son propre compte : vous serez déconnecté.',
    change: 'Changer de compte',
    notOpen: (service: string) => `Le service « ${service} » n’est ouvert dans aucun de vos établissements.`,
    opensOn: (service: string, day: string) => `Le service « ${service} » vous sera ouvert le ${day}.`,
    myServices: 'Voir mes services',
  },

  refusalFor: 'À transmettre au service :',
  /**
   * Why a service’s request was refused: the rule that was broken, in one sentence, for those who look after the
   * service. It stands below what the person is told (`errors`).
   */
  refusals: {
    'xml-too-large': 'Le message dépasse la taille admise (64 Kio).',
    'xml-not-utf8': 'Le message n’est pas en UTF-8.',
    'xml-doctype': 'Le message contient une déclaration DOCTYPE.',
    'xml-processing-instruction': 'Le message contient une instruction de traitement.',
    'xml-comment': 'Le message contient un commentaire.',
    'xml-cdata': 'Le message contient une section CDATA.',
    'xml-malformed': 'Le message n’est pas du XML bien formé.',
    'query-malformed': 'Les paramètres de la requête sont mal encodés.',
    'query-duplicate': 'Un paramètre de la requête est présent deux fois.',
    'query-order':
      'Les paramètres signés ne sont pas dans l’ordre SAMLRequest, RelayState, SigAlg, Signature.',
    'message-missing': 'Le paramètre SAMLRequest manque.',
    'encoding-unsupported': 'SAMLEncoding n’est pas DEFLATE.',
    'base64-invalid': 'SAMLRequest n’est pas du base64.',
    'deflate-invalid': 'SAMLRequest n’est pas comprimé par DEFLATE.',
    'inflate-too-large': 'Le message décomprimé dépasse la taille admise (64 Kio).',
    'relay-state-too-long': 'RelayState dépasse 4 096 octets.',
    'not-an-authn-request': 'Le message n’est pas un samlp:AuthnRequest de SAML 2.0.',
    'nested-message': 'Le message contient un autre message ou une assertion.',
    'id-missing': 'L’attribut ID manque.',
    'id-invalid': 'L’attribut ID n’est pas un nom XML d’au plus 256 caractères.',
    'id-duplicate': 'Deux attributs du message peuvent passer pour le même ID.',
    'structure-invalid': 'Le message ne suit pas le schéma de samlp:AuthnRequest.',
    'version-unsupported': 'Version n’est pas 2.0.',
    'provider-missing': 'Le paramètre providerId manque.',
    'service-unknown': 'L’émetteur (Issuer ou providerId) n’est pas inscrit au registre.',
    'signature-missing': 'La demande n’est pas signée alors que le service signe les siennes.',
    'signature-incomplete': 'SigAlg et Signature ne sont pas présents ensemble.',
    'signature-in-redirect': 'Un message envoyé par HTTP-Redirect porte une signature XML.',
    'signature-several': 'Le message porte plusieurs signatures.',
    'signature-misplaced': 'La signature n’est pas juste après Issuer, ou il y en a une ailleurs.',
    'signature-structure':
      'La signature ne suit pas le profil de SAML (SignedInfo, SignatureValue, KeyInfo).',
    'signature-canonicalization': 'SignedInfo n’utilise pas la canonicalisation exclusive.',
    'signature-algorithm': 'L’algorithme de signature n’est pas RSA avec SHA-256, SHA-384 ou SHA-512.',
    'signature-sha1': 'La signature utilise SHA-1, que ce service n’a pas le droit d’utiliser.',
    'signature-reference': 'La signature ne porte pas sur le message entier, par son ID et par lui seul.',
    'signature-transforms':
      'Les transformations ne sont pas enveloped-signature puis la canonicalisation exclusive.',
    'digest-algorithm': 'L’empreinte n’est pas calculée par SHA-256, SHA-384 ou SHA-512.',
    'signature-digest': 'Le contenu du message ne correspond pas à l’empreinte signée.',
    'signature-no-key': 'La demande est signée, mais le service n’a publié aucune clé de signature.',
    'signature-invalid': 'La signature n’est vérifiée par aucune des clés du service.',
    'destination-missing': 'L’attribut Destination manque dans un message signé.',
    'destination-other': 'Destination n’est pas l’adresse où le message est arrivé.',
    'issue-instant-old': 'La demande a été faite il y a plus de dix minutes (IssueInstant).',
    'issue-instant-future': 'La demande est datée de plus de trois minutes dans le futur (IssueInstant).',
    'acs-unregistered': 'AssertionConsumerServiceURL n’est pas dans les métadonnées du service.',
    'acs-index-unknown': 'AssertionConsumerServiceIndex n’est pas dans les métadonnées du service.',
    'unsolicited-refused': 'Ce service n’accepte pas les connexions qu’il n’a pas demandées.',
    replayed: 'Une réponse a déjà été faite à la demande qui porte cet ID.',
    'pending-expired': 'La demande attend depuis plus d’une heure, ou n’a jamais été reçue.',
    'binding-unsupported': 'ProtocolBinding n’est pas HTTP-POST.',
    'subject-unsupported': 'La demande désigne une personne (Subject).',
    'name-id-policy': 'NameIDPolicy demande autre chose qu’un nom transient ou persistent pour ce service.',
    'authn-context': 'RequestedAuthnContext exclut PasswordProtectedTransport.',
    'no-passive': 'IsPassive est demandé et personne n’est connecté.',
  },
};
