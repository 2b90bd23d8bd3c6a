// An old quote is marked on every surface, and any other is not.
import { expect, test } from 'vitest';
import { drawAnswer } from '../../../adapters/chat/parts/answer.ts';
import { verifiedParts } from '../../../adapters/chat/parts/proof.ts';
import { renderAnswer as inTerminal } from '../../../adapters/cli/render/answer.ts';
import { renderVerified as verifiedInTerminal } from '../../../adapters/cli/render/proof.ts';
import { drawing as discord } from '../../../adapters/discord/render/draw.ts';
import { renderAnswer as forModels } from '../../../adapters/mcp/render/answer.ts';
import { renderVerified as verifiedForModels } from '../../../adapters/mcp/render/proof.ts';
import { ageMark } from '../../../adapters/shared/wording/citation.ts';
import { drawing as slack } from '../../../adapters/slack/render/draw.ts';
import { QuoteFigure } from '../../../adapters/web/pages/ask/quote.tsx';
import type { Answered, Quote, Verified } from '../../../src/index.ts';

const quote: Quote = {
  text: 'The mill grinds fine flour.',
  highlights: [],
  receipt: 'V-7K2Q9',
  citation: {
    ...{ documentId: 'a', title: 'Mills', path: 'a.txt', span: { start: 0, end: 27 }, headings: [] },
    ...{ paragraph: 1, line: 1, digest: '', before: '', after: '', published: '2019' },
  },
};

const answerWith = (one: Quote): Answered => ({
  ...{ kind: 'answered', id: 'k3j9x2m4pq', question: 'What does the mill grind?', respelled: [] },
  ...{ searched: { documents: 1, passages: 1, undated: 0 }, confidence: 1, quotes: [one], alsoIn: [] },
});

const asIs = (text: string): string => text;
const plainStyle = { bold: asIs, dim: asIs, accent: asIs, columns: Number.POSITIVE_INFINITY };

/** The quote as each surface shows it; what is marked up is read as its source. */
const surfaces: Readonly<Record<string, (one: Quote) => string>> = {
  'Slack, in blocks': (one) =>
    JSON.stringify(slack.draw(drawAnswer(answerWith(one), {}, { buttons: true }), 'full')),
  'Slack, in text': (one) =>
    slack.draw(drawAnswer(answerWith(one), {}, { buttons: true }), 'text').payload.text,
  Discord: (one) =>
    JSON.stringify(discord.draw(drawAnswer(answerWith(one), {}, { buttons: true }), 'full').payload),
  'the terminal': (one) => inTerminal(answerWith(one), plainStyle, 1),
  models: (one) => forModels(answerWith(one)),
  // What is read, not what its buttons copy.
  'the page': (one) =>
    String(QuoteFigure({ quote: one, label: '1', id: 'q1', languageOf: () => undefined })).replaceAll(
      /<[^>]*>/g,
      '',
    ),
};

test.each(Object.entries(surfaces))('%s', (_surface, shown) => {
  expect(shown({ ...quote, age: 2619 })).toContain('⚠ 7 years old');
  expect(shown(quote)).not.toMatch(/⚠| old/);
});

test.each([
  [1, '⚠ 1 day old'],
  [59, '⚠ 59 days old'],
  [60, '⚠ 1 month old'],
  [730, '⚠ 23 months old'],
  [731, '⚠ 2 years old'],
  [25_600, '⚠ 70 years old'],
])('%i days are said as %s', (age, words) => {
  expect(ageMark({ age })).toBe(words);
});

const verified = (age?: number): Verified => ({
  receipt: {
    ...{ code: 'V-7K2Q9', text: quote.text, quoteDigest: '', citation: quote.citation },
    ...{ revision: 'r', firstShownAt: 0 },
  },
  verification: { kind: 'gone', code: 'V-7K2Q9' },
  ...(age === undefined ? {} : { age }),
});

/** A receipt that is looked up, as each surface shows it. */
const proofs: Readonly<Record<string, (one: Verified) => string>> = {
  chats: (one) => JSON.stringify(verifiedParts(one)),
  'the terminal': (one) => verifiedInTerminal(one, plainStyle),
  models: verifiedForModels,
};

test.each(Object.entries(proofs))('a receipt in %s', (_surface, shown) => {
  expect(shown(verified(2619))).toContain('⚠ 7 years old');
  expect(shown(verified())).not.toMatch(/⚠| old/);
});

test('a document that says the same is marked, too', () => {
  const older = { ...answerWith(quote), alsoIn: [{ ...quote.citation, age: 2619 }, quote.citation] };
  const said = 'Also in “Mills” (⚠ 7 years old) and “Mills”.';
  expect(slack.draw(drawAnswer(older, {}, { buttons: true }), 'text').payload.text).toContain(said);
  expect(inTerminal(older, plainStyle, 1)).toContain(said);
  expect(forModels(older)).toContain(said);
});
