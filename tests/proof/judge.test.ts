// What is said of quotations: exact, trimmed, altered, stitched, or not in the corpus.
import { beforeAll, describe, expect, test } from 'vitest';
import { checkQuotes } from '../../src/proof/check.ts';
import type { DifferenceRun } from '../../src/proof/text/word-difference.ts';
import type { Verdict } from '../../src/proof/verdict.ts';
import type { Revision } from '../../src/retrieval/revision/revision.ts';
import { revisionOf, shippedRevision } from './revision.ts';

let revision: Revision;
let shipped: Revision;

beforeAll(async () => {
  shipped = await shippedRevision();
  revision = await revisionOf({
    'charter.txt': `The charter of the harbour

The keeper of the harbour must not open the eastern gate after sunset, unless the tide master has given written leave. Every ship pays 1,250 crowns for each night it lies at the quay. No ship may leave without the keeper’s seal; a copy of the seal hangs in the hall.

The harbour council meets on the first Monday of each month. It hears complaints, sets the dues and names the keeper – who serves for seven years and can’t be dismissed without cause. The council’s clerk writes down “every word that is spoken in the hall” and keeps the book … under lock.`,
    'letter.txt': `A letter from the tide master

I have seen the eastern gate stand open at midnight three times this spring. The keeper told me that he “forgot the hour,” which I do not believe. File CVE-2021-30860 and the U.S. charts were on his desk at 10:30.

Whoever holds the keys of the gate holds the town as well, and whoever sells them sells us all.`,
  });
});

const judged = async (quoted: string, of: Revision = revision): Promise<Verdict> => {
  const { quotations } = await checkQuotes(`He wrote: «${quoted}» and so on.`, of.corpus);
  const [checked, ...others] = quotations;
  expect(others).toEqual([]);
  if (checked === undefined) throw new Error(`No quotation was found in ${quoted}`);
  return checked.verdict;
};

const signs = { same: '', removed: '-', inserted: '+' } as const;
const shown = (difference: readonly DifferenceRun[]): string =>
  difference.map(({ kind, text }) => (kind === 'same' ? text : `{${signs[kind]}${text}}`)).join(' ');

