// What editors may say of a document, for programs and for the page's form.
import { z } from '@hono/zod-openapi';
import { isDate, type SourceChanges } from '../../../src/index.ts';

const text = z.string().trim().min(1).max(500).regex(/\S/).nullable().optional();

/** A day, month or year, as sources.yaml has it. The 29th of February is looked up in the calendar. */
const dateShape =
  /^\d{4}(-(0[1-9]|1[0-2]|(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d)))?$/;

/** null takes a value out of sources.yaml. */
export const changesSchema = z.strictObject({
  ...{ title: text, author: text, publisher: text },
  published: z.string().regex(dateShape).refine(isDate, 'a year, a month or a day').nullable().optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .nullable()
    .optional(),
  licence: text,
});
export type Changes = z.infer<typeof changesSchema>;

export const fields = ['title', 'author', 'publisher', 'published', 'language', 'url', 'licence'] as const;
export type Field = (typeof fields)[number];

/** sources.yaml calls the day "date". */
export const sourceChangesIn = ({ published, ...others }: Changes): SourceChanges =>
  Object.fromEntries(
    Object.entries({ ...others, date: published }).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
  );
