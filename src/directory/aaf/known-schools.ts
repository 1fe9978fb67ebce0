/** The schools already read: what pupils and staff refer to. */
export type KnownSchools = {
  byStructure: Map<string, { uai: string; classLabels: Map<string, string | undefined> }>;
  uais: Set<string>;
};