describe('exact', () => {
  test('says where, with citation and receipt', async () => {
    const verdict = await judged('Every ship pays 1,250 crowns');
    expect(verdict).toMatchObject({
      kind: 'exact',
      alsoAt: [],
      foldings: [],
      notes: [],
      omissions: 0,
      insertions: [],
    });
    if (verdict.kind !== 'exact') return;
    const { where } = verdict;
    expect(where).toMatchObject({ path: 'charter.txt', title: 'The charter of the harbour' });
    expect(where.text).toBe('Every ship pays 1,250 crowns');
    expect(where.quote?.text).toBe(where.text);
    // Nothing is stored here, so no code may be shown.
    expect(where.quote).not.toHaveProperty('receipt');
    expect(where.quote?.citation).toMatchObject({
      path: 'charter.txt',
      span: where.span,
      line: 3,
      paragraph: 1,
    });
  });

  test('in the shipped corpus, at both places that have it', async () => {
    const verdict = await judged(
      'NSO’s technology is supporting the current global fight against terrorism',
      shipped,
    );
    expect(verdict.kind).toBe('exact');
    if (verdict.kind !== 'exact') return;
    expect(
      [verdict.where, ...verdict.alsoAt].map(({ path, quote }) => [path, quote?.citation.paragraph]),
    ).toEqual([
      ['nso-outreach-to-us-officials.txt', 2],
      ['nso-sought-meeting-with-blinken.txt', 16],
    ]);
  });

  test.each([
    ['quotation-marks', 'down "every word that is spoken in the hall" and'],
    ['quotation-marks', "without the keeper's seal; a copy"],
    ['dashes', 'names the keeper - who serves'],
    ['dashes', 'names the keeper -- who serves'],
    ['ellipses', 'keeps the book ... under lock'],
    ['ellipses', 'keeps the book . . . under lock'],
    ['ellipses', 'keeps the book [...] under lock'],
    ['white-space', 'The keeper of\u00a0the harbour must not'],
    ['white-space', 'The keeper of\nthe harbour  must\tnot'],
    ['white-space', 'names the keeper–who serves'],
    ['white-space', 'The keeper of the \u200bharbour must not'],
    ['letter-forms', 'The keeper of the har\u00adbour must not'],
    ['emphasis', 'The keeper of the harbour must *not* open'],
    ['emphasis', 'The keeper of the harbour __must not__ open'],
  ])('differs in %s only: %s', async (folding, quoted) => {
    expect(await judged(quoted)).toMatchObject({
      kind: 'exact',
      foldings: [folding],
      notes: [],
      omissions: 0,
    });
  });

  test.each([
    ['Every ship pays 1250 crowns', 'Every ship pays １２５０ ｃｒｏｗｎｓ'],
    ['Ｅｖｅｒｙ ship pays １２５０ crowns', 'Every ship pays 1250 crowns'],
    ['船舶必须支付，每晚支付（一次）。', '船舶必须支付,每晚支付(一次)。'],
    ['カギは港の役所にあります。', 'ｶｷﾞは港の役所にあります。'],
    ['港のサーバーは止まりました。', '港のｻｰﾊﾞｰは止まりました。'],
    ['門は午前10:30まで開いている。', '門は午前１０：３０まで開いている。'],
    ['門は午前10:30まで開いている。', '門は午前10：30まで開いている。'],
    ['船は一晩１，０００円を支払う。', '船は一晩1,000円を支払う。'],
    ['船は一晩1,000円を支払う。', '船は一晩１，０００円を支払う。'],
    ['水の深さは3.5メートルである。', '水の深さは３．５メートルである。'],
  ])('“%s” differs from “%s” in width only, and is shown as the document has it', async (written, quoted) => {
    const verdict = await judged(quoted, await revisionOf({ 'widths.txt': `${written}\n` }));
    expect(verdict).toMatchObject({ kind: 'exact', foldings: ['letter-forms'], notes: [] });
    if (verdict.kind === 'exact') expect(verdict.where.text).toBe(written);
  });

  test('narrow corner brackets are quotation marks', async () => {
    const brackets = await revisionOf({ 'brackets.txt': '船長は「門は開いている」と書いた。\n' });
    expect(await judged('船長は｢門は開いている｣と書いた', brackets)).toMatchObject({
      kind: 'exact',
      foldings: ['quotation-marks'],
    });
    const { quotations } = await checkQuotes('船長は｢門は開いている｣と書いた。', brackets.corpus);
    expect(quotations).toMatchObject([{ quotation: { text: '門は開いている' }, verdict: { kind: 'exact' } }]);
  });

  test('other digits are another number in any width', async () => {
    const hours = await revisionOf({ 'hours.txt': '門は午前10:30まで開いている。\n' });
    expect(await judged('門は午前１０：３５まで開いている。', hours)).toMatchObject({ kind: 'altered' });
  });

  test('a power is no number of another width', async () => {
    const powers = await revisionOf({ 'powers.txt': 'It grew by 10² of the whole.\n' });
    expect(await judged('It grew by 102 of the whole', powers)).toMatchObject({ kind: 'altered' });
  });

  test('several foldings are all told', async () => {
    const quoted = "can't be dismissed  without cause. The council's clerk writes down 'every word";
    expect(await judged(quoted)).toMatchObject({
      kind: 'exact',
      foldings: ['quotation-marks', 'white-space'],
    });
  });

  test.each([
    ['open the eastern gate after sunset.', ['final-punctuation']],
    ['Every ship pays 1,250 crowns,', ['final-punctuation']],
    ['for each night it lies at the quay.', []],
    ['for each night it lies at the quay,', ['final-punctuation']],
    ['The eastern gate after sunset', ['first-letter']],
    ['every ship pays 1,250 crowns', ['first-letter']],
  ])('newsroom convention: %s', async (quoted, notes) => {
    expect(await judged(quoted)).toMatchObject({ kind: 'exact', notes });
  });

  test('a mark at the end that says more than that the sentence is over is not the writer’s', async () => {
    expect(await judged('for each night it lies at the quay!')).toMatchObject({
      kind: 'altered',
      alteration: 'punctuation',
    });
    expect(await judged('for each night it lies at the quay?')).toMatchObject({
      kind: 'altered',
      alteration: 'punctuation',
    });
  });

  test('a heading has no paragraph to cite, and boilerplate is told as such', async () => {
    const heading = await judged('A letter from the tide master');
    expect(heading).toMatchObject({ kind: 'exact', where: { path: 'letter.txt' } });
    if (heading.kind === 'exact') expect(heading.where.quote).toBeUndefined();
    const boilerplate = await judged('Make a contribution to Independent Journalism', shipped);
    expect(boilerplate).toMatchObject({ kind: 'exact', where: { setAside: 'boilerplate' } });
  });

  test('abbreviations keep their last dot', async () => {
    const verdict = await judged('CVE-2021-30860 and the U.S');
    expect(verdict).toMatchObject({ kind: 'exact', where: { text: 'CVE-2021-30860 and the U.S.' } });
  });
});

