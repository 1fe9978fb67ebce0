import type { MatchReason } from './same-guardian.ts';

const sentences: Readonly<Record<MatchReason, string>> = {
  'same-name-and-mobile': 'Même nom, même premier prénom et même téléphone portable.',
  'same-name-and-email': 'Même nom, même premier prénom et même adresse mail.',
  'same-name-mobile-and-email':
    'Même nom, même premier prénom, même téléphone portable et même adresse mail.',
  'further-given-names-differ':
    'Même nom, même premier prénom et coordonnées communes, mais les autres prénoms se contredisent : à vérifier.',
  'civilities-differ':
    'Même nom, même premier prénom et coordonnées communes, mais les civilités se contredisent : à vérifier.',
  'name-missing': 'Une des deux fiches n’a pas de nom ou pas de prénom.',
  'family-names-differ': 'Ni le nom de naissance ni le nom d’usage ne sont les mêmes.',
  'given-names-differ': 'Le premier prénom n’est pas le même.',
  'no-shared-contact':
    'Même nom et même premier prénom, mais ni téléphone portable ni adresse mail en commun : ce peut être un homonyme.',
};

/** The reason of a decision, in one French sentence that a school or the support can read. */
export function explainMatch(reason: MatchReason): string {
  return sentences[reason];
}
