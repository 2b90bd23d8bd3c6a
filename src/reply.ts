// What a message gets: an answer to its question, to each of its questions, or a word about the bot itself.
import type { Answer, Part, Quote, Told } from './answer/answer.ts';
import { isSameQuote } from './answer/quotes/receipt.ts';
import { mostQuotes } from './answer/quotes/select.ts';
import type { Reranker } from './answer/ranking/reranker.ts';
import { ask, type Trace } from './ask.ts';
import { readMessage, type Subject, withPrevious } from './question/conversation.ts';
import type { Searchable } from './retrieval/query/searchable.ts';

export interface Replying {
  /** The question before, as it was understood, where the asker is the same. */
  readonly previous?: string | undefined;
  readonly reranker?: Reranker | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** `id` becomes the answer's. */
export async function reply(
  searchable: Searchable,
  message: string,
  id: string,
  { previous, reranker, signal }: Replying = {},
): Promise<Trace> {
  const { subject, questions } = readMessage(message);
  if (subject !== undefined) return tell(searchable, message, id, subject);
  let context = previous;
  const traces: Trace[] = [];
  for (const [index, question] of questions.entries()) {
    const leaning = context === undefined ? undefined : withPrevious(question, context);
    // A later question of one message mostly goes on about the first: "… and how many took part?"
    context = index === 0 || leaning === undefined ? question : leaning;
    traces.push(await ask(searchable, leaning ?? question, id, reranker, signal));
  }
  const [first, ...further] = traces;
  if (first === undefined) return ask(searchable, message, id, reranker, signal);
  return further.length === 0 ? asAsked(first, message) : together([first, ...further], message);
}

/** The answer under the message as it was written, with the question as it was understood where that differs. */
function asAsked(trace: Trace, message: string): Trace {
  const understood = trace.answer.question;
  if (understood === message) return trace;
  return { ...trace, answer: { ...trace.answer, question: message, understood } };
}

/**
 * One answer to all: of the best quote for each question that is answered, or for each unsure one where none is. Quotes
 * of both kinds never come together, so that nobody takes one for the other; a part says which kind it is of. The rest of
 * the trace is that of the first such question.
 */
function together(traces: readonly [Trace, ...Trace[]], message: string): Trace {
  const main = mainOf(traces);
  const quotes: Quote[] = [];
  const parts = traces.map(({ answer }): Part => {
    const { kind, question } = answer;
    if (kind === 'told') return { question, kind: 'abstained', quotes: [] };
    if (kind === 'abstained' || kind !== main.answer.kind) return { question, kind, quotes: [] };
    const [quote] = answer.quotes;
    const known = quotes.findIndex((shown) => isSameQuote(shown, quote));
    if (known !== -1) return { question, kind, quotes: [known] };
    if (quotes.length === mostQuotes) return { question, kind, quotes: [] };
    return { question, kind, quotes: [quotes.push(quote) - 1] };
  });
  return { ...main, answer: { ...withQuotes(main.answer, quotes), question: message, parts } };
}

/** The first question that is answered, or else unsure; the first of all where neither is. */
const mainOf = (traces: readonly [Trace, ...Trace[]]): Trace =>
  traces.find(({ answer }) => answer.kind === 'answered') ??
  traces.find(({ answer }) => answer.kind === 'unsure') ??
  traces[0];

function withQuotes(answer: Answer, quotes: readonly Quote[]): Answer {
  const [first, ...further] = quotes;
  const shows = answer.kind === 'answered' || answer.kind === 'unsure';
  return shows && first !== undefined ? { ...answer, quotes: [first, ...further] } : answer;
}

async function tell(searchable: Searchable, message: string, id: string, subject: Subject): Promise<Trace> {
  const trace = await ask(searchable, '', id);
  const answer: Told = {
    kind: 'told',
    id,
    question: message,
    respelled: [],
    searched: trace.answer.searched,
    subject,
    documents: [...(await searchable.sources())],
    confidence: 1,
  };
  return { ...trace, answer };
}
