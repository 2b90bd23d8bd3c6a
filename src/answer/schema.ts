// The one place that says what an answer, a quote, a citation and a receipt are. The types in answer.ts, what
// `verbatim ask --json` prints, the description of the API, stored receipts and evidence packets follow from it.
import { z } from 'zod';
import type { Attribution } from '../corpus/document/document.ts';
import type { Location } from '../corpus/document/locate.ts';
import { subjects } from '../question/conversation.ts';
import { answerFrom } from './outcome.ts';

const count = z.int().min(0);
const position = z.int().min(1);

/** UTF-16 offsets, 0-based, end exclusive, as JavaScript's `slice` takes them. */
const spanSchema = z.strictObject({ start: count, end: count }).readonly();

/** What is known of a source. */
export const attributionSchema = z
  .strictObject({
    title: z.string(),
    author: z.exactOptional(z.string()),
    publisher: z.exactOptional(z.string()),
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
    published: z.exactOptional(z.string()),
    url: z.exactOptional(z.string()),
  })
  .readonly();

/** Where a quote is. The page, row or time is that of its first word. */
const locationSchema = z
  .strictObject({
    /** From the document's top heading down to the section's own. */
    headings: z.array(z.string()).readonly(),
    /** 1-based, over all paragraphs of the document. */
    paragraph: position,
    /** 1-based line of the file. */
    line: position,
    /** 1-based, as a viewer counts. */
    page: z.exactOptional(position),
    /** The page's own name, as "iv" or "A-3", where it is not its number. */
    pageLabel: z.exactOptional(z.string()),
    /** 1-based, of a presentation. */
    slide: z.exactOptional(position),
    /** 1-based row of a table, its header not counted. */
    row: z.exactOptional(position),
    /** Of a workbook, whose rows are counted as it numbers them. */
    sheet: z.exactOptional(z.string()),
    /** From the beginning of a recording. */
    seconds: z.exactOptional(z.number().min(0)),
    speaker: z.exactOptional(z.string()),
    /** When a message was sent: `YYYY-MM-DD`, and ` HH:MM` where that is known. */
    sent: z.exactOptional(z.string()),
    /** Read from a picture: how certain its least certain word is. */
    ocr: z.exactOptional(z.number().min(0).max(1)),
    /** The sentences around the quote, '' at the ends of a section. */
    before: z.string(),
    after: z.string(),
  })
  .readonly();

export const citationSchema = z
  .strictObject({
    documentId: z.string(),
    ...attributionSchema.unwrap().shape,
    /** Relative to the corpus folder. */
    path: z.string(),
    /** `document.text.slice(start, end)` is the quote. */
    span: spanSchema,
    ...locationSchema.unwrap().shape,
    /** The url with a text fragment, page, line or time that leads a browser to the quote; absent where nothing does. */
    deepLink: z.exactOptional(z.string()),
    /** sha-256 of the file. */
    digest: z.string(),
  })
  .readonly();

export const quoteSchema = z
  .strictObject({
    text: z.string().min(1),
    /** Matched words, as spans of `text`, in order, none overlapping. */
    highlights: z.array(spanSchema).readonly(),
    citation: citationSchema,
    /**
     * Short code that finds the quote again; the same quote has the same code. It is there only once the store has the
     * quote on disk: null where the store could not be reached, absent for a quote that is not stored at all, such as
     * a suggestion.
     */
    receipt: z.exactOptional(z.string().nullable()),
    /**
     * Days since it was published, on the day it is shown. It is there only for a quote that is older than
     * VERBATIM_OLD_AFTER_DAYS; without that setting, or without a date, it is absent.
     */
    age: z.exactOptional(z.int().min(1)),
  })
  .readonly();

/** Where else a quote's statement is made. */
export const elsewhereSchema = citationSchema
  .unwrap()
  .extend({
    /** As that of a quote. */
    age: z.exactOptional(z.int().min(1)),
  })
  .readonly();

/** What proves a quote later. */
export const receiptSchema = z
  .strictObject({
    /** `V-` and five signs or more. */
    code: z.string(),
    text: z.string().min(1),
    /** sha-256 of `text`, hexadecimal. */
    quoteDigest: z.string(),
    /**
     * As it was when the quote was first shown. Receipts from before citations were stored whole have no
     * `deepLink`, and '' for the sentences around the quote.
     */
    citation: citationSchema,
    /** Digest of the corpus that was asked. */
    revision: z.string(),
    /** Milliseconds since 1970, UTC. */
    firstShownAt: z.int(),
  })
  .readonly();

/** A word that occurs nowhere, and what was looked up in its place. */
export const respellingSchema = z
  .strictObject({ word: z.string(), searched: z.array(z.string()).readonly() })
  .readonly();

