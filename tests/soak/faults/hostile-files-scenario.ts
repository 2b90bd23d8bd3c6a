// Files that keep a parser busy for minutes come and go, and so does a long text, while questions are asked.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Verbatim } from '../../../src/core.ts';
import type { Log } from '../../../src/log.ts';
import { openVerbatim } from '../../../src/verbatim.ts';
import { longestHold } from '../../loop.ts';
import type { Scenario } from './scenario.ts';

/** Milliseconds that nothing may hold the event loop. */
const longest = 100;

const size = 64 * 1024;
const repeated = (shape: string): string => shape.repeat(Math.ceil(size / shape.length)).slice(0, size);

/** Markdown that takes its parser a time that grows with the square of its length, and other formats' worst. */
const shapes: Readonly<Record<string, string>> = {
  'brackets.md': repeated(']'),
  'marks.md': repeated('*a_ '),
  'strong.md': repeated('**a'),
  'lists.md': repeated('a\n-\n'),
  'headings.md': repeated('a\n=\n'),
  'quotes.md': repeated('> > >'),
  'spaces.md': repeated(' '),
  'rows.csv': repeated('a,"b\n'),
  'tags.html': repeated('<a '),
  'cues.vtt': repeated('00:01.000 --> 00:02.000\n'),
};

/** Turns of three seconds: a text is read once it has rested. */
const betweenTexts = 4;

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const place = {
  platform: 'soak',
  tenant: 'test',
  audience: 'public',
  conversation: 'soak',
  user: 'U1',
} as const;
const quote = 'The lighthouse is kept by Ottoline.';

export const scenario: Scenario = {
  name: 'hostile-files',
  says: 'files that a parser never ends on, and a long one, arrive while questions are asked: nothing waits for them',
  shortest: 25,
  play: async (stage) => {
    const corpus = join(stage.folder, 'corpus');
    mkdirSync(corpus);
    writeFileSync(join(corpus, 'lighthouse.txt'), `${quote}\n`);
    const config = { corpus, data: join(stage.folder, 'data'), retentionDays: 1, watch: 'poll' } as const;
    // Made before anything is measured.
    const texts = Array.from({ length: 3 }, (_, turn) => longText(stage.random, turn));
    const verbatim = await openVerbatim(config, silent, { memory: 'bot' });
    try {
      verbatim.serve({ platform: place.platform, tenants: [place.tenant] });
      // What a process compiles and loads for its first question is no file's fault.
      await ask(verbatim);
      const seen = { asked: 0, answered: 0, longest: 0 };
      const delay = await longestHold(() => play(verbatim, { corpus, texts, seconds: stage.seconds }, seen));
      const { answered, asked, longest: read } = seen;
      return [
        { name: 'questions asked', value: asked, least: 1 },
        { name: 'questions without their answer', value: asked - answered, most: 0 },
        { name: 'characters of the longest text that was read meanwhile', value: read, least: 1_000_000 },
        { name: 'longest delay of the event loop', value: delay, unit: 'ms', most: longest },
      ];
    } finally {
      await verbatim.close();
    }
  },
};

interface Given {
  readonly corpus: string;
  readonly texts: readonly string[];
  readonly seconds: number;
}

async function play(
  verbatim: Verbatim,
  { corpus, texts, seconds }: Given,
  seen: { asked: number; answered: number; longest: number },
): Promise<void> {
  const until = performance.now() + seconds * 1000;
  const names = Object.keys(shapes);
  for (let turn = 0; performance.now() < until; turn += 1) {
    const name = names[turn % names.length] ?? '';
    // A scan ends once its last file is read or given up, so the long text comes first.
    if (seen.longest > 0 || turn > 5) writeFileSync(join(corpus, `${turn}-${name}`), shapes[name] ?? '');
    if (turn % betweenTexts === 0) writeFileSync(join(corpus, 'long.txt'), texts[turn % texts.length] ?? '');
    for (let second = 0; second < 3 && performance.now() < until; second += 1) {
      seen.asked += 1;
      if (await ask(verbatim)) seen.answered += 1;
      seen.longest = Math.max(seen.longest, verbatim.whole.corpus.documents[1]?.text.length ?? 0);
      await sleep(1000);
    }
    if (turn % 3 === 2)
      rmSync(join(corpus, `${turn - 2}-${names[(turn - 2) % names.length]}`), { force: true });
  }
}

async function ask(verbatim: Verbatim): Promise<boolean> {
  const answer = await verbatim.ask({ text: 'Who keeps the lighthouse?', asker: place });
  return answer.kind === 'answered' && answer.quotes[0].text === quote;
}

/** Two megabytes of words, many of them in no other text. */
function longText(random: () => number, turn: number): string {
  const word = (): string => Math.floor(random() ** 3 * 1e6).toString(36);
  const sentence = (): string => `Edition ${turn} has ${Array.from({ length: 12 }, word).join(' ')}.`;
  return Array.from({ length: 25_000 }, sentence).join('\n\n');
}
