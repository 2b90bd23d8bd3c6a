// Links to the reader of the program's own pages, for citations without a better one.
import type { Answer, Citation, Quote, Scoped, Trace, Verbatim } from '../../../src/index.ts';

/** The reader's page of a document, with a quote of it marked and scrolled to; `answer` is where it leads back to. */
export const readerPath = (
  { documentId, span }: Pick<Citation, 'documentId' | 'span'>,
  answer?: string,
): string => {
  const back = answer === undefined ? '' : `&answer=${encodeURIComponent(answer)}`;
  return `/sources/${documentId}?start=${span.start}&end=${span.end}${back}#quote`;
};

/** The reader with the page itself of a quote, which is drawn or framed above its text. */
export const readerPagePath = ({ documentId, span }: Pick<Citation, 'documentId' | 'span'>): string =>
  `/sources/${documentId}?start=${span.start}&end=${span.end}&picture=1#page`;

/**
 * The same core, whose citations without a link of their own have one to the reader at `publicUrl`. Texts, spans and
 * receipts stay as they are.
 */
export function withReaderLinks(verbatim: Verbatim, publicUrl: string): Verbatim {
  const cited = <C extends Citation>(citation: C): C =>
    citation.deepLink === undefined ? { ...citation, deepLink: publicUrl + readerPath(citation) } : citation;
  const linked = (quote: Quote): Quote => ({ ...quote, citation: cited(quote.citation) });
  const answered = (answer: Answer): Answer => {
    switch (answer.kind) {
      case 'answered':
      case 'unsure': {
        const [first, ...further] = answer.quotes;
        return {
          ...answer,
          quotes: [linked(first), ...further.map(linked)],
          alsoIn: answer.alsoIn.map(cited),
        };
      }
      case 'abstained':
        return { ...answer, nearest: answer.nearest.map(linked) };
      case 'told':
        return answer;
    }
  };
  const traced = (trace: Trace): Trace => ({ ...trace, answer: answered(trace.answer) });
  const scoped = (view: Scoped): Scoped => ({
    // Each is read at the time of use.
    get corpus() {
      return view.corpus;
    },
    get scope() {
      return view.scope;
    },
    get digest() {
      return view.digest;
    },
    checkQuotes: view.checkQuotes,
    stands: view.stands,
    verify: view.verify,
    cite: view.cite,
    original: view.original,
    picture: view.picture,
    questions: view.questions,
    pages: view.pages,
    gaps: view.gaps,
    trace: async (text, previous, signal) => traced(await view.trace(text, previous, signal)),
    suggest: async (text, most) => (await view.suggest(text, most)).map(linked),
    quoteAt: (documentId, span) => {
      const quote = view.quoteAt(documentId, span);
      return quote && linked(quote);
    },
    keep: async (quote) => linked(await view.keep(quote)),
    recall: async (id, viewer) => {
      const answer = await view.recall(id, viewer);
      return answer && answered(answer);
    },
  });
  return {
    ...verbatim,
    within: (place) => scoped(verbatim.within(place)),
    ask: async (question) => answered(await verbatim.ask(question)),
  };
}
