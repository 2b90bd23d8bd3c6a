// What a kind of model is made of and makes: it reads sequences of tokens, and gives texts their numbers.
import type { RankedText, Score } from '../../answer/ranking/reranker.ts';

export type ModelText = Pick<RankedText, 'text' | 'within'>;

/** One question. */
export interface Asked {
  /** The same, whatever was read before. Undefined where the question has read as much as it may. */
  score(text: ModelText): Promise<Score | undefined>;
}

export interface Model {
  ask(question: string): Promise<Asked>;
  /** Of models that read a passage apart from the question. */
  readonly passages?: ReadPassages;
}

/** Passages that were read, kept for the questions to come. */
export interface ReadPassages {
  /** Reads it unless that was done. Says whether it is kept over a restart. */
  read(text: string): Promise<boolean>;
  /** Forgets all that is kept but these: see `keyOf`. */
  retain(keys: ReadonlySet<string>): void;
  close(): void;
}

/** What a kind of model reads with. */
export interface Reader {
  readonly special: SpecialTokens;
  /** Without special tokens. */
  tokens(text: string): readonly number[];
  /** One sequence, without padding: the only output, or the one of this name. Throws where it holds anything but numbers. */
  run(sequence: Sequence, output: string): Promise<Float32Array>;
}

/** Token ids, and which of two parts each belongs to. */
export interface Sequence {
  readonly ids: readonly number[];
  readonly types: readonly (0 | 1)[];
}

/** What a sequence begins with, and what ends each part. */
export interface SpecialTokens {
  readonly start: number;
  readonly end: number;
}

/** Tokens that the models have positions for. */
export const mostTokens = 512;
