// The command line: answers, exit status, help, errors.
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settings } from '../../../../adapters/cli/terminal/settings.ts';
import { answerSchema } from '../../../../src/answer/schema.ts';
import { shownQuotes } from '../../../../src/store/record.ts';
import { openFolder } from '../../../folders.ts';
import { firstUnsure } from '../../../near-misses.ts';
import { decodeQuotes } from '../decode.ts';
import { runVerbatim } from '../in-process.ts';

const blacklisted = 'When did the US blacklist NSO Group?';
const dated =
  'In November 2021, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('ask', () => {
  it('prints quotes with citations and ends with 0', async () => {
    const { status, output, errors } = await runVerbatim(['ask', blacklisted]);
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(decodeQuotes(output)[0]).toBe(dated);
    expect(output).toContain('[1] NSO continues its outreach');
    expect(output).toMatch(/nso-outreach-to-us-officials\.txt, paragraph 3, line 4 · V-\w{5}\n/);
    expect(output).toMatch(
      /Searched 3 documents \(2021-11-03, 2 without a date\), \d+ passages; it took [\d.]+ ms\.\n$/,
    );
  });

  it('takes a question of several words without quotes', async () => {
    const { status, output } = await runVerbatim(['ask', 'Khashoggi', 'consulate']);
    expect(status).toBe(0);
    expect(decodeQuotes(output)[0]).toContain('inside the Saudi consulate in Ankara');
  });

  it('abstains with 1 and names what occurs nowhere', async () => {
    const { status, output } = await runVerbatim(['ask', 'How do I make pancakes?']);
    expect(status).toBe(1);
    expect(output).toContain('I found no answer: “pancakes” occurs nowhere in the documents.');
    expect(decodeQuotes(output)).toEqual([]);
  });

  it('shows the closest passages with 1 where it is not sure, as text, as JSON and in why', async () => {
    const near = await firstUnsure((await openFolder('corpus')).trace);
    const { status, output } = await runVerbatim(['ask', near]);
    expect(status).toBe(1);
    expect(output).toMatch(/^Not sure\. The closest passages:\n/);
    const json = await runVerbatim(['ask', '--json', near]);
    const answer = answerSchema.parse(JSON.parse(json.output));
    expect([json.status, answer.kind]).toEqual([1, 'unsure']);
    expect(decodeQuotes(output)).toEqual(shownQuotes(answer).map(({ text }) => text));
    const trace = await runVerbatim(['why', near]);
    expect(trace.status).toBe(1);
    expect(trace.output).toMatch(
      /Not sure: that the first quote is right is (?:possible|unlikely) \(0\.\d{3}\)/,
    );
  });

  it('says how it read a misspelt word', async () => {
    const { output } = await runVerbatim(['ask', 'Who coordinated the Pegasuss Project?']);
    expect(output).toContain('“Pegasuss” is not in the documents; searched for “Pegasus”.');
    expect(decodeQuotes(output)[0]).toContain('coordinated by Forbidden Stories');
  });

  it('prints one JSON line for a question, in the described shape', async () => {
    const { status, output } = await runVerbatim(['ask', '--json', blacklisted]);
    const answer = answerSchema.parse(JSON.parse(output));
    expect(status).toBe(0);
    expect(output.split('\n')).toHaveLength(2);
    expect(answer.kind === 'answered' && answer.quotes[0].text).toBe(dated);
  });

  it('prints one JSON line for each line of input, in order, empty ones too', async () => {
    const questions = [
      blacklisted,
      'How do I make pancakes?',
      '',
      'the of and',
      '"naughty list"',
      'Pegasus source:nobody',
    ];
    const { status, output } = await runVerbatim(['ask', '--json'], { input: `${questions.join('\n')}\n` });
    const answers = output
      .trimEnd()
      .split('\n')
      .map((line) => answerSchema.parse(JSON.parse(line)));
    expect(status).toBe(0);
    expect(answers.map(({ question }) => question)).toEqual(questions);
    expect(answers.map((answer) => (answer.kind === 'abstained' ? answer.reason : answer.kind))).toEqual([
      'answered',
      'words-not-found',
      'no-question',
      'only-common-words',
      'answered',
      'nothing-in-filter',
    ]);
  });

  it('greets, lists the documents, and ends with 0', async () => {
    const greeting = await runVerbatim(['ask', 'Hi there!']);
    expect(greeting).toMatchObject({ status: 0, output: expect.stringMatching(/^Hello!/) });
    const { status, output } = await runVerbatim(['ask', '--json', 'what documents do you have?']);
    const answer = answerSchema.parse(JSON.parse(output));
    expect(status).toBe(0);
    expect(answer.kind === 'told' && answer.documents.map(({ path }) => path)).toContain(
      'us-blacklists-nso-group.txt',
    );
  });

  it('answers within the terminal’s scope, and not at all with a scopes file that is wrong', async () => {
    const scopes = join(folder, 'scopes.yaml');
    const ask = () => runVerbatim(['ask', blacklisted], { environment: { VERBATIM_SCOPES: scopes } });
    await writeFile(scopes, 'default: none\nterminal: ["."]\n');
    expect(await ask()).toMatchObject({ status: 0, output: expect.stringContaining(dated) });
    await writeFile(scopes, 'default: none\n');
    expect(await ask()).toMatchObject({
      status: 1,
      output: expect.stringContaining('No document may be shown'),
    });
    await writeFile(scopes, 'default: none\n\nterminal: everything\n');
    const { status, output, errors } = await ask();
    expect([status, output]).toEqual([2, '']);
    expect(errors).toContain(
      'scopes.yaml, line 3: "terminal" must be "all", "none" or a list of collections',
    );
  });

  it('answers each question of a message and says which quote is whose', async () => {
    const { output } = await runVerbatim(['ask', `Who coordinated the Pegasus Project? ${blacklisted}`]);
    expect(output).toContain(`Who coordinated the Pegasus Project? [1]\n${blacklisted} [2]\n`);
    expect(decodeQuotes(output)).toEqual([expect.stringContaining('Forbidden Stories'), dated]);
  });

  it('says which question of a message the documents do not answer', async () => {
    const { status, output } = await runVerbatim(['ask', `${blacklisted} How do I make pancakes?`]);
    expect(status).toBe(0);
    expect(output).toContain('How do I make pancakes? I found no answer.');
    expect(decodeQuotes(output)).toEqual([dated]);
  });

  it('colours only where it is wanted', async () => {
    const { output } = await runVerbatim(['ask', blacklisted]);
    expect(output).not.toContain('\u001b');
  });

  it('reads another corpus with --corpus, before VERBATIM_CORPUS', async () => {
    await writeFile(
      join(folder, 'tea.txt'),
      'The kettle in the reading room was bought by Ada Quill in 1987.\n',
    );
    const environment = { VERBATIM_CORPUS: 'nowhere' };
    const { output } = await runVerbatim(['ask', '--corpus', folder, 'Who bought the kettle?'], {
      environment,
    });
    expect(decodeQuotes(output)).toEqual(['The kettle in the reading room was bought by Ada Quill in 1987.']);
  });
});

