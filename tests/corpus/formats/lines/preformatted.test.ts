// Code and other preformatted text: short ones are quoted whole, long ones in pieces between their lines.
import { describe, expect, test } from 'vitest';
import { preformattedBlocks } from '../../../../src/corpus/formats/lines/preformatted.ts';
import { markdown } from '../../../../src/corpus/formats/text/markdown.ts';
import { sliceOf } from '../../../../src/text/span.ts';
import { countWords } from '../../../../src/text/tokenize.ts';

/** From Node's manual, util.parseArgs (MIT). */
const code = `import { parseArgs } from 'node:util';

const options = {
  'color': { type: 'boolean' },
  'no-color': { type: 'boolean' },
  'logfile': { type: 'string' },
  'no-logfile': { type: 'boolean' },
};
const { values, tokens } = parseArgs({ options, tokens: true });

tokens
  .filter((token) => token.kind === 'option')
  .forEach((token) => {
    if (token.name.startsWith('no-')) {
      const positiveName = token.name.slice(3);
      values[positiveName] = false;
      delete values[token.name];
    } else {
      values[token.name] = token.value ?? true;
    }
  });

const color = values.color;
const logfile = values.logfile ?? 'default.log';`;

test('short code is one piece', () => {
  const short = 'npm install verbatim\n\nnpm start';
  expect(preformattedBlocks(short, 7)).toEqual([{ words: short, line: 7, whole: true }]);
});

test('long code is cut between lines, where least is open, and says where each piece begins', () => {
  const blocks = preformattedBlocks(code, 1);
  expect(
    blocks
      .map(({ words }) => words)
      .join('\n')
      .replace(/\s+/g, ''),
  ).toBe(code.replace(/\s+/g, ''));
  expect(blocks.length).toBeGreaterThan(1);
  for (const { words, line, whole } of blocks) {
    expect(countWords(words)).toBeLessThanOrEqual(60);
    expect(whole).toBe(true);
    expect(code.split('\n')[(line ?? 0) - 1]?.trim()).toBe(words.split('\n')[0]);
  }
  expect(blocks.some(({ words }) => words.startsWith('const options = {') && words.includes('};'))).toBe(
    true,
  );
});

test('prose in a preformatted block is prose', () => {
  const prose = `The committee met in the spring and agreed to publish its
report. It will meet again in the autumn to see what the agencies
have made of it, and whether any of them has answered.`;
  expect(preformattedBlocks(prose, 1)).toEqual([{ words: prose, line: 1 }]);
});

describe('Markdown', () => {
  const paragraphs = (source: string): string[] => {
    const { text, sections } = markdown.read(source, 'a.md');
    return sections.flatMap((section) => section.paragraphs.map(({ span }) => sliceOf(text, span)));
  };

  test('the lines of a chat are paragraphs', () => {
    const lines = [
      '13:08 ruff: you need all utxos',
      '13:08 otter: agreed',
      '13:09 lynx: so what\nif it is pruned?',
    ];
    expect(paragraphs(lines.join('\n'))).toEqual([
      ...lines.slice(0, 2),
      '13:09 lynx: so what if it is pruned?',
    ]);
  });

  test('the recitals of a preamble are paragraphs', () => {
    const lines = [
      'The States Parties to this Statute,',
      'Conscious of their bonds,',
      'Have agreed as follows:',
    ];
    expect(paragraphs(lines.join('\n'))).toEqual(lines);
  });

  test('a paragraph that is broken at a width is one', () => {
    expect(paragraphs('It met in the\nspring, and agreed to\npublish its report.')).toEqual([
      'It met in the spring, and agreed to publish its report.',
    ]);
  });
});
