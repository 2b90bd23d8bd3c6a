// The styles that people read, set word for word as their manuals show them.
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../src/answer/answer.ts';
import { cite } from '../../src/answer/quotes/cite.ts';
import { formatReference, type ReferencedQuote, type Style } from '../../src/reference/reference.ts';
import { full, hostile, quoteFrom, type Source, sentence } from './quotes.ts';

const readable: readonly Style[] = ['footnote', 'apa', 'chicago', 'mla'];

/** What stands after the quote: the citation, and the entry in the list of references where the style has one. */
function setAfterQuote(source: Source, style: Style): readonly string[] {
  const reference = formatReference(quoteFrom(source), style);
  const start = `“${sentence}” `;
  expect(reference.slice(0, start.length)).toBe(start);
  return reference.slice(start.length).trimEnd().split('\n\n');
}

const cases: readonly {
  readonly known: string;
  readonly source: Source;
  readonly expected: Readonly<Record<'footnote' | 'apa' | 'chicago' | 'mla', readonly string[]>>;
}[] = [
  {
    known: 'everything',
    source: full,
    expected: {
      footnote: [
        'Ada Lovelace, “What the Engine Can Do,” Scientific Memoirs, September 3, 1843, para. 4, https://example.org/memoirs?note=g&page=1.',
      ],
      apa: [
        '(Lovelace, 1843, para. 4).',
        'Lovelace, A. (1843, September 3). What the engine can do. Scientific Memoirs. https://example.org/memoirs?note=g&page=1',
      ],
      chicago: [
        '(Lovelace 1843, para. 4).',
        'Lovelace, Ada. 1843. “What the Engine Can Do.” Scientific Memoirs, September 3. https://example.org/memoirs?note=g&page=1.',
      ],
      mla: [
        '(Lovelace, par. 4).',
        'Lovelace, Ada. “What the Engine Can Do.” Scientific Memoirs, 3 Sept. 1843, https://example.org/memoirs?note=g&page=1.',
      ],
    },
  },
  {
    known: 'nothing but a title',
    source: {},
    expected: {
      footnote: ['“Notes by the Translator,” n.d., para. 4.'],
      apa: ['(Notes by the Translator, n.d., para. 4).', 'Notes by the Translator. (n.d.).'],
      chicago: ['(“Notes by the Translator,” n.d., para. 4).', '“Notes by the Translator.” n.d.'],
      mla: ['(“Notes by the Translator,” par. 4).', '“Notes by the Translator.”'],
    },
  },
  {
    known: 'a year',
    source: { published: '1843', publisher: 'Taylor' },
    expected: {
      footnote: ['“Notes by the Translator,” Taylor, 1843, para. 4.'],
      apa: ['(Notes by the Translator, 1843, para. 4).', 'Notes by the Translator. (1843). Taylor.'],
      chicago: ['(“Notes by the Translator” 1843, para. 4).', '“Notes by the Translator.” 1843. Taylor.'],
      mla: ['(“Notes by the Translator,” par. 4).', '“Notes by the Translator.” Taylor, 1843.'],
    },
  },
  {
    known: 'a month',
    source: { published: '1843-09' },
    expected: {
      footnote: ['“Notes by the Translator,” September 1843, para. 4.'],
      apa: ['(Notes by the Translator, 1843, para. 4).', 'Notes by the Translator. (1843, September).'],
      chicago: ['(“Notes by the Translator” 1843, para. 4).', '“Notes by the Translator.” 1843. September.'],
      mla: ['(“Notes by the Translator,” par. 4).', '“Notes by the Translator.” Sept. 1843.'],
    },
  },
  {
    known: 'an organisation that publishes itself',
    source: { author: 'Amnesty Tech', publisher: 'Amnesty Tech', published: '2021-07-18' },
    expected: {
      footnote: ['Amnesty Tech, “Notes by the Translator,” Amnesty Tech, July 18, 2021, para. 4.'],
      apa: [
        '(Amnesty Tech, 2021, para. 4).',
        'Amnesty Tech. (2021, July 18). Notes by the Translator. Amnesty Tech.',
      ],
      chicago: [
        '(Amnesty Tech 2021, para. 4).',
        'Amnesty Tech. 2021. “Notes by the Translator.” Amnesty Tech, July 18.',
      ],
      mla: [
        '(Amnesty Tech, par. 4).',
        'Amnesty Tech. “Notes by the Translator.” Amnesty Tech, 18 July 2021.',
      ],
    },
  },
  {
    known: 'two authors and a page',
    source: { author: 'Ada Lovelace and Charles Babbage', published: '1843', page: 722 },
    expected: {
      footnote: ['Ada Lovelace and Charles Babbage, “Notes by the Translator,” 1843, 722.'],
      apa: [
        '(Lovelace & Babbage, 1843, p. 722).',
        'Lovelace, A., & Babbage, C. (1843). Notes by the Translator.',
      ],
      chicago: [
        '(Lovelace and Babbage 1843, 722).',
        'Lovelace, Ada, and Charles Babbage. 1843. “Notes by the Translator.”',
      ],
      mla: [
        '(Lovelace and Babbage 722).',
        'Lovelace, Ada, and Charles Babbage. “Notes by the Translator.” 1843.',
      ],
    },
  },
  {
    known: 'the time of a recording',
    source: { author: 'Ada Lovelace', published: '1843', seconds: 3723.9, speaker: 'Charles Babbage' },
    expected: {
      footnote: ['Ada Lovelace, “Notes by the Translator,” 1843, at 01:02:03.'],
      apa: ['(Lovelace, 1843, 01:02:03).', 'Lovelace, A. (1843). Notes by the Translator.'],
      chicago: ['(Lovelace 1843, at 01:02:03).', 'Lovelace, Ada. 1843. “Notes by the Translator.”'],
      mla: ['(Lovelace, 01:02:03).', 'Lovelace, Ada. “Notes by the Translator.” 1843.'],
    },
  },
  {
    known: 'the row of a table',
    source: { author: 'Ada Lovelace', published: '1843', row: 12 },
    expected: {
      footnote: ['Ada Lovelace, “Notes by the Translator,” 1843, row 12.'],
      apa: ['(Lovelace, 1843, row 12).', 'Lovelace, A. (1843). Notes by the Translator.'],
      chicago: ['(Lovelace 1843, row 12).', 'Lovelace, Ada. 1843. “Notes by the Translator.”'],
      mla: ['(Lovelace, row 12).', 'Lovelace, Ada. “Notes by the Translator.” 1843.'],
    },
  },
  {
    known: 'a person and an organisation',
    source: { author: 'Ada Lovelace; Citizen Lab', published: '2021' },
    expected: {
      footnote: ['Ada Lovelace and Citizen Lab, “Notes by the Translator,” 2021, para. 4.'],
      apa: [
        '(Lovelace & Citizen Lab, 2021, para. 4).',
        'Lovelace, A., & Citizen Lab. (2021). Notes by the Translator.',
      ],
      chicago: [
        '(Lovelace and Citizen Lab 2021, para. 4).',
        'Lovelace, Ada, and Citizen Lab. 2021. “Notes by the Translator.”',
      ],
      mla: [
        '(Lovelace and Citizen Lab, par. 4).',
        'Lovelace, Ada, and Citizen Lab. “Notes by the Translator.” 2021.',
      ],
    },
  },
  {
    known: 'a title that asks',
    source: { title: 'Can the engine think?', author: 'Ada Lovelace', published: '1843' },
    expected: {
      footnote: ['Ada Lovelace, “Can the Engine Think?,” 1843, para. 4.'],
      apa: ['(Lovelace, 1843, para. 4).', 'Lovelace, A. (1843). Can the engine think?'],
      chicago: ['(Lovelace 1843, para. 4).', 'Lovelace, Ada. 1843. “Can the Engine Think?”'],
      mla: ['(Lovelace, par. 4).', 'Lovelace, Ada. “Can the Engine Think?” 1843.'],
    },
  },
];

