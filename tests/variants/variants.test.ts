// Kinds of files and questions that once went wrong, with other words, layouts, programs and languages than those they were
// found with. What is right was decided by looking at the files, and by independent readers (README.md).
import { describe, expect, test } from 'vitest';
import { type Answer, attributionOf, shownQuotes } from '../../src/index.ts';
import { checkQuotes } from '../../src/proof/check.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { type Core, openFiles } from '../folders.ts';
import { encodings } from './data/encodings.ts';
import { made } from './data/made.ts';
import { mails } from './data/mail.ts';
import { markup } from './data/markup.ts';
import { questions } from './data/questions.ts';
import { cutSentences } from './data/sentences.ts';
import { tables } from './data/tables.ts';
import { written } from './data/written.ts';
import type { Asked, Variant } from './variant.ts';

const spaced = (text: string): string => text.replace(/\s+/g, ' ');

const quotable = ({ corpus }: Core): readonly string[] =>
  corpus.documents.flatMap(({ text, sections }) =>
    sections.flatMap(({ paragraphs }) =>
      paragraphs
        .filter(({ setAside }) => setAside === undefined)
        .map(({ span }) => text.slice(span.start, span.end)),
    ),
  );

function expectAnswer(
  { question, shows = [], hides = [], cites = {}, mayAbstain }: Asked,
  answer: Answer,
): void {
  const quotes = shownQuotes(answer);
  const texts = quotes.map(({ text }) => spaced(text)).join('\n');
  if (mayAbstain !== true) expect(answer.kind, `${question} ${JSON.stringify(answer)}`).not.toBe('abstained');
  for (const shown of shows) expect(texts, question).toContain(shown);
  for (const hidden of hides) expect(texts, question).not.toContain(hidden);
  if (Object.keys(cites).length > 0) expect(quotes[0]?.citation, question).toMatchObject(cites);
}

async function expectVariant({ files, asked = [], ...rest }: Variant): Promise<void> {
  const { unquoted = [], sentences = [], facts = {}, problems = [] } = rest;
  const core = await openFiles(files);
  const paragraphs = quotable(core);
  for (const one of asked) expectAnswer(one, await core.ask(one.question));
  for (const none of unquoted) expect(paragraphs.map(spaced).join('\n')).not.toContain(none);
  const cut = paragraphs.flatMap((text) =>
    sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => spaced(text.slice(start, end))),
  );
  if (sentences.length > 0) expect(cut).toEqual(sentences);
  const [document] = core.corpus.documents;
  if (Object.keys(facts).length > 0 && document !== undefined)
    expect(attributionOf(document)).toMatchObject(facts);
  expect(core.corpus.problems.map(({ code }) => code)).toEqual(problems);
}

test.each([
  [
    'ligatures of a PDF, curly quotes',
    'The ﬁrst oﬃcer said it’s “shut”.',
    'The first officer said it\'s "shut".',
  ],
  [
    'soft hyphens and hard spaces',
    'Die Bau\u00adgenehmi\u00adgung kostet 40\u00a0Euro.',
    'Die Baugenehmigung kostet 40 Euro.',
  ],
  [
    'accents that are drawn apart',
    'Le cafe\u0301 de la gare est ferme\u0301 le mardi.',
    'Le café de la gare est fermé le mardi.',
  ],
])('a quotation is exact over %s', async (_, text, quotation) => {
  const { corpus } = await openFiles({ 'a.txt': `${text}\n` });
  const { quotations } = await checkQuotes(`He wrote: «${quotation}» and so on.`, corpus);
  expect(quotations.map(({ verdict }) => verdict.kind)).toEqual(['exact']);
});

describe.each([
  ['questions', questions],
  ['sentences', cutSentences],
  ['plain files', encodings],
  ['marked-up files', markup],
  ['mail', mails],
  ['files of other programs', made],
  ['mails and texts that other programs wrote', written],
  ['tables, captions and books', tables],
] as const)('%s', (_, variants) => {
  test.each(variants.map((variant) => [variant.what, variant] as const))('%s', async (_what, variant) => {
    await expectVariant(variant);
  });
});
