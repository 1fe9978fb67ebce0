/** The two lanes of the queue: everybody, and the agents who must be able to work while families rush in. */
export type Lane = 'public' | 'agent';

/** Refused before any work was done: tell the person to come back after `retryAfterSeconds`. */
export type Overloaded = { ok: false; reason: 'overloaded'; retryAfterSeconds: number };

export type LaneQueueOptions = {
  /** How many jobs run at the same time. */
  concurrency: number;
  /** Waiting places of each lane; the public lane has `reservedShare` fewer. */
  queueLimit: number;
  /** A job whose estimated wait is longer is refused at once. */
  maxWaitMs: number;
  /** Part (0 to 1) of the places and of the turns that the public lane cannot take from the agents. */
  reservedShare: number;
  /** First guess of one job's duration, until some have been measured. */
  expectedJobMs: number;
  /** Monotonic milliseconds. */
  now?: () => number;
};

export type LaneQueueMetrics = {
  inFlight: number;
  waiting: Record<Lane, number>;
  done: number;
  refused: Record<Lane, number>;
  /** Moving averages over about the last twenty jobs. */
  meanJobMs: number;
  meanWaitMs: number;
};

type Waiting = { start: () => void; since: number };

/**
 * A bounded queue in front of work that costs a processor.
 *
 * It refuses on arrival what it could not do in time, so that the refusal is immediate and everything accepted
 * is served. When both lanes wait, turns are shared by weight instead of by strict priority: a flood on the
 * agents' sign-in page must not silence the families' page either.
 */
export class LaneQueue {
  readonly #options: LaneQueueOptions;
  readonly #now: () => number;
  readonly #waiting: Record<Lane, Waiting[]> = { public: [], agent: [] };
  readonly #refused: Record<Lane, number> = { public: 0, agent: 0 };
  #inFlight = 0;
  #done = 0;
  #meanJobMs: number;
  #meanWaitMs = 0;
  /** Share of the turns owed to the agents; one whole turn makes the next one theirs. */
  #agentCredit = 0;

  constructor(options: LaneQueueOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#meanJobMs = options.expectedJobMs;
  }

  /** What a job that came now would be answered; undefined when it would be accepted. */
  refusal(lane: Lane): Overloaded | undefined {
    const waitMs = this.#estimatedWaitMs(lane);
    if (this.#waiting[lane].length < this.#places(lane) && waitMs <= this.#options.maxWaitMs)
      return undefined;
    this.#refused[lane] += 1;
    return { ok: false, reason: 'overloaded', retryAfterSeconds: 1 + Math.ceil(waitMs / 1000) };
  }

  /** Runs `job` when its turn comes. Rejects only with what `job` rejects with. */
  async run<T>(lane: Lane, job: () => Promise<T>): Promise<{ ok: true; value: T } | Overloaded> {
    const refusal = this.refusal(lane);
    if (refusal !== undefined) return refusal;
    const since = this.#now();
    if (this.#inFlight >= this.#options.concurrency) {
      // The one who starts us has counted us in flight already.
      await new Promise<void>((start) => this.#waiting[lane].push({ start, since }));
    } else {
      this.#inFlight += 1;
    }
    const startedAt = this.#now();
    this.#meanWaitMs += (startedAt - since - this.#meanWaitMs) / 20;
    try {
      return { ok: true, value: await job() };
    } finally {
      this.#meanJobMs += (this.#now() - startedAt - this.#meanJobMs) / 20;
      this.#done += 1;
      this.#inFlight -= 1;
      this.#startNext();
    }
  }

  metrics(): LaneQueueMetrics {
    return {
      inFlight: this.#inFlight,
      waiting: { public: this.#waiting.public.length, agent: this.#waiting.agent.length },
      done: this.#done,
      refused: { ...this.#refused },
      meanJobMs: this.#meanJobMs,
      meanWaitMs: this.#meanWaitMs,
    };
  }

  #places(lane: Lane): number {
    const { queueLimit, reservedShare } = this.#options;
    // Never none: the smallest queue must not shut everybody out.
    return lane === 'agent' ? queueLimit : Math.max(1, queueLimit - Math.ceil(queueLimit * reservedShare));
  }

  #estimatedWaitMs(lane: Lane): number {
    const { concurrency, reservedShare } = this.#options;
    if (this.#inFlight < concurrency) return 0;
    const own = this.#waiting[lane].length;
    const other = this.#waiting[lane === 'agent' ? 'public' : 'agent'].length;
    const share = lane === 'agent' ? reservedShare : 1 - reservedShare;
    // Before our turn: those ahead of us in our lane, and what the other lane's share of the turns lets through.
    const ahead = own + Math.min(other, Math.ceil(((own + 1) * (1 - share)) / share));
    return ((ahead + 1) * this.#meanJobMs) / concurrency;
  }

  #startNext(): void {
    const { public: families, agent: agents } = this.#waiting;
    let next: Waiting | undefined;
    if (families.length > 0 && agents.length > 0) {
      this.#agentCredit += this.#options.reservedShare;
      const agentsTurn = this.#agentCredit >= 1;
      if (agentsTurn) this.#agentCredit -= 1;
      next = (agentsTurn ? agents : families).shift();
    } else {
      next = families.shift() ?? agents.shift();
    }
    if (next === undefined) return;
    this.#inFlight += 1;
    next.start();
  }
}