describe.each(cases)('when $known is known', ({ source, expected }) => {
  it.each(readable)('%s', (style) => {
    expect(setAfterQuote(source, style)).toEqual(expected[style as keyof typeof expected]);
  });
});

describe('a reference for readers', () => {
  it.each(readable)('%s holds every hostile quote whole, and the same reference after it', (style) => {
    const usual = setAfterQuote(full, style);
    for (const text of hostile) {
      const reference = formatReference(quoteFrom(full, text), style);
      expect(reference).toBe(`“${text}” ${usual.join('\n\n')}\n`);
    }
  });

  it('shows markup in a title as the source has it', () => {
    const title = 'Über <i>Maschinen</i> & \ue000 & <b';
    expect(setAfterQuote({ title }, 'chicago')).toEqual([`(“${title},” n.d., para. 4).`, `“${title}.” n.d.`]);
  });

  it('does not speak of retrieval, since no day of it is known', () => {
    const [, entry] = setAfterQuote({ url: 'https://example.org/g' }, 'apa');
    expect(entry).toBe('Notes by the Translator. (n.d.). https://example.org/g');
  });

  it('keeps the capitals of a title that is not clearly English', () => {
    expect(setAfterQuote({ title: 'La peste et le choléra' }, 'mla')[1]).toBe('“La peste et le choléra.”');
  });

  it('does not depend on what was asked before, also when the same quote is now known better', () => {
    const first = setAfterQuote({}, 'apa');
    const better = setAfterQuote({ author: 'Ada Lovelace', published: '1843' }, 'apa');
    expect(better).toEqual(['(Lovelace, 1843, para. 4).', 'Lovelace, A. (1843). Notes by the Translator.']);
    expect(setAfterQuote({}, 'apa')).toEqual(first);
  });

  it('takes a quote as the core makes it', () => {
    const text = `${sentence} It can do whatever we know how to order it to perform.`;
    const quote: Quote = cite(
      {
        id: 'D-1',
        path: 'g.txt',
        title: 'Note G',
        format: 'plain-text',
        text,
        sections: [{ headings: [], paragraphs: [{ span: { start: 0, end: text.length }, line: 1 }] }],
        digest: 'ab'.repeat(32),
      },
      { start: 0, end: sentence.length },
      [],
    );
    const asked: ReferencedQuote = { ...quote, receipt: 'V-7K2Q9' };
    expect(formatReference(asked, 'footnote')).toBe(`“${sentence}” “Note G,” n.d., para. 1.\n`);
  });
});
