// What the bench asks of every engine.

export interface BenchPassage {
  readonly title: string;
  readonly text: string;
}

export interface BenchEngine {
  /** Takes the passages, from nothing to ready. */
  index(passages: readonly BenchPassage[]): Promise<void>;
  /** Answers or searches, and gives the number of hits. */
  ask(question: string): Promise<number>;
  save(): Promise<string>;
  /** Becomes ready from what `save` gave. */
  load(saved: string): Promise<void>;
}
