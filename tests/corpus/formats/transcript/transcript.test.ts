// Subtitles and transcripts: sentences whole over cues, each with its time and, where it is marked, its speaker.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReading, type Reading } from '../../../../src/corpus/formats/port/format.ts';
import { transcript } from '../../../../src/corpus/formats/transcript/transcript.ts';
import { shownQuotes } from '../../../../src/store/record.ts';
import { sliceOf } from '../../../../src/text/span.ts';
import { testFormat } from '../../../contracts/format.ts';
import { openFiles } from '../../../folders.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

testFormat('transcript', [
  {
    name: 'council.vtt',
    bytes: bytes(
      `WEBVTT - Council of Aldersund
Kind: captions
Language: en-GB

NOTE taken down by hand

STYLE
::cue { color: lime }

opening
00:00:01.000 --> 00:00:04.000 align:start position:10%
<v.loud Ottoline Verhage>The ferry crosses the <i>strait</i> at noon &amp; returns

00:00:04.200 --> 00:00:07.000
before the evening bells ring. The toll is

00:00:07.000 --> 00:00:09.000
four crowns for a cart.

01:02:03.500 --> 01:02:06.000
<v Bruno Hask>Nobody but the harbour master rings the bells.

01:02:06.000 --> 01:02:09.000
[applause]
`,
    ),
    sentences: [
      'The ferry crosses the strait at noon & returns before the evening bells ring.',
      'The toll is four crowns for a cart.',
      'Nobody but the harbour master rings the bells.',
    ],
    unquoted: ['-->', '<', 'align', 'lime', 'applause', 'by hand', 'opening'],
    headings: [['Ottoline Verhage'], ['Bruno Hask'], []],
    attribution: { title: 'Council of Aldersund', author: undefined },
    language: 'en',
    asked: [
      {
        question: 'When does the ferry cross the strait?',
        quote: 'The ferry crosses the strait at noon & returns before the evening bells ring.',
        at: { seconds: 1, speaker: 'Ottoline Verhage' },
      },
      {
        question: 'What is the toll for a cart?',
        quote: 'The toll is four crowns for a cart.',
        at: { seconds: 4.2, speaker: 'Ottoline Verhage' },
      },
      {
        question: 'Who rings the bells?',
        quote: 'Nobody but the harbour master rings the bells.',
        at: { seconds: 3723.5, speaker: 'Bruno Hask' },
      },
    ],
  },
  {
    name: 'film.srt',
    bytes: bytes(
      '\ufeff1\r\n00:01:42,821 --> 00:01:44,289 X1:40 Y1:20\r\n(SIREN WAILING)\r\n\r\n2\r\n00:01:45,365 --> 00:01:48,084\r\n<i>DRIVER: The lighthouse of Kestrel Point\r\nburned down in 1911.</i>\r\n\r\n3\r\n00:01:49,077 --> 00:01:51,421\r\n- Who set the fire?\r\n- The keeper Anselm Roy did.\r\n',
    ),
    sentences: [
      'The lighthouse of Kestrel Point burned down in 1911.',
      'Who set the fire?',
      'The keeper Anselm Roy did.',
    ],
    unquoted: ['SIREN', '<i>', 'DRIVER', 'X1', '00:01'],
    headings: [[], ['DRIVER'], []],
    attribution: { title: undefined },
    asked: [
      {
        question: 'When did the lighthouse of Kestrel Point burn down?',
        quote: 'The lighthouse of Kestrel Point burned down in 1911.',
        at: { seconds: 105.365, speaker: 'DRIVER' },
      },
    ],
  },
]);

async function read(source: string): Promise<Reading> {
  const result = await transcript.read(bytes(source), 'a.vtt');
  if (!isReading(result)) throw new Error(result.message);
  return result;
}

/** Each paragraph with the second and the speaker of its first cue. */
async function paragraphs(source: string): Promise<string[]> {
  const { text, sections, points = [] } = await read(source);
  return sections.flatMap((section) =>
    section.paragraphs.map(({ span, setAside }) => {
      const point = points.findLast(({ start }) => start <= span.start);
      const aside = setAside === undefined ? '' : ` (${setAside})`;
      return `${point?.seconds} ${point?.speaker ?? '?'}: ${sliceOf(text, span)}${aside}`;
    }),
  );
}

