// chat: asking in the terminal.
import { createTerminal } from '../chat/terminal.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';
import { type CorpusOption, signalOf, withVerbatim } from './open.ts';

/** The terminal chat, beside a bot that may be running, until a signal comes or the person leaves. */
export const chat = (options: CorpusOption, surroundings: Surroundings): Promise<ExitStatus> =>
  withVerbatim(options, surroundings, 'tool', async (verbatim) => {
    const terminal = createTerminal(verbatim, surroundings);
    await terminal.start();
    await Promise.race([signalOf(surroundings), terminal.ended]);
    await terminal.stop();
    return 0;
  });
