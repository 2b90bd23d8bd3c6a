// What the bot remembers, from the command line, over a real file.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeQuotes } from '../decode.ts';
import { dataFolder, type Finished, runVerbatim } from '../in-process.ts';

const compiled = 'Who compiles the Entity List?';
const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
const corpus = join(folder, 'corpus');
let code = '';

const inFolder = (command: string, ...words: string[]): Promise<Finished> =>
  runVerbatim([command, '--corpus', corpus, ...words]);

beforeAll(async () => {
  cpSync('corpus', corpus, { recursive: true });
  const { output } = await inFolder('ask', '--json', compiled);
  code = JSON.parse(output).quotes[0].receipt;
  await inFolder('ask', 'How do I make pancakes?');
  await inFolder('ask', 'Who eats pancakes?');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('verify', () => {
  it('finds the quote exact today, however the code is written', async () => {
    for (const written of [code, code.toLowerCase(), code.slice(2)]) {
      const { status, output } = await inFolder('verify', written);
      expect({ written, status }).toEqual({ written, status: 0 });
      expect(output).toContain('Exact today, at the same place of the same file.');
      expect(decodeQuotes(output)[0]).toContain('compiled by an End-User Review Committee (ERC)');
    }
  });

  it('sees one changed character, shows the words, and sees the document gone', async () => {
    const path = join(corpus, 'us-blacklists-nso-group.txt');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('End-User Review Committee', 'End-User Review Comittee'));
    const changed = await inFolder('verify', code);
    expect(changed.status).toBe(1);
    expect(changed.output).toContain('Changed: the document now says it in other words.');
    expect(changed.output).toContain('[-Committee-] {+Comittee+}');
    writeFileSync(path, `A new first paragraph, which moves all the others down the page.\n\n${text}`);
    const moved = await inFolder('verify', code);
    expect({ status: moved.status, output: moved.output }).toMatchObject({
      status: 0,
      output: expect.stringContaining('Exact today, elsewhere in the document.'),
    });
    rmSync(path);
    const gone = await inFolder('verify', code);
    expect(gone.status).toBe(1);
    expect(gone.output).toContain('The document is gone');
    writeFileSync(path, text);
  });

  it('says that a code was never shown', async () => {
    const { status, errors } = await inFolder('verify', 'V-22222');
    expect(status).toBe(2);
    expect(errors).toContain('No quote with the receipt “V-22222” is stored here.');
  });

  it('says where it looked when nothing was ever remembered', async () => {
    const environment = { VERBATIM_DATA: join(folder, 'none') };
    const { status, errors } = await runVerbatim(['verify', code], { environment });
    expect(status).toBe(2);
    expect(errors).toContain('Nothing has been remembered in the data folder');
    expect(readdirSync(folder)).not.toContain('none');
  });
});

describe('check-quotes', () => {
  const exact =
    '"compiled by an End-User Review Committee (ERC) maintained and chaired by the Commerce Department\'s Bureau"';

  it('ends with 0 where every quotation is exact, whatever its marks', async () => {
    const { status, output } = await runVerbatim(['check-quotes', '-'], {
      input: `It is ${exact}, they write.\n`,
    });
    expect(status).toBe(0);
    expect(output).toContain('Line 1: exact');
    expect(output).toMatch(/1 quotation: all exact\.\n$/);
  });

  it('shows what is not, and ends with 1', async () => {
    const input = `One: ${exact}.\n\nTwo: “compiled by a Review Committee maintained by the Commerce Department”.\n\nThree: “it was a bright cold day in April”.\n`;
    const { status, output } = await runVerbatim(['check-quotes', '--json', '-'], { input });
    expect(status).toBe(1);
    const { quotations } = JSON.parse(output);
    expect(quotations.map((one: { verdict: { kind: string } }) => one.verdict.kind)).toEqual([
      'exact',
      expect.stringMatching(/altered|trimmed/),
      'not-in-corpus',
    ]);
  });

  it('names a file that is not there', async () => {
    const { status, errors } = await runVerbatim(['check-quotes', 'nowhere.md']);
    expect(status).toBe(2);
    expect(errors).toContain('nowhere.md cannot be read');
  });
});

describe('unanswered', () => {
  it('gathers abstentions by their rare words', async () => {
    const { status, output } = await inFolder('unanswered', '--since', '1d');
    expect(status).toBe(0);
    expect(output).toContain('pancakes\n    Asked 2 times by 1 person');
    expect(output).toMatch(/1 unanswered subject since \d{4}-\d\d-\d\d\n$/);
  });

  it('says when the documents answer it by now, with the quote', async () => {
    writeFileSync(
      join(corpus, 'kitchen.txt'),
      'Nina Okafor eats pancakes in the canteen every Friday morning.\n',
    );
    const { output } = await inFolder('unanswered', '--json');
    const gap = JSON.parse(output).gaps.find(({ words }: { words: string[] }) => words.includes('pancakes'));
    expect(gap.answeredToday.quotes[0].text).toBe(
      'Nina Okafor eats pancakes in the canteen every Friday morning.',
    );
    const { output: markdown } = await inFolder('unanswered', '--markdown');
    expect(markdown).toContain('> Nina Okafor eats pancakes in the canteen every Friday morning.');
    rmSync(join(corpus, 'kitchen.txt'));
  });

  it('counts an answer that somebody rated down', async () => {
    await runVerbatim(['chat', '--corpus', corpus], {
      input: 'Who is Artemis Seaford?\n/rate outdated she has left\n',
    });
    const { output } = await inFolder('unanswered');
    expect(output).toContain('Artemis, Seaford');
  });

  it('explains time spans', async () => {
    const { status, errors } = await inFolder('unanswered', '--since', 'yesterday');
    expect(status).toBe(2);
    expect(errors).toContain('"yesterday" is not a time span. Write 12h, 30d or 8w');
  });
});

describe('export and cite', () => {
  it('exports an evidence packet in three formats', async () => {
    const json = JSON.parse((await inFolder('export', '--format', 'json')).output);
    expect(json.questions[0]).toMatchObject({
      question: compiled,
      kind: 'answered',
      quotes: [expect.objectContaining({ code })],
    });
    const { output: markdown } = await inFolder('export');
    expect(markdown).toContain(`## ${compiled}`);
    expect(markdown).toContain(`Receipt ${code}`);
    const { output: csv } = await inFolder('export', '--format', 'csv', '--since', '1d');
    expect(csv.split('\n')[1]).toContain(`answered,,`);
    expect((await inFolder('export', '--format', 'pdf')).errors).toContain(
      'There are markdown, csv and json.',
    );
    expect((await inFolder('export', '--format', 'json', '--conversation', 'other')).output).toContain(
      '"questions": [',
    );
  });

  it('prints a reference in a style', async () => {
    const { status, output } = await inFolder('cite', code, '--style', 'ris');
    expect(status).toBe(0);
    expect(output).toContain('TI  - US Government blacklists NSO Group and three others');
    expect(output).toContain('PY  - 2021');
    expect((await inFolder('cite', code, '--style', 'vancouver')).errors).toContain(
      'There are footnote, apa, chicago',
    );
  });
});

describe('faults', () => {
  it('answers where it cannot remember, and says so', async () => {
    writeFileSync(join(folder, 'file'), '');
    const environment = { VERBATIM_DATA: join(folder, 'file') };
    const { status, output, errors } = await runVerbatim(['ask', compiled], { environment });
    expect(status).toBe(0);
    expect(decodeQuotes(output)[0]).toContain('compiled by an End-User Review Committee');
    expect(errors).toContain('This is not being stored, so its receipts cannot be verified later.');
  });
});

describe('forget-me', () => {
  it("deletes one's questions to the last byte and keeps receipts", async () => {
    const { status, output } = await inFolder('forget-me');
    expect(status).toBe(0);
    expect(output).toMatch(/^Deleted 4 questions and 1 rating of yours\.\n$/);
    for (const name of readdirSync(dataFolder())) {
      expect(readFileSync(join(dataFolder(), name)).includes('pancakes')).toBe(false);
    }
    expect((await inFolder('verify', code)).status).toBe(0);
  });
});
