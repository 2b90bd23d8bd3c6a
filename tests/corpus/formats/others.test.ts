// Files that others wrote: the test data of packages that read the same formats.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mail } from '../../../src/corpus/formats/mail/mail.ts';
import { isReading, type Reading } from '../../../src/corpus/formats/port/format.ts';
import { table } from '../../../src/corpus/formats/tables/table.ts';
import { transcript } from '../../../src/corpus/formats/transcript/transcript.ts';
import { sliceOf } from '../../../src/text/span.ts';

const packages = new URL('../../../node_modules/', import.meta.url);
const file = (path: string): Buffer => readFileSync(new URL(path, packages));

type Records = readonly Readonly<Record<string, string>>[];

const paragraphs = ({ text, sections }: Reading): string[] =>
  sections.flatMap((section) =>
    section.paragraphs.flatMap(({ span, setAside }) => (setAside === undefined ? [sliceOf(text, span)] : [])),
  );

function readingOf(result: Awaited<ReturnType<typeof mail.read>>): Reading {
  if (!isReading(result)) throw new Error(result.message);
  return result;
}

describe('the acid test of CSV readers', () => {
  // In one pair of files, a telephone number differs between the two.
  const names = readdirSync(new URL('csv-spectrum/json/', packages))
    .map((name) => name.replace('.json', ''))
    .filter((name) => name !== 'location_coordinates');
  const squeeze = (value: string): string => value.replace(/\s+/g, ' ').trim();

  test.each(names)('%s', (name) => {
    const known = JSON.parse(file(`csv-spectrum/json/${name}.json`).toString()) as Records;
    const expected = known.map((record) =>
      Object.entries(record)
        .flatMap(([header, value]) => (value === '' ? [] : [`${header}: ${squeeze(value)}`]))
        .join('; '),
    );
    const reading = table.read(file(`csv-spectrum/csvs/${name}.csv`).toString(), `${name}.csv`);
    expect(paragraphs(reading)).toEqual(expected);
    expect(reading.problems).toEqual([]);
  });
});

test('subtitles with text behind their times, and a cue without a number', async () => {
  const reading = readingOf(await transcript.read(file('subtitles-parser-vtt/test/test.srt'), 'a.srt'));
  expect(reading.problems).toEqual([]);
  expect(paragraphs(reading).join(' ')).toBe(
    'Subtitle 1.1 Subtitle 1.2 Subtitle 2.1 Subtitle 2.2 Subtitle 3.1 Subtitle 3.2',
  );
  expect(reading.points?.map(({ seconds }) => seconds)).toEqual([2, 28.967, 7828.967]);
});

describe('mail', () => {
  const read = async (name: string) =>
    readingOf(await mail.read(file(`eml-format/test/fixtures/${name}.eml`), name));

  test('from a shop: text, HTML and pictures', async () => {
    const reading = await read('sample');
    expect(reading.attribution).toEqual({
      title: 'Winter promotions',
      author: 'Online Shop',
      published: '2014-01-29',
    });
    expect(paragraphs(reading)[0]).toMatch(/^Lorem ipsum dolor sit amet, .* massa, sit amet posuere lorem/);
    expect(reading.text).not.toMatch(/=\r?\n|<[a-z]+>|=0D/);
  });

  test('of several parts, one picture among them', async () => {
    const reading = await read('multipart');
    expect(reading.problems).toEqual([]);
    expect(paragraphs(reading).length).toBeGreaterThan(0);
  });
});
