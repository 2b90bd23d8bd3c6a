// ask and why: one question, or one a line from a pipe, and how its answer was found.
import { type Answer, VerbatimError } from '../../../src/index.ts';
import { notRemembering } from '../../shared/wording/journal.ts';
import { noQuestionGiven } from '../../shared/wording/terminal/terminal.ts';
import { renderAnswer } from '../render/answer.ts';
import { renderTrace } from '../render/trace.ts';
import { readLines } from '../terminal/lines.ts';
import { styleFor } from '../terminal/style.ts';
import { askerIn, type ExitStatus, type Surroundings, terminalPlace } from '../terminal/surroundings.ts';
import { type CorpusOption, type JsonOption, withVerbatim } from './open.ts';

/** Only an answer can be relied on, so the closest passages end like an abstention. */
const statusOf = ({ kind }: Answer): ExitStatus => (kind === 'abstained' || kind === 'unsure' ? 1 : 0);

/** Without a question, reads one a line from standard input; the status is then 0 whatever the answers are. */
export async function ask(
  words: readonly string[],
  options: JsonOption,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const { input, output, errors } = surroundings;
  if (words.length === 0 && input.isTTY === true) throw new VerbatimError('USAGE', noQuestionGiven);
  return withVerbatim(options, surroundings, 'tool', async (verbatim) => {
    const style = styleFor(surroundings);
    const answerOne = async (text: string): Promise<ExitStatus> => {
      const from = performance.now();
      const answer = await verbatim.ask({ text, asker: askerIn(surroundings) });
      const rendered = (): string => `${renderAnswer(answer, style, performance.now() - from)}\n`;
      output.write(options.json === true ? `${JSON.stringify(answer)}\n` : rendered());
      return statusOf(answer);
    };
    let status: ExitStatus = 0;
    if (words.length > 0) status = await answerOne(words.join(' '));
    else for await (const line of readLines(input)) await answerOne(line);
    const { state, detail } = verbatim.health();
    if (state === 'failing') errors.write(`${notRemembering(detail)}\n`);
    return status;
  });
}

export const why = (
  words: readonly string[],
  options: CorpusOption,
  surroundings: Surroundings,
): Promise<ExitStatus> =>
  withVerbatim(options, surroundings, 'reader', async (verbatim) => {
    const trace = await verbatim.within(terminalPlace).trace(words.join(' '));
    surroundings.output.write(`${renderTrace(trace, styleFor(surroundings))}\n`);
    return statusOf(trace.answer);
  });
