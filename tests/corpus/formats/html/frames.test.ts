// Pages within pages: what is in frames is not read, and that is said.
import { expect, test } from 'vitest';
import { html } from '../../../../src/corpus/formats/html/html.ts';

const problemsOf = async (body: string): Promise<string[]> => {
  const read = await html.read(Buffer.from(`<p>The harbour opens at nine.</p>${body}`), 'harbour.html');
  return 'code' in read ? [read.message] : (read.problems ?? []).map(({ message }) => message);
};

test.each([
  ['a frame', '<iframe src="fees.html"></iframe>', 'fees.html'],
  ['a path', '<iframe src="/fees/2024"></iframe>', '/fees/2024'],
  ['a document', '<object data="https://example.org/fees.pdf"></object>', 'https://example.org/fees.pdf'],
  ['an embedded document', '<embed src="fees.pdf#page=2">', 'fees.pdf#page=2'],
  ['one frame twice', '<iframe src="a.html"></iframe><iframe src="a.html"></iframe>', 'a.html'],
])('%s is named', async (_what, body, name) => {
  expect(await problemsOf(body)).toEqual([
    `What its frames show is not read: ${name}. Add those pages, too, if questions need them.`,
  ]);
});

test.each([
  '<iframe src="https://video.example.org/embed/3"></iframe>',
  '<iframe src="about:blank"></iframe>',
  '<iframe srcdoc="x"></iframe>',
  '<object data="harbour.swf"></object>',
  '<embed src="bell.mp3">',
  '<iframe src=""></iframe>',
])('players, maps and empty frames are not: %s', async (body) => {
  expect(await problemsOf(body)).toEqual([]);
});
