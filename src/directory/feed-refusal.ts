/** A folder that cannot be imported at all. Nothing is applied. `reason` is in French, for the operator. */
export class FeedRefusal extends Error {
  override readonly name = 'FeedRefusal';
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}
