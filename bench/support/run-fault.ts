/** A run that had errors, or was not what it claims: nothing of its scenario is reported. */
export class RunFault extends Error {
  override name = 'RunFault';
}