/** A WebVTT file of cues of two seconds each, one after the other. */
const cuesOf = (...cues: readonly string[]): string =>
  ['WEBVTT', ...cues.map((words, index) => `${at(index * 2)} --> ${at(index * 2 + 2)}\n${words}`)].join(
    '\n\n',
  );

const at = (seconds: number): string =>
  `${[seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')}.000`;

describe('speakers', () => {
  test('are names that label lines more than once, or stand in capitals', async () => {
    const source = cuesOf('Ada: It rained.', 'Note: it was May.', 'Ada: It snowed.', 'MR HASK: It froze.');
    expect(await paragraphs(source)).toEqual([
      '0 Ada: It rained.',
      '2 ?: Note: it was May.',
      '4 Ada: It snowed.',
      '6 MR HASK: It froze.',
    ]);
  });

  test('go on while their sentence does, and nobody is named for a new one', async () => {
    expect(await paragraphs(cuesOf('<v Ada>It rained', 'all day.', 'It snowed.'))).toEqual([
      '0 Ada: It rained all day.',
      '4 ?: It snowed.',
    ]);
  });

  test('are changed by dashes and arrows, named or not', async () => {
    expect(await paragraphs(cuesOf('- Did it rain\n- It did.', '>> So it snowed.'))).toEqual([
      '0 ?: Did it rain',
      '0 ?: It did.',
      '2 ?: So it snowed.',
    ]);
  });

  test('two in one cue are two', async () => {
    expect(await paragraphs(cuesOf('<v Ada>It rained.</v> <v.low Bo &amp; Cy>It snowed.</v>'))).toEqual([
      '0 Ada: It rained.',
      '0 Bo & Cy: It snowed.',
    ]);
  });
});

describe('words', () => {
  test('behind a sign that looks like a tag are kept', async () => {
    expect(await paragraphs(cuesOf('The count was 3 < 4 and <b>bold</b>, <00:00:01.000>at last.'))).toEqual([
      '0 ?: The count was 3 < 4 and bold, at last.',
    ]);
  });

  test.each([
    ['[SIGHS] BO: No, it is forty.', ['2 ?: [SIGHS] (sound)', '2 BO: No, it is forty.']],
    ['(seufzt) BO: Nein, vierzig.', ['2 ?: (seufzt) (sound)', '2 BO: Nein, vierzig.']],
    ['- [SOUPIRS] BO: Non, quarante.', ['2 ?: [SOUPIRS] (sound)', '2 BO: Non, quarante.']],
    ['BO (sighing): No, it is forty.', ['2 BO (sighing): No, it is forty.']],
    ['BO [SIGHS]: No, it is forty.', ['2 BO: No, it is forty.']],
  ])('is named below a sound or beside one: %s', async (line, expected) => {
    const source = cuesOf('ADA: The toll is fifty, but the', line, 'ADA: It was forty last year.');
    expect(await paragraphs(source)).toEqual([
      '0 ADA: The toll is fifty, but the',
      ...expected,
      '4 ADA: It was forty last year.',
    ]);
  });

  test('that look like a setting are kept', async () => {
    expect(await paragraphs(cuesOf('position: vacant since May.'))).toEqual([
      '0 ?: position: vacant since May.',
    ]);
  });

  test('below an empty line are kept in SubRip', async () => {
    const source =
      '1\n00:00:01,000 --> 00:00:02,000\nIt rained\n\nall day.\n\n2\n00:00:02,000 --> 00:00:03,000\nIt snowed.\n';
    expect(await paragraphs(source)).toEqual(['1 ?: It rained all day. It snowed.']);
  });

  test('that live captions show twice are read once', async () => {
    expect(
      await paragraphs(
        cuesOf('it rained all day', 'it rained all day\nand it snowed', 'and it snowed\nat night'),
      ),
    ).toEqual(['0 ?: it rained all day and it snowed at night']);
  });

  test('that live captions show three times are read once', async () => {
    const [one, two, three, four] = ['THE TUG LEFT.', 'IT WAS LATE.', 'NOBODY WAVED.', 'RAIN FELL.'];
    const source = cuesOf(
      [one, two, three].join('\n'),
      [two, three, four].join('\n'),
      [three, four, 'IT STOPPED.'].join('\n'),
    );
    expect(await paragraphs(source)).toEqual([
      '0 ?: THE TUG LEFT. IT WAS LATE. NOBODY WAVED. RAIN FELL. IT STOPPED.',
    ]);
  });

  test('are read in the order in which they are said', async () => {
    const cue = (from: number, words: string): string => `${at(from)} --> ${at(from + 2)}\n${words}`;
    const source = ['WEBVTT', cue(8, 'The tug will'), cue(2, 'It rained.'), cue(10, 'not leave.')].join(
      '\n\n',
    );
    expect(await paragraphs(source)).toEqual(['2 ?: It rained.', '8 ?: The tug will not leave.']);
  });

  test('have their character references resolved', async () => {
    expect(
      await paragraphs(cuesOf('The pilot&#8217;s fee &mdash; 4&nbsp;&euro; &hellip; &#x2014; AT&T.')),
    ).toEqual(['0 ?: The pilot’s fee — 4 € … — AT&T.']);
  });

  test('said twice are kept', async () => {
    const speech = [
      'I have a dream',
      'I have a dream\nthat it rains.',
      'It never rains',
      'in the harbour',
      'of Aldersund.',
    ];
    expect(await paragraphs(cuesOf(...speech))).toEqual([
      '0 ?: I have a dream I have a dream that it rains. It never rains in the harbour of Aldersund.',
    ]);
  });
});

