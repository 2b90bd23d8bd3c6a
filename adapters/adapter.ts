// A program that passes questions from one platform to the core and draws the answers there.

export interface Adapter {
  readonly name: string;
  /** Resolves once questions are accepted. */
  start(): Promise<void>;
  /** Resolves once nothing is under way any more. */
  stop(): Promise<void>;
  /** Resolves when the adapter has ended by itself: the input is over, or the person left. */
  readonly ended: Promise<void>;
}