describe('why', () => {
  it('shows terms, what was looked up, candidates and the decision', async () => {
    const { status, output } = await runVerbatim(['why', blacklisted]);
    expect(status).toBe(0);
    expect(output).toMatch(/blacklist +blacklist +content +0\.\d\d +\d+\n/);
    expect(output).toContain('Expected answer: time');
    expect(output).toMatch(/1\. [a-z ]+ \(0\.\d{3}\) \S+\.txt \d+–\d+/);
    expect(output).toMatch(/coverage \d\.\d\d · distinction \d\.\d\d/);
    expect(output).toMatch(
      /Answered: that the first quote is right is [a-z ]+ \(0\.\d{3}\); from 0\.55 on it is an answer, from 0\.1 on/,
    );
  });

  it('says why an answer was withheld', async () => {
    const { status, output } = await runVerbatim(['why', 'How do I make pancakes?']);
    expect(status).toBe(1);
    expect(output).toContain('Withheld (words-not-found)');
  });
});

describe('check-corpus', () => {
  it('lists documents and what was set aside, and ends with 0 where all is well', async () => {
    const { status, output } = await runVerbatim(['check-corpus']);
    expect(status).toBe(0);
    expect(output).toContain('us-blacklists-nso-group.txt');
    expect(output).toMatch(/boilerplate +Sorry, the comment form is closed/);
    expect(output).toMatch(/3 documents, 6 paragraphs set aside\.\n$/);
  });

  it('names every problem and ends with 1', async () => {
    const { status, output } = await runVerbatim(['check-corpus', '--corpus', join(folder, 'missing')]);
    expect(status).toBe(1);
    expect(output).toContain('There is no such file or folder. Create the folder, or give another one');
  });
});