describe('paragraphs', () => {
  test('end where nobody speaks for a while, but not within a sentence', async () => {
    const source = `WEBVTT\n\n00:01.000 --> 00:02.000\nIt rained.\n\n00:12.000 --> 00:13.000\nIt snowed\n\n00:33.000 --> 00:34.000\nat night.`;
    expect(await paragraphs(source)).toEqual(['1 ?: It rained.', '12 ?: It snowed at night.']);
  });

  test('end after some forty words where no sentence does', async () => {
    const found = await paragraphs(
      cuesOf(...Array.from({ length: 40 }, (_, n) => `word${n} and some more words`)),
    );
    expect(found.map((paragraph) => paragraph.split(' ').length)).toEqual([42, 42, 42, 42, 42]);
  });
});

test('each quote is cited by the time and the speaker of its first word', async () => {
  const words = fc.constantFrom(
    'ferry',
    'bell',
    'toll',
    'strait',
    'Anselm',
    'lamp',
    'noon.',
    'carts!',
    'Why?',
  );
  const spoken = fc.tuple(
    fc.constantFrom('Ada', 'Bo', undefined),
    fc.array(words, { minLength: 1, maxLength: 7 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(spoken, { minLength: 1, maxLength: 15 }), words, async (cues, asked) => {
      // Every word tells its cue: "ferry3" is of the fourth.
      const lines = cues.map(([speaker, said], cue) => {
        const marked = said.map((word) => word.replace(/\p{L}+/u, (letters) => letters + cue)).join(' ');
        return speaker === undefined ? marked : `<v ${speaker}>${marked}`;
      });
      const core = await openFiles({ 'a.vtt': cuesOf(...lines) });
      const answer = await core.ask(`${asked}${cues.length - 1} ${asked}0?`);
      const quotes = shownQuotes(answer);
      for (const { text, citation } of quotes) {
        const cue = Number(/\p{L}(\d+)/u.exec(text)?.[1]);
        expect(citation.seconds).toBe(cue * 2);
        const speaker = cues[cue]?.[0];
        if (speaker !== undefined) expect(citation.speaker).toBe(speaker);
      }
    }),
    { numRuns: 100 },
  );
});

test('a citation has the line of its paragraph’s first cue', async () => {
  const core = await openFiles({
    'a.vtt': cuesOf('It rained.', '[thunder]', 'Anselm lit the lamp of Kestrel Point.'),
  });
  const answer = await core.ask('Who lit the lamp of Kestrel Point?');
  expect(answer.kind === 'answered' && answer.quotes[0].citation.line).toBe(10);
});

test('cues without times that can be read are counted as a problem, and the others stand', async () => {
  const reading = await read(
    'WEBVTT\n\nnoon --> 00:02.000\nIt rained.\n\n00:02.000 --> 00:03.000\nIt snowed.\n',
  );
  expect(reading.text).toBe('It snowed.');
  expect(reading.problems.map(({ code, message }) => [code, message])).toEqual([
    ['part-unreadable', expect.stringContaining('The times of 1 of its cues')],
  ]);
});

test('20,000 cues are read, the last at its time', async () => {
  const { points = [] } = await read(cuesOf(...Array.from({ length: 20_000 }, (_, n) => `Number ${n}.`)));
  expect(points.at(-1)?.seconds).toBe(39_998);
});
