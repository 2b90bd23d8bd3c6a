// How a chat platform would show an answer, drawn from the very payload that would be sent.
import type { Child } from 'hono/jsx';
import type { Answer } from '../../../src/index.ts';

export interface Preview {
  /** Names it in addresses and styles: 'slack'. */
  readonly name: string;
  /** For people. */
  readonly label: string;
  readonly draw: (answer: Answer) => Child;
}