describe('editorial marks', () => {
  test.each([
    ['The keeper of the harbour must not open the eastern gate … unless the tide master', 1],
    ['The keeper … must not open the eastern gate [...] unless the tide master', 2],
    ['No ship may leave ... a copy of the seal hangs in the hall.', 1],
    ['… No ship may leave without the keeper’s seal …', 0],
    ['[…] No ship may leave without the keeper’s seal; (...)', 0],
    ['keeps the book … under lock', 0],
    ['writes down “every word … and keeps the book … under lock', 1],
    ['Every ship pays … at the quay. … The harbour council meets', 2],
  ])('marked omissions: %s', async (quoted, omissions) => {
    expect(await judged(quoted)).toMatchObject({ kind: 'exact', omissions });
  });

  test('the quote spans the omission and highlights its parts', async () => {
    const verdict = await judged('The keeper of the harbour must not … unless the tide master');
    expect(verdict.kind).toBe('exact');
    if (verdict.kind !== 'exact') return;
    const { quote } = verdict.where;
    expect(quote?.highlights.map(({ start, end }) => quote.text.slice(start, end))).toEqual([
      'The keeper of the harbour must not',
      'unless the tide master',
    ]);
  });

  test.each([
    ['Every ship pays 1,250 crowns [a heavy sum] for each night', ['[a heavy sum]']],
    ['Every ship [sic] pays 1,250 crowns', ['[sic]']],
    ['Every [such] ship pays … for each night [there]', ['[such]', '[there]']],
  ])('insertions: %s', async (quoted, insertions) => {
    const verdict = await judged(quoted);
    expect(verdict).toMatchObject({ kind: 'exact', insertions: insertions.map((text) => ({ text })) });
  });

  test('a bracket of the source itself is no insertion', async () => {
    expect(await judged('on behalf of [the] NSO Group to urgently request', shipped)).toMatchObject({
      kind: 'exact',
      insertions: [],
    });
    expect(await judged('on behalf of [the] NSO Group to [very] urgently request', shipped)).toMatchObject({
      kind: 'exact',
      insertions: [{ text: '[very]' }],
    });
  });

  test('a letter in brackets', async () => {
    expect(await judged('[T]he eastern gate after sunset')).toMatchObject({
      kind: 'exact',
      foldings: ['bracketed-letter'],
      notes: [],
    });
  });

  test('a marked omission beside a change is no change itself', async () => {
    const quoted = 'Every ship … for each night it lies at [his] quay';
    expect(await judged(quoted)).toMatchObject({ kind: 'altered', alteration: 'editorial' });
  });

  test('words in brackets that take the place of others are told', async () => {
    const verdict = await judged('No ship may leave without [his] seal; a copy of the seal');
    expect(verdict).toMatchObject({ kind: 'altered', alteration: 'editorial' });
    if (verdict.kind !== 'altered') return;
    expect(shown(verdict.difference)).toBe(
      'No ship may leave without {-the keeper’s} {+[his]} seal; a copy of the seal',
    );
  });
});

