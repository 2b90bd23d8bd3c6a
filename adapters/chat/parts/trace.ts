// How an answer came about, for "/verbatim why", in neutral parts: what was looked for, what was found, and what came of it.
import { newestFilter, type Trace } from '../../../src/index.ts';
import { quoted } from '../../shared/language/counted.ts';
import { whyBest, whyOutcome, whyTerm, whyWords } from '../../shared/wording/chat/why.ts';
import { bold, type Fact, facts, italic, type Part, paragraph, plain, type Run } from '../port/message.ts';

/** Sentences that are named; the answer quotes them. */
const best = 3;

/** `askedAt` in milliseconds since 1970. `use` draws a command. */
export function traceParts(
  trace: Trace,
  askedAt: number | undefined,
  use: (typed: string) => Run,
): readonly Part[] {
  const { answer, candidates } = trace;
  return [
    [paragraph(bold(answer.question))],
    [facts(...factsOf(trace, askedAt))],
    ...candidates
      .slice(0, best)
      .map(
        ({ document, confidence }, index): Part => [
          paragraph(plain(whyBest(index + 1, confidence)), italic(document.title ?? document.path)),
        ],
      ),
    [paragraph(plain(whyWords.all), use('/verbatim status'))],
  ];
}

function factsOf({ query, answer, hits, candidates }: Trace, askedAt: number | undefined): readonly Fact[] {
  const { names } = whyWords;
  const found = query.terms.filter(({ passages, near }) => passages > 0 || near.length > 0);
  const nowhere = query.terms.filter((term) => !found.includes(term));
  const filters = Object.entries(query.filters).map(([name, value]) => `${name}:${value}`);
  const said: readonly (readonly [string, string])[] = [
    [names.outcome, whyOutcome(answer)],
    [names.words, found.map(whyTerm).join(', ')],
    [names.nowhere, nowhere.map(({ surface }) => surface).join(', ')],
    [names.phrases, query.phrases.map(({ text }) => quoted(text)).join(' ')],
    [names.excluded, query.excluded.join(' ')],
    [names.filters, [...filters, ...(query.newestFirst === true ? [newestFilter] : [])].join(' ')],
    [names.found, whyWords.found(hits.length, candidates.length)],
  ];
  return [
    ...(askedAt === undefined ? [] : [{ name: names.asked, value: [{ time: askedAt }] }]),
    ...said.filter(([, words]) => words !== '').map(([name, words]) => ({ name, value: [plain(words)] })),
  ];
}
