// Manuals made by Texinfo: the label at the right margin of a definition is no part of it.
import { expect, test } from 'vitest';
import { pdf } from '../../../../src/corpus/formats/pdf/pdf.ts';
import { isReading } from '../../../../src/corpus/formats/port/format.ts';
import { sliceOf } from '../../../../src/text/span.ts';
import { line, makePdf } from './make.ts';

async function paragraphs(content: readonly string[]): Promise<{ read: string[]; aside: string[] }> {
  const result = await pdf.read(makePdf([{ content: content.join('\n') }]), 'manual.pdf');
  if (!isReading(result)) throw new Error(result.message);
  const all = result.sections.flatMap((section) => section.paragraphs);
  const wordsOf = (isAside: boolean): string[] =>
    all.flatMap(({ setAside, span }) =>
      (setAside !== undefined) === isAside ? [sliceOf(result.text, span)] : [],
    );
  return { read: wordsOf(false), aside: wordsOf(true) };
}

/** A definition over two lines with its label, and what it does. */
const definition = (name: string, label: string, y: number): string[] => [
  line(`int ${name} (const char * harbour, struct berth *`, 70, y),
  line(label, 500, y),
  line('berths, int number)', 110, y - 13),
  line('Lets the berths of a harbour to whoever asks for them first, and returns how', 90, y - 26),
  line('many of them were let on the day before the one on which it is called.', 90, y - 39),
];

const prose = [
  line(
    'The functions of this chapter let the berths of a harbour, and take what is paid for them in',
    70,
    760,
  ),
  line(
    'advance. All of them need the list of the berths, which the harbour master has in the office.',
    70,
    747,
  ),
];

test.each([
  ['[Function]', '[Function]'],
  ['[Library Function]', '[Library Function]'],
  ['[Data type]', '[Data type]'],
])('%s and another %s are set aside, and the definitions go on', async (first, second) => {
  const { read, aside } = await paragraphs([
    ...prose,
    ...definition('let_berths', first, 720),
    ...definition('take_berths', second, 640),
  ]);
  expect(read).toContain('int let_berths (const char * harbour, struct berth * berths, int number)');
  expect(read).toContain('int take_berths (const char * harbour, struct berth * berths, int number)');
  expect(aside).toEqual([first, second]);
});

test('other words in brackets at the right margin are text', async () => {
  const rows = ['[Yes]', '[No]', '[Yes]'].flatMap((said, at) => [
    line(`Berth ${at + 1} of the harbour is let to the pilots`, 70, 720 - 14 * at),
    line(said, 500, 720 - 14 * at),
  ]);
  const { read, aside } = await paragraphs([...prose, ...rows]);
  expect(aside).toEqual([]);
  expect(read.join(' ').match(/\[(?:Yes|No)\]/g)).toEqual(['[Yes]', '[No]', '[Yes]']);
});

test('a label within a sentence is text', async () => {
  const words = [
    'Whoever writes a manual puts the label [Function] beside what it defines, and the label',
    '[Macro] beside what is put in its place before the program is translated by the machine.',
  ];
  const { read, aside } = await paragraphs([
    ...prose,
    ...words.map((text, at) => line(text, 70, 700 - 13 * at)),
  ]);
  expect(aside).toEqual([]);
  expect(read.join(' ')).toContain(words.join(' '));
});
