// What a platform implements: it passes questions to the core and renders the answers.
import type { RequestListener } from 'node:http';
import type { Health } from '../../src/index.ts';

/** A part of the program that reports its health. */
export interface Reporting {
  readonly name: string;
  health(): Health;
}

export interface Adapter extends Reporting {
  /** Resolves once questions are accepted. */
  start(): Promise<void>;
  /** Resolves once nothing is under way any more. */
  stop(): Promise<void>;
  /** How many questions nobody has seen an outcome of: the next start goes on with them. Absent where none can be left. */
  open?(): number;
  /** Resolves when the adapter has ended by itself: the input is over, the person left, or its health says why. */
  readonly ended: Promise<void>;
  /** What the platform, and people on its behalf, send to the program's own port. Absent for nothing. */
  readonly requests?: readonly Route[];
}

/** Reads and answers the requests to one path. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly serve: RequestListener;
}
