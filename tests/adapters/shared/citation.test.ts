// Where a quote is, in the words of each kind of file.
import { expect, test } from 'vitest';
import { place } from '../../../adapters/shared/wording/citation.ts';

const counted = { path: 'a/b', paragraph: 4, line: 12 };

test.each([
  ['a text', {}, 'a/b, paragraph 4, line 12'],
  ['a paged document', { page: 3 }, 'a/b, page 3, paragraph 4'],
  ['a page with a name of its own', { page: 3, pageLabel: 'iv' }, 'a/b, page iv, paragraph 4'],
  ['a presentation', { slide: 3 }, 'a/b, slide 3, paragraph 4'],
  ['a table', { row: 7 }, 'a/b, row 7'],
  ['a recording', { seconds: 3723.9 }, 'a/b, 01:02:03'],
  ['its beginning', { seconds: 0 }, 'a/b, 00:00:00'],
  ['somebody’s words in a recording', { seconds: 59.99, speaker: 'Ada' }, 'a/b, 00:00:59, Ada'],
])('%s', (_kind, where, words) => {
  expect(place({ ...counted, ...where })).toBe(words);
});
