import type { Attribute } from './attribute.ts';
import {
  type AttributeProfileName,
  type AttributeSource,
  attributeDefinitions,
  attributeProfiles,
} from './attribute-profiles.ts';

/**
 * The attributes that a profile releases about a person, sorted by friendly name. An attribute without a value is
 * left out: several services refuse an empty one.
 */
export function makeAttributes(profile: AttributeProfileName, source: AttributeSource): Attribute[] {
  return [...attributeProfiles[profile]].sort().flatMap((friendlyName) => {
    const { name, values } = attributeDefinitions[friendlyName];
    const present = [...new Set(values(source))]
      .filter((value) => value !== null)
      .filter((value) => value !== '');
    return present.length === 0 ? [] : [{ friendlyName, name, values: present }];
  });
}
