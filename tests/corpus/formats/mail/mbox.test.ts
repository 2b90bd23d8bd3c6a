// Mailboxes: each message by itself, with its sender, its day and its subject.
import { expect, test } from 'vitest';
import { mbox } from '../../../../src/corpus/formats/mail/mbox.ts';
import { isReading } from '../../../../src/corpus/formats/port/format.ts';
import { readDocument } from '../../../../src/corpus/read/read-document.ts';
import { sliceOf } from '../../../../src/text/span.ts';

const message = (from: string, subject: string, body: string): string =>
  `From ada@example.org Wed Nov  3 10:00:00 2021\nFrom: ${from}\nSubject: ${subject}\nDate: Wed, 03 Nov 2021 10:00:00 +0000\n\n${body}\n`;

const list = [
  message(
    'Ada Example <ada@example.org>',
    'The ferry',
    'The ferry leaves at noon.\n\n>From here it takes an hour in 2021\n\nFrom the pier it takes two, as of 2021\nin all.',
  ),
  message(
    '=?utf-8?q?Zo=C3=AB?= <zoe@example.org>',
    'Re: The ferry',
    'On Monday, Ada wrote:\n> The ferry leaves at noon.\n\nNo, it leaves at one.\n\n-- \nZoë',
  ),
].join('\n');

test('each message is read as mail is, with its sender and day', async () => {
  const result = await mbox.read(Buffer.from(list), 'a.mbox');
  if (!isReading(result)) throw new Error(result.message);
  const { text, sections, points } = result;
  const quotable = sections.map(({ headings, paragraphs }) => [
    headings[0],
    paragraphs.flatMap(({ span, setAside }) => (setAside === undefined ? [sliceOf(text, span)] : [])),
  ]);
  expect(quotable).toEqual([
    [
      'The ferry',
      [
        'The ferry leaves at noon.',
        'From here it takes an hour in 2021',
        'From the pier it takes two, as of 2021\nin all.',
      ],
    ],
    ['Re: The ferry', ['No, it leaves at one.']],
  ]);
  expect(points?.map(({ speaker, sent }) => [speaker, sent])).toEqual([
    ['Ada Example', '2021-11-03'],
    ['Zoë', '2021-11-03'],
  ]);
});

test('what is no mailbox is named', async () => {
  const { problems } = await readDocument('a.mbox', Buffer.from('The ferry leaves at noon.\n'));
  expect(problems.map(({ code }) => code)).toEqual(['wrong-ending']);
});

test('ten thousand messages are read', async () => {
  const result = await mbox.read(Buffer.from(list.concat('\n').repeat(5_000)), 'a.mbox');
  expect(isReading(result) && result.points).toHaveLength(10_000);
});