describe('evaluate', () => {
  it('measures topics and shows what went wrong', async () => {
    const topics = [
      {
        id: 'a',
        question: blacklisted,
        answerable: true,
        gold: [{ path: 'nso-outreach-to-us-officials.txt', text: dated }],
      },
      { id: 'b', question: blacklisted, answerable: false, gold: [] },
    ];
    await writeFile(join(folder, 'topics.jsonl'), topics.map((topic) => JSON.stringify(topic)).join('\n'));
    const { status, output } = await runVerbatim([
      'evaluate',
      'topics',
      '--misses',
      '--topics',
      join(folder, 'topics.jsonl'),
    ]);
    expect(status).toBe(0);
    expect(output).toMatch(/Success@1 +1\.000/);
    expect(output).toMatch(/abstention recall +0\.000/);
    expect(output).toContain('b: answered');
  });

  it('compares with a baseline that it saved, and ends with 1 where a measure fell', async () => {
    const right = { id: 'a', question: blacklisted, answerable: true };
    const gold = [{ path: 'nso-outreach-to-us-officials.txt', text: dated }];
    const [topics, baseline] = [join(folder, 'compared.jsonl'), join(folder, 'baseline.json')];
    await writeFile(topics, JSON.stringify({ ...right, gold }));
    const saved = await runVerbatim(['evaluate', 'topics', '--topics', topics, '--save', baseline]);
    expect(saved.status).toBe(0);
    const same = await runVerbatim(['evaluate', 'topics', '--topics', topics, '--baseline', baseline]);
    expect(same.status).toBe(0);
    expect(same.output).toContain('Nothing fell below the baseline.');
    await writeFile(topics, JSON.stringify({ ...right, gold: [{ path: 'nowhere.txt', text: 'never' }] }));
    const fallen = await runVerbatim(['evaluate', 'topics', '--topics', topics, '--baseline', baseline]);
    expect(fallen.status).toBe(1);
    expect(fallen.output).toContain('compared: Success@1 1.000 → 0.000');
  });

  it('measures selection and documents', async () => {
    const at = (name: string): string => join(folder, name);
    await writeFile(
      at('selection.jsonl'),
      '{"id":"1","question":"Who bought the kettle?","candidates":[{"text":"Ada bought the kettle.","label":1},{"text":"It rained.","label":0}]}\n',
    );
    const selection = await runVerbatim(['evaluate', 'selection', at('selection.jsonl'), '--json']);
    expect(JSON.parse(selection.output)).toMatchObject({ set: 'selection', measures: { MAP: 1, 'P@1': 1 } });
    await writeFile(at('documents.jsonl'), '{"path":"1","title":"kettles","text":"A kettle of tea."}\n');
    await writeFile(at('queries.jsonl'), '{"id":"q","query":"kettle"}\n');
    await writeFile(at('qrels.txt'), 'q 0 1 1\n');
    const sets = [
      '--corpus',
      at('documents.jsonl'),
      '--queries',
      at('queries.jsonl'),
      '--qrels',
      at('qrels.txt'),
    ];
    const documents = await runVerbatim(['evaluate', 'documents', ...sets]);
    expect(documents.status).toBe(0);
    expect(documents.output).toMatch(/nDCG@10 +1\.000 +1\.000/);
  });

  it('names the line that is no topic', async () => {
    await writeFile(join(folder, 'bad.jsonl'), '\n{"id": "a"}\n');
    const { status, errors } = await runVerbatim([
      'evaluate',
      'topics',
      '--topics',
      join(folder, 'bad.jsonl'),
    ]);
    expect(status).toBe(2);
    expect(errors).toContain('Line 2 is not readable. Each line of topics needs id, question');
  });
});