describe('altered', () => {
  test.each([
    [
      'The keeper of the harbour must open the eastern gate after sunset',
      'The keeper of the harbour must {-not} open the eastern gate after sunset',
    ],
    [
      'Every ship pays 1,350 crowns for each night',
      'Every ship pays {-1,250} {+1,350} crowns for each night',
    ],
    [
      'names the keeper – who serves for eleven years',
      'names the keeper – who serves for {-seven} {+eleven} years',
    ],
    ['No big ship may leave without the keeper’s seal', 'No {+big} ship may leave without the keeper’s seal'],
    ['A ship may leave without the keeper’s seal', '{-No} {+A} ship may leave without the keeper’s seal'],
    [
      'who serves for seven years and can be dismissed without cause',
      'who serves for seven years and {-can’t} {+can} be dismissed without cause',
    ],
  ])('words: %s', async (quoted, difference) => {
    const verdict = await judged(quoted);
    expect(verdict).toMatchObject({ kind: 'altered', alteration: 'words', nearest: { path: 'charter.txt' } });
    if (verdict.kind !== 'altered') return;
    expect(shown(verdict.difference)).toBe(difference);
    expect(verdict.nearest.quote?.text).toBe(verdict.nearest.text);
  });

  test.each([
    [
      'must not open the eastern gate after sunset unless the tide',
      'must not open the eastern gate after sunset {-,} unless the tide',
    ],
    ['Every ship, pays 1,250 crowns', 'Every ship {+,} pays 1,250 crowns'],
    [
      'without the keeper’s seal, a copy of the seal',
      'without the keeper’s seal {-;} {+,} a copy of the seal',
    ],
    ['writes down every word that is spoken', 'writes down {-“} every word that is spoken'],
  ])('punctuation: %s', async (quoted, difference) => {
    const verdict = await judged(quoted);
    expect(verdict).toMatchObject({ kind: 'altered', alteration: 'punctuation' });
    if (verdict.kind === 'altered') expect(shown(verdict.difference)).toBe(difference);
  });

  test('capitals within the sentence', async () => {
    const verdict = await judged('Every Ship pays 1,250 crowns');
    expect(verdict).toMatchObject({ kind: 'altered', alteration: 'case' });
    if (verdict.kind === 'altered')
      expect(shown(verdict.difference)).toBe('Every {-ship} {+Ship} pays 1,250 crowns');
  });

  test('in the shipped corpus', async () => {
    const verdict = await judged(
      'NSO’s technology is hardly supporting the current global fight against terrorism',
      shipped,
    );
    expect(verdict).toMatchObject({ kind: 'altered', alteration: 'words' });
  });
});

describe('trimmed', () => {
  test.each([
    [
      'The harbour council hears complaints, sets the dues and names the keeper',
      'The harbour council {-meets on the first Monday of each month. It} hears complaints, sets the dues and names the keeper',
    ],
    [
      'No ship may leave; a copy of the seal hangs in the hall',
      'No ship may leave {-without the keeper’s seal} ; a copy of the seal hangs in the hall',
    ],
    [
      'The keeper of the harbour must not open the tide master has given written leave',
      'The keeper of the harbour must not open the {-eastern gate after sunset, unless the} tide master has given written leave',
    ],
  ])('words are missing without a mark: %s', async (quoted, difference) => {
    const verdict = await judged(quoted);
    expect(verdict).toMatchObject({ kind: 'trimmed', cut: 'words', nearest: { path: 'charter.txt' } });
    if (verdict.kind === 'trimmed') expect(shown(verdict.difference)).toBe(difference);
  });

  test('one missing word is a changed statement, whatever else is cut', async () => {
    const verdict = await judged(
      'The keeper of the harbour must open the eastern gate after sunset, unless given written leave',
    );
    expect(verdict).toMatchObject({ kind: 'altered', alteration: 'words' });
    if (verdict.kind === 'altered') expect(shown(verdict.difference)).toContain('must {-not} open');
  });

  test.each([
    ['must not open the eastern ga', 'must not open the eastern {-gate} {+ga}'],
    ['eeper of the harbour must not open', '{-keeper} {+eeper} of the harbour must not open'],
    ['midnight three times this spring. The keep', 'midnight three times this spring. The {-keeper} {+keep}'],
    ['I do not believe. File CVE-2021', 'I do not believe. File CVE-2021 {--30860}'],
  ])('a word is cut: %s', async (quoted, difference) => {
    const verdict = await judged(quoted);
    expect(verdict).toMatchObject({ kind: 'trimmed', cut: 'inside-word' });
    if (verdict.kind === 'trimmed') expect(shown(verdict.difference)).toBe(difference);
  });
});

