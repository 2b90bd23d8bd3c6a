// A button of an answer that was pressed, with the answer that it belongs to.
import type { Answer, Asker } from '../../../src/index.ts';
import type { Context } from '../context/context.ts';
import type { AnswerToken } from '../parts/token.ts';
import type { Pressed, Response } from '../port/events.ts';

export interface PressedAnswer {
  readonly context: Context;
  readonly event: Pressed;
  /** In the audience of the response. */
  readonly asker: Asker;
  readonly answer: Answer;
  readonly token: AnswerToken;
  readonly response: Response;
}
