// The shape of `verbatim ask --json`, for those who script against it. A test holds it against real output.
import { z } from 'zod';
import { subjects } from '../question/conversation.ts';
import type { Answer } from './answer.ts';

const offset = z.int().min(0);
const position = z.int().min(1);
const spanSchema = z.strictObject({ start: offset, end: offset }).readonly();
const share = z.number().min(0).max(1);

export const citationSchema = z
  .strictObject({
    documentId: z.string(),
    title: z.string(),
    author: z.exactOptional(z.string()),
    publisher: z.exactOptional(z.string()),
    published: z.exactOptional(z.string()),
    path: z.string(),
    span: spanSchema,
    headings: z.array(z.string()).readonly(),
    paragraph: position,
    line: position,
    page: z.exactOptional(position),
    row: z.exactOptional(position),
    seconds: z.exactOptional(z.number().min(0)),
    speaker: z.exactOptional(z.string()),
    url: z.exactOptional(z.string()),
    deepLink: z.exactOptional(z.string()),
    digest: z.string(),
    before: z.string(),
    after: z.string(),
  })
  .readonly();

export const quoteSchema = z
  .strictObject({
    text: z.string().min(1),
    highlights: z.array(spanSchema).readonly(),
    citation: citationSchema,
    receipt: z.string(),
  })
  .readonly();

const asked = {
  id: z.string(),
  question: z.string(),
  respelled: z
    .array(z.strictObject({ word: z.string(), searched: z.array(z.string()).readonly() }).readonly())
    .readonly(),
  searched: z
    .strictObject({
      documents: offset,
      passages: offset,
      dates: z.exactOptional(z.strictObject({ from: z.string(), to: z.string() }).readonly()),
      undated: offset,
    })
    .readonly(),
  understood: z.exactOptional(z.string()),
  parts: z.exactOptional(
    z
      .array(z.strictObject({ question: z.string(), quotes: z.array(offset).readonly() }).readonly())
      .readonly(),
  ),
  confidence: share,
};

const answeredSchema = z.strictObject({
  kind: z.literal('answered'),
  ...asked,
  quotes: z.tuple([quoteSchema], quoteSchema).readonly(),
  alsoIn: z.array(citationSchema).readonly(),
});

const abstainedSchema = z.strictObject({
  kind: z.literal('abstained'),
  ...asked,
  reason: z.enum([
    'no-question',
    'only-common-words',
    'filter-invalid',
    'nothing-in-scope',
    'nothing-in-filter',
    'phrase-not-found',
    'words-not-found',
    'not-together',
    'not-sure',
  ]),
  unknownTerms: z.array(z.string()).readonly(),
  suggestions: z.array(z.string()).readonly(),
  nearest: z.array(quoteSchema).readonly(),
});

const toldSchema = z.strictObject({
  kind: z.literal('told'),
  ...asked,
  subject: z.enum(subjects),
  documents: z
    .array(
      z
        .strictObject({
          title: z.string(),
          author: z.exactOptional(z.string()),
          publisher: z.exactOptional(z.string()),
          published: z.exactOptional(z.string()),
          url: z.exactOptional(z.string()),
          path: z.string(),
        })
        .readonly(),
    )
    .readonly(),
});

export const answerSchema = z
  .discriminatedUnion('kind', [answeredSchema, abstainedSchema, toldSchema])
  .readonly();

/** Does not compile when the schema and the type differ, in either direction. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const schemaIsTheType: Same<z.infer<typeof answerSchema>, Answer> = true;
