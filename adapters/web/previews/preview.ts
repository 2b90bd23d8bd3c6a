// How another platform would show an answer, handed in for each platform.
import type { Child } from 'hono/jsx';
import type { Answer } from '../../../src/index.ts';

export interface Preview {
  /** In the page's address. */
  readonly name: string;
  /** For people. */
  readonly label: string;
  readonly preview: (answer: Answer) => Child;
}
