// An earlier answer, from what was stored of it.
import { expect, it } from 'vitest';
import { quoteOf } from '../../src/answer/quotes/receipt.ts';
import { recallAnswer } from '../../src/journal/recall.ts';
import type { AskedQuestion } from '../../src/store/store.ts';
import { openFiles } from '../folders.ts';
import { asked, quote, sha256 } from '../store/samples.ts';

it('comes back with its outcome and quotes where the corpus says something else today', async () => {
  const core = await openFiles({ 'a.txt': 'The mill is by the river.' });
  const today = await core.ask('How do I make pancakes?');
  const { quotes: _quotes, ...record } = asked('q1', {
    question: 'How do I make pancakes?',
    confidence: 0.3,
  });
  const { text, citation, receipt } = quote('Pancakes are made on Fridays.');
  const receipts = [
    { code: receipt, text, citation, quoteDigest: sha256(text), revision: 'r', firstShownAt: 0 },
  ];
  const stored: AskedQuestion = { ...record, receipts, ratings: [] };
  const quotes = receipts.map(quoteOf);
  expect(recallAnswer({ ...stored, kind: 'unsure' }, today)).toMatchObject({ kind: 'unsure', quotes });
  expect(recallAnswer({ ...stored, kind: 'answered' }, today)).toMatchObject({ kind: 'answered', quotes });
  expect(recallAnswer({ ...stored, kind: 'abstained' }, today)).toMatchObject({
    kind: 'abstained',
    nearest: quotes,
  });
});
