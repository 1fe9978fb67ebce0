/** Whom to ask: the school first, then the académie (R197, R198, R202, R228). */
export const contacts = {
  title: 'Contacts',
  intro:
    'Votre premier contact est l’établissement de l’élève : lui seul peut corriger les informations qui vous concernent, vous donner un identifiant ou un mot de passe provisoire.',
  choose: 'Veuillez sélectionner votre académie afin de connaître les modalités d’assistance',
  departments: ({ list, several }: { list: string; several: boolean }) =>
    several ? `départements ${list}` : `département ${list}`,
  show: 'Afficher les contacts',
  list: 'Toutes les académies',
  academyTitle: (name: string) => `Assistance de l’académie : ${name}`,
  firstTitle: 'D’abord l’établissement',
  first:
    'Appelez ou écrivez au secrétariat de l’école, du collège ou du lycée. Ses coordonnées sont sur les courriers que vous recevez de lui.',
  secondTitle: 'Ensuite l’académie',
  second: 'Si l’établissement n’a pas pu vous aider, l’assistance de l’académie prend le relais.',
  none: 'Les coordonnées de l’assistance de cette académie ne sont pas encore renseignées ici. L’établissement sait la joindre.',
  nationalTitle: 'Assistance nationale',
  phone: 'Téléphone',
  mail: 'Adresse email',
  form: 'Formulaire',
  formLink: 'Écrire à l’assistance',
  hours: 'Horaires',
  noHours: 'Non renseignés',
  /** `du lundi au vendredi`, `le lundi et le jeudi`; times as `08:00`. */
  dayRange: ({ from, to }: { from: string; to: string }) => `du ${from} au ${to}`,
  line: ({ days, opens, closes }: { days: string; opens: string; closes: string }) =>
    `${days} : de ${opens} à ${closes}`,
  localTime: (place: string) => `Ces horaires sont donnés à l’heure locale (${place}).`,
  open: 'Ouvert en ce moment',
  closed: 'Fermé en ce moment',
  prepareTitle: 'Avant d’appeler',
  prepare: [
    'L’identifiant du compte, jamais le mot de passe.',
    'Le nom de l’établissement et la classe de l’élève.',
    'Le numéro d’erreur affiché à l’écran, s’il y en a un.',
  ],
  back: 'Choisir une autre académie',
};
