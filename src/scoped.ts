// The corpus as one place may see it: everything that reads documents, and nothing of those out of its scope.
import type { Answer, Citation, Quote, Receipt } from './answer/answer.ts';
import type { Aging } from './answer/quotes/age.ts';
import { quoteOf } from './answer/quotes/receipt.ts';
import { quoteStoredAt } from './answer/quotes/stored-quote.ts';
import type { Reranker } from './answer/ranking/reranker.ts';
import type { Trace } from './ask.ts';
import type { Document } from './corpus/document/document.ts';
import type { Corpus } from './corpus/folder/load.ts';
import type { Original } from './corpus/original/open-original.ts';
import { findGaps, type Gaps, gatheredFor, mostGathered } from './journal/gaps.ts';
import { recallAnswer } from './journal/recall.ts';
import type { Picture } from './picture/picture.ts';
import { type Checking, checkQuotes } from './proof/check.ts';
import type { CheckedText } from './proof/verdict.ts';
import { type Verification, verifyReceipt } from './proof/verify.ts';
import type { Asker } from './question/question.ts';
import { formatReference, type Style } from './reference/reference.ts';
import { reply } from './reply.ts';
import { searchableOf } from './retrieval/memory/memory.ts';
import type { Narrowed } from './retrieval/revision/narrow.ts';
import { passagesWithin, type Revision } from './retrieval/revision/revision.ts';
import { type Scope, sees } from './scope/scope.ts';
import { corpusDigest } from './store/record.ts';
import type { Person } from './store/resilient/person.ts';
import type {
  AskedQuestion,
  Gathered,
  QuestionFilter,
  QuestionPage,
  QuestionPlace,
  ShownQuotes,
  Shows,
  Visibility,
} from './store/store.ts';
import { suggestQuotes } from './suggest.ts';

export interface Verified {
  readonly receipt: Receipt;
  readonly verification: Verification;
  /** As that of a quote: days since its document, where that is old. */
  readonly age?: number;
}

/** Who looks at earlier questions. In their own tenant they also see what they asked in private. */
export type Viewer = Pick<Asker, 'platform' | 'tenant' | 'user'>;

export type ShownFilter = Omit<QuestionFilter<Person>, 'visible'> & { readonly viewer?: Viewer };

/** What a place may see. It can be held on to: each call reads scope and corpus as they are then. */
export interface Scoped {
  /** The documents in scope, and the problems with them. */
  readonly corpus: Corpus;
  readonly scope: Scope;
  /** Changes with every document in scope. */
  readonly digest: string;
  /** How the answer to `text` comes about; `previous` is what the same asker asked before. Leaves no trace of its own. Rejects once `signal` aborts. */
  trace(text: string, previous?: string, signal?: AbortSignal): Promise<Trace>;
  /** Quotes for a search that is being typed; see `suggestQuotes`. Nothing of it is remembered. */
  suggest(text: string, most: number): Promise<readonly Quote[]>;
  /** A quote found again by its place: whole stored sentences, or undefined. */
  quoteAt(documentId: string, span: Citation['span']): Quote | undefined;
  /** The file that a document was read from; undefined for a document that is not in scope, and for a file that is gone. */
  original(documentId: string): Promise<Original | undefined>;
  /** The page of a quote with its words marked; undefined where there is no such document in scope, or no quote of it there. */
  picture(documentId: string, span: Citation['span']): Promise<Picture | undefined>;
  /** Remembers a quote that was shown without a question, so that its receipt can be verified. Never rejects. */
  keep(quote: Quote): Promise<Quote>;
  checkQuotes(text: string, checking?: Checking): Promise<CheckedText>;
  /** Whether the quote is, character by character, what its document says where the citation points. */
  stands(quote: Quote): boolean;
  // What follows asks the store, and rejects with STORE_UNAVAILABLE where it can't be reached.
  /** Undefined for a code that no receipt has, or only one of a document out of scope. */
  verify(code: string): Promise<Verified | undefined>;
  /** The quote of a receipt with its reference, as the citation then was. Undefined as in `verify`. */
  cite(code: string, style: Style): Promise<string | undefined>;
  // What others asked: of the place's tenant alone, and only what was public there, or the viewer's own.
  /** An earlier answer; undefined where there is none to be shown, or it showed a document out of scope. */
  recall(answerId: string, viewer?: Viewer): Promise<Answer | undefined>;
  /** The newest, 100 of them where nobody says how many, oldest first; without those for which a document out of scope was shown. */
  questions(filter: ShownFilter, most?: number): Promise<readonly AskedQuestion[]>;
  /** All, as `questions`, page by page. */
  pages(filter: ShownFilter): AsyncGenerator<QuestionPage>;
  /** Of the last 30 days where the filter does not say since when; of at most `most` questions in different words. */
  gaps(filter: ShownFilter, most?: number): Promise<Gaps>;
}