describe('stitched', () => {
  test('from two places of one document', async () => {
    const verdict = await judged('Every ship pays 1,250 crowns and keeps the book … under lock');
    expect(verdict).toMatchObject({
      kind: 'stitched',
      documents: 1,
      parts: [
        { text: 'Every ship pays 1,250 crowns', where: { path: 'charter.txt' } },
        { text: 'and keeps the book … under lock', where: { path: 'charter.txt' } },
      ],
    });
  });

  test('in another order', async () => {
    expect(
      await judged('sets the dues and names the keeper. The harbour council meets on the first Monday'),
    ).toMatchObject({
      kind: 'stitched',
      documents: 1,
    });
  });

  test('from two documents', async () => {
    const quoted =
      'The keeper of the harbour must not open the eastern gate stand open at midnight three times';
    const verdict = await judged(quoted);
    expect(verdict).toMatchObject({ kind: 'stitched', documents: 2 });
    if (verdict.kind !== 'stitched') return;
    expect(verdict.parts.map(({ where }) => where.path)).toEqual(['charter.txt', 'letter.txt']);
    for (const { span, text, where } of verdict.parts) {
      expect(quoted.slice(span.start, span.end)).toBe(text);
      expect(where.text).toBe(text);
      expect(where.quote?.text).toBe(text);
    }
  });

  test('from two documents, or the wrong way round, though with a mark', async () => {
    expect(await judged('Every ship pays 1,250 crowns … whoever sells them sells us all')).toMatchObject({
      kind: 'stitched',
      documents: 2,
    });
    expect(await judged('The harbour council meets … Every ship pays 1,250 crowns')).toMatchObject({
      kind: 'stitched',
      documents: 1,
    });
  });
});

test('a mark reaches only so far, and less far beside a part of one or two words', async () => {
  const between = (words: number): string =>
    Array.from({ length: words }, (_, index) => `word${index}`).join(' ');
  const far = await revisionOf({
    'far.txt': `The clerk reads the first line aloud ${between(150)} and nobody says a thing. ${between(250)} Then all go home again.`,
  });
  expect(await judged('The clerk reads the first line aloud … nobody says a thing', far)).toMatchObject({
    kind: 'exact',
  });
  expect(await judged('The clerk reads the first line aloud … a thing', far)).toMatchObject({
    kind: 'stitched',
  });
  expect(await judged('The clerk reads the first line aloud … all go home again', far)).toMatchObject({
    kind: 'stitched',
  });
});

test('many marks between common words are not tried in every way that there is', async () => {
  const song = await revisionOf({
    'song.txt': `At the start a bell is heard. ${'the sea and the sky '.repeat(200)} A drum.`,
  });
  const quoted = `a bell is heard … ${'the … '.repeat(30)} a drum`;
  expect(await judged(quoted, song)).toEqual({ kind: 'not-in-corpus' });
  expect(await judged(quoted.replace('a bell is heard … the', 'sky the sea'), song)).toMatchObject({
    kind: 'exact',
    omissions: 30,
  });
});

