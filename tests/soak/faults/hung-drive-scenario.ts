// A drive that stops answering while the bot runs. A pipe in the place of sources.yaml is such a drive: whoever opens it
// waits until somebody writes into it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Program, startProgram } from './program.ts';
import type { Figure, Scenario } from './scenario.ts';

/** Seconds: until a new sources.yaml is opened and health has no patience left, and for the end. */
const noticed = 75;
const ended = 25;

const question = 'Who keeps the lighthouse?';

export const scenario: Scenario = {
  name: 'hung-drive',
  says: 'a drive hangs: health says so, questions are answered, and the program still ends when it is asked to',
  shortest: noticed + ended,
  play: async ({ folder, seconds }) => {
    const corpus = join(folder, 'corpus');
    mkdirSync(corpus);
    writeFileSync(join(corpus, 'lighthouse.txt'), 'The lighthouse is kept by Ottoline.\n');
    const program = await startProgram(corpus, join(folder, 'data'));
    try {
      const pipe = join(corpus, 'sources.yaml');
      execFileSync('mkfifo', [pipe]);
      const until = performance.now() + (seconds - ended) * 1000;
      const seen = await watch(program, until);
      const took = await program.stop();
      rmSync(pipe);
      return [
        {
          name: 'until health says that the drive hangs',
          value: seen.noticedAfter,
          unit: 's',
          most: noticed,
        },
        { name: 'questions answered meanwhile', value: seen.answered, least: 1 },
        { name: 'questions not answered', value: seen.unanswered, most: 0 },
        { name: 'longest answer of the health page', value: seen.longest, unit: 'ms', most: 1000 },
        { name: 'from the signal to the end', value: took, unit: 's', most: ended },
      ] satisfies readonly Figure[];
    } finally {
      await program.stop();
    }
  },
};

async function watch(program: Program, until: number) {
  const from = performance.now();
  const seen = { noticedAfter: Number.NaN, answered: 0, unanswered: 0, longest: 0 };
  while (performance.now() < until) {
    seen.longest = Math.max(seen.longest, await program.beat());
    const { parts } = await program.ready();
    const isFailing = parts.some(({ name, state }) => name === 'corpus' && state === 'failing');
    if (isFailing && Number.isNaN(seen.noticedAfter)) seen.noticedAfter = (performance.now() - from) / 1000;
    const { kind } = await program.ask(question);
    seen[kind === 'answered' ? 'answered' : 'unanswered'] += 1;
    await sleep(500);
  }
  return seen;
}