/** What a view reads from. */
export interface Sources {
  /** Every document, whatever the scope. */
  readonly whole: () => Revision;
  /** The documents in scope alone. */
  readonly narrowed: () => Narrowed;
  readonly scope: () => Scope;
  readonly newId: () => string;
  readonly now: () => number;
  readonly reranker?: Reranker | undefined;
  /** Marks old quotes. */
  readonly aging: Aging;
  /** Undefined where every question may be shown. */
  readonly visible: (viewer: Viewer | undefined) => Visibility<Person> | undefined;
  readonly receipt: (code: string) => Promise<Receipt | undefined>;
  readonly questions: (filter: QuestionFilter<Person>, most?: number) => Promise<readonly AskedQuestion[]>;
  readonly page: (filter: QuestionFilter<Person>, after?: QuestionPlace) => Promise<QuestionPage>;
  readonly gather: (filter: QuestionFilter<Person>, most: number, shows?: Shows) => Promise<Gathered>;
  readonly original: (document: Document) => Promise<Original | undefined>;
  readonly picture: (document: Document, span: Citation['span']) => Promise<Picture>;
  readonly keep: (quote: Quote, shown: Omit<ShownQuotes, 'quotes'>) => Promise<Quote>;
}

export function createScoped(sources: Sources): Scoped {
  const { whole, narrowed, scope, newId, now, reranker, aging, visible: visibleTo, keep, ...store } = sources;
  const corpus = (): Corpus => narrowed().corpus;
  const digest = (): string => corpusDigest(corpus().documents);
  const trace: Scoped['trace'] = async (text, previous, signal) => {
    const found = await reply(searchableOf(await narrowed().revision()), text, newId(), {
      previous,
      reranker,
      signal,
    });
    return { ...found, answer: aging.answer(found.answer) };
  };
  const documentOf = (id: string): Document | undefined => corpus().documents.find((one) => one.id === id);
  const quoteAt: Scoped['quoteAt'] = (documentId, span) => {
    const document = documentOf(documentId);
    const quote = document && quoteStoredAt(document, passagesWithin(whole(), document), span);
    return quote && aging.quote(quote);
  };
  /** A quote of two files with the same bytes has one receipt: it is shown as of the file in scope. */
  const receiptWithin = (receipt: Receipt): Receipt | undefined => {
    const { path, digest: bytes, span } = receipt.citation;
    if (sees(scope(), corpus(), path)) return receipt;
    const copy = corpus().documents.find((document) => document.digest === bytes);
    const quote = copy && quoteAt(copy.id, span);
    return quote?.text === receipt.text ? { ...receipt, citation: quote.citation } : undefined;
  };
  const receiptOf = async (code: string): Promise<Receipt | undefined> => {
    const receipt = await store.receipt(code);
    return receipt && receiptWithin(receipt);
  };
  const filterFor = ({ viewer, ...filter }: ShownFilter): QuestionFilter<Person> => {
    const visible = visibleTo(viewer);
    return { ...filter, ...(visible === undefined ? {} : { visible }) };
  };
  /** Of a receipt that cannot be read, nobody knows of which document it is. */
  const questionWithin = (asked: AskedQuestion): readonly AskedQuestion[] => {
    if (asked.unreadable !== undefined && scope() !== 'all') return [];
    const receipts = asked.receipts.flatMap((receipt) => receiptWithin(receipt) ?? []);
    return receipts.length === asked.receipts.length ? [{ ...asked, receipts }] : [];
  };
  const questions: Scoped['questions'] = async (filter, most = 100) =>
    (await store.questions(filterFor(filter), most)).flatMap(questionWithin);
  const gather = (filter: QuestionFilter<Person>, most: number): Promise<Gathered> =>
    scope() === 'all'
      ? store.gather(filter, most)
      : store.gather(filter, most, (receipt) => receiptWithin(receipt) !== undefined);
  return {
    get corpus() {
      return corpus();
    },
    get scope() {
      return scope();
    },
    get digest() {
      return digest();
    },
    trace,
    suggest: async (text, most) =>
      (await suggestQuotes(searchableOf(await narrowed().revision()), text, most)).map(aging.quote),
    quoteAt,
    original: async (documentId) => {
      const document = documentOf(documentId);
      return document && sources.original(document);
    },
    picture: async (documentId, span) => {
      const [document, quote] = [documentOf(documentId), quoteAt(documentId, span)];
      return document && quote && sources.picture(document, quote.citation.span);
    },
    keep: (quote) => keep(quote, { askedAt: now(), revision: digest() }),
    checkQuotes: (text, checking) => checkQuotes(text, corpus(), checking),
    stands: ({ text, citation: { documentId, span } }) =>
      documentOf(documentId)?.text.slice(span.start, span.end) === text,
    verify: async (code) => {
      const receipt = await receiptOf(code);
      if (receipt === undefined) return undefined;
      const verification = await verifyReceipt({ ...receipt, ...receipt.citation }, corpus());
      const age = aging.days(receipt.citation);
      return { receipt, verification, ...(age === undefined ? {} : { age }) };
    },
    cite: async (code, style) => {
      const receipt = await receiptOf(code);
      return receipt && formatReference(quoteOf(receipt), style);
    },
    recall: async (answerId, viewer) => {
      const [asked] = await questions({ id: answerId, ...(viewer === undefined ? {} : { viewer }) }, 1);
      if (asked === undefined || asked.unreadable !== undefined) return undefined;
      return aging.answer(recallAnswer(asked, (await trace(asked.understood ?? asked.question)).answer));
    },
    questions,
    pages: async function* (filter) {
      let next: QuestionPlace | undefined;
      do {
        const page: QuestionPage = await store.page(filterFor(filter), next);
        yield { ...page, questions: page.questions.flatMap(questionWithin) };
        next = page.next;
      } while (next !== undefined);
    },
    gaps: async (filter, most = mostGathered) => {
      const { since = now() - gatheredFor } = filter;
      return findGaps(
        await gather(filterFor({ ...filter, since }), most),
        await narrowed().revision(),
        since,
      );
    },
  };
}