describe('not in the corpus', () => {
  test.each([
    'To be or not to be, that is the question',
    'Ask not what your country can do for you',
    'We will meet them at the gate of the other town with all that we have',
    '我们要在海滩上战斗到底',
  ])('%s', async (quoted) => {
    expect(await judged(quoted)).toEqual({ kind: 'not-in-corpus' });
  });

  test('a like phrase of common words is no source', async () => {
    const tale = 'The ship of the king and the queen of the sea. '.repeat(60);
    const sea = await revisionOf({ 'sea.txt': `${tale}\n\nOnly here a lighthouse stands upon the cliff.` });
    expect(await judged('of the dragon and the castle', sea)).toEqual({ kind: 'not-in-corpus' });
    expect(await judged('a lighthouse lies upon the cliff', sea)).toMatchObject({ kind: 'altered' });
  });

  test('nor is a name among other words, but a long piece is, whatever stands around it', async () => {
    expect(await judged('An American lawyer in Mexico was not the one that it had to be', shipped)).toEqual({
      kind: 'not-in-corpus',
    });
    const invented = 'They promised the moon and the stars to each of us';
    expect(
      await judged(`${invented}, which has shown no desire to reckon with the harms`, shipped),
    ).toMatchObject({
      kind: 'altered',
      alteration: 'words',
    });
  });

  test('nor anything where there is nothing to read but marks', async () => {
    expect(await checkQuotes('“… … … …” and “[…] – – –”', revision.corpus)).toEqual({
      quotations: [],
      leftOut: 0,
    });
  });
});

test('what is said can be written as JSON and read again', async () => {
  const text = '“Every ship pays 1,250 crowns” “Every boat pays 1,250 crowns” “Every ship pays … us all”';
  const checked = await checkQuotes(text, revision.corpus);
  expect(checked.quotations.length).toBe(3);
  expect(JSON.parse(JSON.stringify(checked))).toEqual(checked);
});

test('scripts without spaces are compared sign by sign', async () => {
  const chinese = await revisionOf({
    'sea.txt': '海洋法规定\n\n任何船只不得在日落之后打开东门，除非潮汐官员书面许可。',
  });
  expect(await judged('任何船只不得在日落之后打开东门', chinese)).toMatchObject({
    kind: 'exact',
    foldings: [],
  });
  const verdict = await judged('任何船只得在日落之后打开东门', chinese);
  expect(verdict).toMatchObject({ kind: 'altered', alteration: 'words' });
  if (verdict.kind === 'altered') expect(shown(verdict.difference)).toContain('{-不}');
});

describe('words that the source breaks at a line’s end', () => {
  let typed: Revision;
  beforeAll(async () => {
    typed = await revisionOf({
      'lease.txt': `The lease of the berths

The owner of each yacht that moors at the quay in the winter signs the con-
tract in May and pays the fee for a long-
term berth to the harbour office, whose secre-
tary keeps the book.

The contract is kept by the clerk.`,
    });
  });

  test.each([
    ['a word', 'in the winter signs the contract in May', ['dashes', 'white-space']],
    ['a compound', 'pays the fee for a long-term berth', ['white-space']],
    ['the first word', 'contract in May and pays', ['dashes', 'white-space']],
    ['the last word', 'to the harbour office, whose secretary', ['dashes', 'white-space']],
    [
      'three words',
      'signs the contract in May and pays the fee for a long-term berth to the harbour office, whose secretary keeps',
      ['dashes', 'white-space'],
    ],
    ['the same word that is not broken', 'The contract is kept by the clerk.', []],
  ])('%s is found, and said to be written differently', async (_what, quoted, foldings) => {
    expect(await judged(quoted, typed)).toMatchObject({ kind: 'exact', foldings });
  });

  test('another word is another, and a hyphen in the middle of a line is one', async () => {
    expect(await judged('in the winter signs the contracts in May', typed)).not.toMatchObject({
      kind: 'exact',
    });
    expect(await judged('The con-tract is kept by the clerk.', typed)).not.toMatchObject({ kind: 'exact' });
  });
});
