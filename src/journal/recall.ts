// An earlier answer, from what was remembered of it.
import type { Answer } from '../answer/answer.ts';
import { quoteOf } from '../answer/quotes/receipt.ts';
import { shownQuotes, withReceipts } from '../store/record.ts';
import type { AskedQuestion } from '../store/store.ts';

/**
 * The answer as it was shown. `today` is what the same question is answered with now: it is the one that was shown
 * unless the corpus changed, and has highlights, which are not remembered.
 */
export function recallAnswer(asked: AskedQuestion, today: Answer): Answer {
  const texts = asked.receipts.map(({ text }) => text);
  const codes = asked.receipts.map(({ code }) => code);
  if (
    today.kind === asked.kind &&
    shownQuotes(today)
      .map(({ text }) => text)
      .join('\n') === texts.join('\n')
  ) {
    return { ...withReceipts(today, codes), id: asked.id, ...asAsked(asked) };
  }
  const [first, ...further] = asked.receipts.map(quoteOf);
  const { respelled, searched } = today;
  const recalled = { id: asked.id, ...asAsked(asked), confidence: asked.confidence, respelled, searched };
  const nothingMissing = { unknownTerms: [], suggestions: [] };
  if (first !== undefined && asked.kind !== 'abstained') {
    const shown = { ...recalled, quotes: [first, ...further] as const, alsoIn: [] };
    return asked.kind === 'unsure'
      ? { kind: 'unsure', ...shown, ...nothingMissing }
      : { kind: 'answered', ...shown };
  }
  const nearest = first === undefined ? [] : [first, ...further];
  return { kind: 'abstained', ...recalled, ...nothingMissing, reason: 'not-sure', apart: [], nearest };
}

const asAsked = ({ question, understood }: AskedQuestion) =>
  understood === undefined ? { question } : { question, understood };
