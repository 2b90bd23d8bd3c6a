// A program that passes questions from one platform to the core and draws the answers there.
import type { RequestListener } from 'node:http';
import type { Health } from '../../src/index.ts';

/** A part of the program that tells how it is. */
export interface Reporting {
  readonly name: string;
  health(): Health;
}

export interface Adapter extends Reporting {
  /** Resolves once questions are accepted. */
  start(): Promise<void>;
  /** Resolves once nothing is under way any more. */
  stop(): Promise<void>;
  /** Resolves when the adapter has ended by itself: the input is over, the person left, or its health says why. */
  readonly ended: Promise<void>;
  /** What the platform sends to the program's own port. */
  readonly requests?: { readonly path: string; readonly serve: RequestListener };
}