export const searchedSchema = z
  .strictObject({
    documents: count,
    passages: count,
    /** Earliest and latest date of the documents searched; absent where none has a date. */
    dates: z.exactOptional(z.strictObject({ from: z.string(), to: z.string() }).readonly()),
    /** How many of the documents have no date. */
    undated: count,
  })
  .readonly();

/** One question of several. */
export const partSchema = z
  .strictObject({
    question: z.string(),
    /** What the question gets by itself. */
    kind: z.enum(['answered', 'unsure', 'abstained']),
    /**
     * Indexes of the answer's quotes that are for it. Empty where the documents do not say, where it is `unsure` and
     * another question is answered, and where there was no room for another quote.
     */
    quotes: z.array(count).readonly(),
  })
  .readonly();

const asked = {
  id: z.string(),
  question: z.string(),
  respelled: z.array(respellingSchema).readonly(),
  searched: searchedSchema,
  /** What was asked of the documents, where that is not the question as written: a follow-up with its context. */
  understood: z.exactOptional(z.string()),
  /** Where the message held several questions: what became of each. */
  parts: z.exactOptional(z.array(partSchema).readonly()),
  /** In [0, 1]: how sure the core is that the first quote answers the question; 1 where `told`. */
  confidence: z.number().min(0).max(1),
};

export const answeredSchema = z
  .strictObject({
    kind: z.literal('answered'),
    ...asked,
    quotes: z.tuple([quoteSchema], quoteSchema).readonly(),
    /** Other documents that make the first quote's statement in nearly the same words. */
    alsoIn: z.array(elsewhereSchema).readonly(),
  })
  .readonly();

/** Something close was found, which may or may not answer: for a person to read, not to rely on. */
export const unsureSchema = z
  .strictObject({
    kind: z.literal('unsure'),
    ...asked,
    /** Below the chance from which on a quote is an answer. */
    confidence: z.number().min(0).lt(answerFrom),
    /** The closest passages. */
    quotes: z.tuple([quoteSchema], quoteSchema).readonly(),
    /** Other documents that make the first quote's statement in nearly the same words. */
    alsoIn: z.array(elsewhereSchema).readonly(),
    /** The kind of thing asked for, where none of the quotes holds anything of it. */
    lacks: z.enum(['money', 'number', 'time', 'duration', 'percentage', 'version']).optional(),
    /** Words of the question that occur nowhere in the corpus. */
    unknownTerms: z.array(z.string()).readonly(),
    /** Questions that may be meant, ready to be asked; each is answered. */
    suggestions: z.array(z.string()).readonly(),
  })
  .readonly();

export const abstainedSchema = z
  .strictObject({
    kind: z.literal('abstained'),
    ...asked,
    reason: z.enum([
      'no-question',
      'only-common-words',
      'only-filters',
      'filter-invalid',
      'nothing-in-scope',
      'nothing-in-filter',
      'phrase-not-found',
      'words-not-found',
      'not-together',
      'not-sure',
    ]),
    /** Words of the question that occur nowhere in the corpus. */
    unknownTerms: z.array(z.string()).readonly(),
    /** Where the reason is `not-together`: the words of the question that no passage brings together. */
    apart: z.array(z.string()).readonly(),
    /** Questions that may be meant, ready to be asked; each is answered. */
    suggestions: z.array(z.string()).readonly(),
    /** Not answers: the passages that came nearest. */
    nearest: z.array(quoteSchema).readonly(),
  })
  .readonly();

/** A message that is no question to the documents: a greeting, thanks, a call for help, or for the list of documents. */
export const toldSchema = z
  .strictObject({
    kind: z.literal('told'),
    ...asked,
    subject: z.enum(subjects),
    documents: z
      .array(z.strictObject({ ...attributionSchema.unwrap().shape, path: z.string() }).readonly())
      .readonly(),
  })
  .readonly();

export const answerSchema = z.discriminatedUnion('kind', [
  answeredSchema,
  unsureSchema,
  abstainedSchema,
  toldSchema,
]);

/** `Required` makes optional fields count: without it, a field that one side lacks would still be assignable. */
export type Same<A, B> = [A, Required<A>] extends [B, Required<B>]
  ? [B, Required<B>] extends [A, Required<A>]
    ? true
    : false
  : false;
type Holds<Statement extends true> = Statement;

/** The corpus declares these two for itself. Do not compile where a field, even an optional one, is on one side only. */
export type AttributionAgrees = Holds<Same<Attribution, z.output<typeof attributionSchema>>>;
export type LocationAgrees = Holds<Same<Location, z.output<typeof locationSchema>>>;
