/** One attribute sent to a service; `values` is never empty. */
export type Attribute = {
  /** The short name that people know, such as `FrEduCtRefId`. */
  readonly friendlyName: string;
  /** The formal name, a URI. */
  readonly name: string;
  readonly values: readonly string[];
};