describe('chat', () => {
  it('answers one question a line from a pipe and ends with the input', async () => {
    const { status, output } = await runVerbatim(['chat'], {
      input: `${blacklisted}\n\n/why\n/sources\n/nonsense\n/quit\nnever asked\n`,
    });
    expect(status).toBe(0);
    expect(decodeQuotes(output)[0]).toBe(dated);
    expect(output).toContain('Expected answer: time');
    expect(output).toContain('Unknown command /nonsense.');
    expect(output).not.toContain('never asked');
  });

  it('reads a question in the light of the one before, and says how', async () => {
    const { output } = await runVerbatim(['chat'], {
      input: 'Who blacklisted NSO Group?\nthanks\nand when was that?\n',
    });
    expect(output).toContain('You’re welcome.');
    expect(output).toContain('Understood: when was that (blacklisted NSO Group)?');
    expect(decodeQuotes(output)).toContain(dated);
  });
});

describe('mistakes', () => {
  it('helps on every command', async () => {
    for (const command of ['ask', 'why', 'chat', 'start', 'check-corpus', 'evaluate topics']) {
      const { status, output } = await runVerbatim([...command.split(' '), '--help']);
      expect({ command, status }).toEqual({ command, status: 0 });
      expect(output).toContain('--corpus <folder>');
    }
  });

  it('names the nearest command and option', async () => {
    expect(await runVerbatim(['aks', 'x'])).toMatchObject({
      status: 2,
      errors: expect.stringContaining('Did you mean ask?'),
    });
    expect(await runVerbatim(['ask', '--jsn', 'x'])).toMatchObject({
      status: 2,
      errors: expect.stringContaining('Did you mean --json?'),
    });
  });

  it('names a wrong variable, what it got and what it wants', async () => {
    const { status, errors } = await runVerbatim(['ask', 'x'], {
      environment: { VERBATIM_LOG_LEVEL: 'loud' },
    });
    expect(status).toBe(2);
    expect(errors).toContain('VERBATIM_LOG_LEVEL is "loud", but must be one of silent, fatal');
  });

  it('makes no data folder where there is nothing to answer from', async () => {
    const data = join(folder, 'no-data');
    const { status } = await runVerbatim(['ask', '--corpus', join(folder, 'missing'), 'x'], {
      environment: { VERBATIM_DATA: data },
    });
    expect([status, existsSync(data)]).toEqual([2, false]);
  });

  it('names settings that are none, with what was probably meant', async () => {
    const { errors } = await runVerbatim(['--help'], {
      environment: { VERBATIM_CORPSU: 'x', VERBATIM_ZEBRA: '1' },
    });
    expect(errors).toBe(
      'verbatim: VERBATIM_CORPSU is not a setting. Did you mean VERBATIM_CORPUS?\nverbatim: VERBATIM_ZEBRA is not a setting.\n',
    );
  });

  it('knows every setting of .env.example, and no other', () => {
    const listed = readFileSync('.env.example', 'utf8').matchAll(/^#?(VERBATIM_\w+)=/gm);
    expect(new Set([...listed].map(([, name]) => name))).toEqual(new Set(settings));
  });

  it('prints its version', async () => {
    const { status, output } = await runVerbatim(['--version']);
    expect([status, output]).toEqual([0, '0.0.0\n']);
  });

  it('says what is missing, without a stack trace unless --debug', async () => {
    const missing = ['ask', '--corpus', join(folder, 'missing'), 'x'];
    const quiet = await runVerbatim(missing);
    expect(quiet.status).toBe(2);
    expect(quiet.errors).toContain('There is no such file or folder. Create the folder');
    expect(quiet.errors).toContain('[CORPUS_EMPTY]');
    expect(quiet.errors).toContain('verbatim ask --sample');
    expect(quiet.errors).not.toMatch(/\n +at /);
    expect((await runVerbatim([...missing, '--debug'])).errors).toMatch(/\n +at /);
  });
});
