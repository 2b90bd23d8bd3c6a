// Questions that documents come close to and do not clearly answer. Which of them are unsure is up to the fitted
// weights, so tests take the first that is, instead of naming one.
import type { Scoped } from '../src/index.ts';

/** Over the shipped corpus. */
const shipped = [
  'Which law firm did Candiru hire?',
  'How many journalists were targeted?',
  'What is Pegasus?',
  'Who coordinated the Entity List?',
  'When did Norway blacklist NSO Group?',
  'Did Merkel sign the Executive Order?',
  'Who is the chief executive of NSO Group?',
  'Why did the law firm meet Blinken?',
  'Which journalists met Secretary of State Antony Blinken?',
  'How much did NSO Group pay Paul Hastings?',
  'Who founded Candiru?',
  'When was the Pegasus Project published?',
];

/** The first of `questions` that is unsure. Throws where none is. */
export async function firstUnsure(
  trace: (question: string) => ReturnType<Scoped['trace']>,
  questions: readonly string[] = shipped,
): Promise<string> {
  for (const question of questions) {
    if ((await trace(question)).answer.kind === 'unsure') return question;
  }
  throw new Error('No question is unsure: add nearer or farther ones to tests/near-misses.ts.');
}
