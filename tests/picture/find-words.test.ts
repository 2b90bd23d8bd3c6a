// A quote's words among the runs of a page: exactly those, or none.
import { describe, expect, it } from 'vitest';
import { findWords, type Wanted } from '../../src/picture/find-words.ts';

const found = (runs: readonly string[], text: string, { before = '', after = '' }: Partial<Wanted> = {}) =>
  findWords(runs, { text, before, after })?.map(({ run, start, end }) => runs[run]?.slice(start, end));

describe('findWords', () => {
  it('finds the words within a run, and no letter beside them', () => {
    expect(
      found(['The oak is old. The elm fell in 1987. The pine stands.'], 'The elm fell in 1987.'),
    ).toEqual(['The elm fell in 1987.']);
  });

  it('follows them over line ends, hyphens, ligatures and accents drawn apart', () => {
    const runs = ['Nobody knew the diﬃ', 'culty of the cafe\u0301 own-', 'er, who had left.'];
    expect(found(runs, 'Nobody knew the difficulty of the café owner, who had left.')).toEqual([
      'Nobody knew the diﬃ',
      'culty of the cafe\u0301 own',
      'er, who had left.',
    ]);
  });

  it('skips what stands between two runs: a running head, a note, the other column', () => {
    const runs = [
      'The harbour master counted the',
      '14',
      'ANNUAL REPORT',
      'boats that were in port on Sunday.',
    ];
    expect(found(runs, 'The harbour master counted the boats that were in port on Sunday.')).toEqual([
      'The harbour master counted the',
      'boats that were in port on Sunday.',
    ]);
  });

  it('skips a number of a note drawn in the middle of a line', () => {
    const runs = ['The tide comes twice a day', '3', ' in every harbour of the coast.'];
    expect(found(runs, 'The tide comes twice a day in every harbour of the coast.')).toEqual([
      'The tide comes twice a day',
      'in every harbour of the coast.',
    ]);
  });

  it('marks nothing where the words are in two places', () => {
    expect(
      found(['It is closed today.', 'Museum.', 'It is closed today.'], 'It is closed today.'),
    ).toBeUndefined();
  });

  it('tells two places apart by the sentences around them', () => {
    const runs = ['Museum. It is closed today.', 'Harbour. It is closed today. Ask at the gate.'];
    expect(
      findWords(runs, { text: 'It is closed today.', before: 'Harbour.', after: 'Ask at the gate.' }),
    ).toEqual([{ run: 1, start: 9, end: 28 }]);
  });

  it('finds words of several lines after which a number of a note stands before the next sentence', () => {
    const runs = [
      'The tide comes twice a day',
      ' in every harbour of the coast.',
      '3',
      ' The ferry does not wait.',
    ];
    expect(
      found(runs, 'The tide comes twice a day in every harbour of the coast.', {
        after: 'The ferry does not wait.',
      }),
    ).toEqual(['The tide comes twice a day', 'in every harbour of the coast.']);
  });

  it('finds a short end of the words after a number of a note', () => {
    const runs = ['The tide comes twice a day, says the', ' almanac', '3', ' of 1843.', ' Ask at the gate.'];
    expect(found(runs, 'The tide comes twice a day, says the almanac of 1843.')).toEqual([
      'The tide comes twice a day, says the',
      'almanac',
      'of 1843.',
    ]);
  });

  it.each([
    [
      'before the end of one',
      ['The monthly fee for members is ', '2', '5 euros.'],
      'The monthly fee for members is 5 euros.',
    ],
    [
      'of three',
      ['The boiler runs at a pressure of ', '10', '0 bar.'],
      'The boiler runs at a pressure of 0 bar.',
    ],
    [
      'in the middle of one',
      ['The limit of the harbour for boats is 10', '4', '6 m.'],
      'The limit of the harbour for boats is 106 m.',
    ],
    [
      'of thousands',
      ['The limit for all of the parcels is ', '1 ', '000 kg.'],
      'The limit for all of the parcels is 000 kg.',
    ],
    [
      'of tenths',
      ['The limit for all of the parcels is ', '1.', '5 kg.'],
      'The limit for all of the parcels is 5 kg.',
    ],
    [
      'at the end of a line',
      ['The limit for all of the parcels is 2', '5', ' kg.'],
      'The limit for all of the parcels is 2 kg.',
    ],
    [
      'before many words',
      ['The monthly fee for members is ', '2', '5 euros in winter and in summer.'],
      'The monthly fee for members is 5 euros in winter and in summer.',
    ],
    [
      'that is a letter',
      ['The gate of the harbour is open', 's', ' at noon.'],
      'The gate of the harbour is open at noon.',
    ],
    [
      'that is a word of one letter',
      ['The keeper of the harbour is ', 'a', 'lone.'],
      'The keeper of the harbour is lone.',
    ],
  ])('leaves out no part of a number or word: %s', (_, runs, text) => {
    expect(found(runs, text)).toBeUndefined();
  });

  it('leaves out the number of a note beside another number', () => {
    const runs = ['The lighthouse of the town was built in 1843', '[', '3', ']', ' by Ida.'];
    expect(found(runs, 'The lighthouse of the town was built in 1843 by Ida.')).toEqual([
      'The lighthouse of the town was built in 1843',
      'by Ida.',
    ]);
  });

  it('finds words in one piece though a heading has the first of them', () => {
    const runs = ['Harbour office', 'Rules', 'Harbour office', ' hours are from nine to five.'];
    expect(
      findWords(runs, { text: 'Harbour office hours are from nine to five.', before: '', after: '' }),
    ).toEqual([
      { run: 2, start: 0, end: 14 },
      { run: 3, start: 1, end: 29 },
    ]);
  });

  it('finds no short end far from the rest', () => {
    const runs = ['The tide comes twice a day, says the', 'NEWS OF THE HARBOUR', 'almanac.'];
    expect(found(runs, 'The tide comes twice a day, says the almanac.')).toBeUndefined();
  });

  it('finds words that are there once after a sentence that is there many times', () => {
    const runs = [
      ...Array.from({ length: 60 }, () => 'An old story of the town.'),
      'The bells were cast in 1911.',
    ];
    expect(
      findWords(runs, {
        text: 'The bells were cast in 1911.',
        before: 'An old story of the town.',
        after: '',
      }),
    ).toEqual([{ run: 60, start: 0, end: 28 }]);
  });

  it('marks nothing where a word differs, and no part of a longer word', () => {
    expect(found(['The elm fell in 1988.'], 'The elm fell in 1987.')).toBeUndefined();
    expect(found(['The ferry sails at ten', ' and stops.'], 'The ferry sails at tension.')).toBeUndefined();
    expect(found(['The cats sat together.'], 'The cats sat to')).toBeUndefined();
    expect(found(['Another elm is here.'], 'other elm is here.')).toBeUndefined();
  });

  it('does not take a few letters elsewhere for the rest of a quote', () => {
    expect(
      found(
        ['The ferry stops at the island of', 'map', 'Aldersund'],
        'The ferry stops at the island of Alder.',
      ),
    ).toBeUndefined();
    expect(
      found(['The ferry stops at the island of', 'map', 'Ness'], 'The ferry stops at the island of Ness.'),
    ).toBeUndefined();
  });

  it('ends on a page whose letters repeat without end', () => {
    const runs = Array.from({ length: 20_000 }, () => 'aaaaaaaaaaaaaaaa');
    expect(found(runs, `${'a'.repeat(400)}b`)).toBeUndefined();
  });
});
