// What the core says: exact quotes as an answer, as what came closest, or that the documents do not say. schema.ts has the fields.
import type { z } from 'zod';
import type * as schema from './schema.ts';

export interface Citation extends z.output<typeof schema.citationSchema> {}
export interface Quote extends z.output<typeof schema.quoteSchema> {}
export interface Receipt extends z.output<typeof schema.receiptSchema> {}

export interface Respelling extends z.output<typeof schema.respellingSchema> {}
export interface Searched extends z.output<typeof schema.searchedSchema> {}
export interface Part extends z.output<typeof schema.partSchema> {}

export interface Answered extends z.output<typeof schema.answeredSchema> {}
export interface Unsure extends z.output<typeof schema.unsureSchema> {}
export interface Abstained extends z.output<typeof schema.abstainedSchema> {}
export interface Told extends z.output<typeof schema.toldSchema> {}

export type AbstentionReason = Abstained['reason'];
export type Answer = Answered | Unsure | Abstained | Told;
