// The terminal as a platform: a chat for a person, or one question per line from a pipe.
import { createInterface } from 'node:readline';
import type { Verbatim } from '../../../src/index.ts';
import type { Adapter } from '../../shared/adapter.ts';
import { createHealthState } from '../../shared/health-state.ts';
import { corpusProblems } from '../../shared/wording/corpus.ts';
import { notRemembering } from '../../shared/wording/journal.ts';
import { chatGreeting } from '../../shared/wording/terminal/terminal.ts';
import { styleFor } from '../terminal/style.ts';
import { type Surroundings, terminalPlace } from '../terminal/surroundings.ts';
import { wrapText } from '../terminal/wrap.ts';
import { createReplies } from './replies.ts';

const prompt = '? ';

export function createTerminal(verbatim: Verbatim, surroundings: Surroundings): Adapter {
  const { input, output } = surroundings;
  const style = styleFor(surroundings);
  const talking = input.isTTY === true;
  const reply = createReplies(verbatim, surroundings, style);
  const lines = createInterface({
    input,
    output,
    prompt: style.bold(prompt),
    terminal: talking,
    historySize: 200,
  });
  const health = createHealthState(Date.now);
  let left = false;
  let turn = Promise.resolve();
  const take = async (line: string): Promise<void> => {
    if (left) return;
    const said = await reply(line);
    if (said === 'quit') {
      left = true;
      lines.close();
      return;
    }
    if (said !== '') output.write(`${talking ? '\n' : ''}${said}\n\n`);
    if (talking) lines.prompt();
  };
  const ended = new Promise<void>((resolve, reject) => {
    // One line at a time, so that answers come in the order of their questions.
    lines.on('line', (line) => {
      turn = turn.then(() => take(line.trim()));
      turn.catch(reject);
    });
    lines.on('close', () => resolve(turn));
  });
  return {
    name: 'terminal',
    ended,
    health: health.health,
    start: async () => {
      health.change('ok');
      if (!talking) return;
      for (const line of greeting(verbatim)) {
        output.write(`${wrapText(line, style.columns).join('\n')}\n`);
      }
      lines.prompt();
    },
    stop: async () => {
      lines.close();
      await ended;
    },
  };
}

function greeting(verbatim: Verbatim): string[] {
  const { documents, problems } = verbatim.within(terminalPlace).corpus;
  const { state, detail } = verbatim.health();
  return [
    chatGreeting(documents.length),
    ...(problems.length > 0 ? [corpusProblems(problems.length)] : []),
    ...(state === 'failing' ? [notRemembering(detail)] : []),
  ];
}
