// A note in brackets that names a source belongs to the sentence before it: quoted with the next, it says who never said it.
import { expect, test } from 'vitest';
import { sentencesOf } from '../../src/text/sentences.ts';
import { sliceOf } from '../../src/text/span.ts';

/** `‖` is where one sentence ends and the next begins. */
const cut = (marked: string): string => {
  const text = marked.replaceAll('‖ ', '');
  return sentencesOf(text, { start: 0, end: text.length })
    .map((span) => sliceOf(text, span))
    .join(' ‖ ');
};

test.each([
  'He said “it is so.” [Byock, Op. Cit., p. 138] ‖ The next one is here.',
  'It holds “to all.” [Smith quoted by A. B. Roe, The Book: A History, 930-1262 ] ‖ The next one is here.',
  'He said “it is so.” [3] ‖ The next one is here.',
  'He said “it is so.” [3] [4] ‖ The next one is here.',
  'He said “it is so.” [3][4] ‖ The next one is here.',
  '“It is so.” (Smith 2010) ‖ The next one is here.',
  '“It is so.” (Smith 2010). ‖ The next one is here.',
  '“It is so.” (Smith & Roe, 2010a, p. 4) ‖ The next one is here.',
  '“It is so.” (Smith et al. 2010) ‖ The next one is here.',
  '“It is so.” (Smith, p. 4) ‖ The next one is here. [Ibid.]',
  'He said “it is so.” [Byock, Op. Cit., vol. 3. Part, p. 4] and then he left. ‖ The next one is here.',
  'He said “it is so.” [Byock, p. 1], and he left. ‖ The next one is here.',
  '„Es ist so.“ (Meyer 2010, S. 4) ‖ Der nächste Satz ist hier.',
  '« C’est ainsi. » [Dupont, p. 4] ‖ La suivante est ici.',
])('of the sentence before: %s', (marked) => {
  expect(cut(marked)).toBe(marked);
});

test.each([
  'He left. ‖ (See the appendix.) ‖ The next one is here.',
  'He left. ‖ (In 2010 he came back.) ‖ The next one is here.',
  'It is so. ‖ [The court adjourned in 2010.] ‖ The next one is here.',
  'It is so. ‖ (1) The second point is here. ‖ (2) The third.',
  'It is so. ‖ [Applause] The next one is here.',
  'In Doe v. Roe Ltd. ‖ [1932] AC 562 the court held so.',
  'Smith, J. (2010). ‖ The title of the book.',
  'Fees are due. ‖ (Effective 1 January 2024) Members under 18 pay nothing.',
  'Pay in advance. ‖ (Until 2026) Members pay no fee.',
  'Pay in advance. ‖ (Germany 2026) Members pay no fee.',
  'Pay in advance. ‖ (January 2026) Members pay no fee.',
  'All staff get 25 days. ‖ (Germany, Art. 3) All staff get 30 days.',
  'It is so. ‖ (Smith, p. 4) The next one is here.',
  'So gilt es. ‖ (BGB, S. 1) Die Frist beträgt zwei Wochen.',
  'So gilt es. ‖ (Abs. 2 S. 1) Die Frist beträgt zwei Wochen.',
  'The court held it. ‖ [13] The appellant says otherwise.',
  'The book came out in London, 1999. ‖ [2] Jones, K. wrote the other.',
])('of none before: %s', (marked) => {
  expect(cut(marked)).toBe(marked);
});
