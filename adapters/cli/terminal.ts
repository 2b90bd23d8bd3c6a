// The terminal as a platform: a chat for a person, or one question a line from a pipe.
import { createInterface } from 'node:readline';
import type { Trace, Verbatim } from '../../src/index.ts';
import type { Adapter } from '../adapter.ts';
import {
  chatGreeting,
  chatHelp,
  corpusProblems,
  nothingAskedYet,
  unknownChatCommand,
} from '../shared/wording.ts';
import { countsOf } from './counts.ts';
import { escapeLine } from './escape.ts';
import { renderAnswer } from './render.ts';
import { renderSources } from './render-corpus.ts';
import { renderTrace } from './render-trace.ts';
import { type Style, styleFor } from './style.ts';
import type { Surroundings } from './surroundings.ts';

const prompt = '? ';

export function createTerminal(verbatim: Verbatim, surroundings: Surroundings): Adapter {
  const { input, output } = surroundings;
  const style = styleFor(surroundings);
  const talking = input.isTTY === true;
  const reply = createReplies(verbatim, style);
  let end: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const lines = createInterface({
    input,
    output,
    prompt: style.bold(prompt),
    terminal: talking,
    historySize: 200,
  });
  return {
    name: 'terminal',
    ended,
    start: async () => {
      lines.on('close', end);
      lines.on('line', (line) => {
        const said = reply(line.trim());
        if (said === 'quit') return lines.close();
        if (said !== '') output.write(`${talking ? '\n' : ''}${said}\n\n`);
        if (talking) lines.prompt();
      });
      if (!talking) return;
      const { documents, problems } = verbatim.corpus;
      output.write(`${chatGreeting(documents.length)}\n`);
      if (problems.length > 0) output.write(`${style.dim(corpusProblems(problems.length))}\n`);
      lines.prompt();
    },
    stop: async () => {
      lines.close();
      await ended;
    },
  };
}

/** What is said to one line: '' for an empty one. */
function createReplies(verbatim: Verbatim, style: Style): (line: string) => string {
  let last: Trace | undefined;
  return (line) => {
    if (line === '') return '';
    switch (line.startsWith('/') ? line.toLowerCase() : 'a question') {
      case '/help':
        return chatHelp;
      case '/quit':
      case '/exit':
        return 'quit';
      case '/sources':
        return renderSources(countsOf(verbatim.corpus), style);
      case '/why':
        return last === undefined ? nothingAskedYet : renderTrace(last, style);
      case 'a question': {
        const from = performance.now();
        const previous = last === undefined ? undefined : (last.answer.understood ?? last.answer.question);
        const trace = verbatim.trace(line, previous);
        // A word of thanks in between does not end what the next question leans on.
        if (trace.answer.kind !== 'told' || last === undefined) last = trace;
        return renderAnswer(trace.answer, style, performance.now() - from);
      }
      default:
        return unknownChatCommand(escapeLine(line));
    }
  };
}
