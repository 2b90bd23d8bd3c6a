// What a form says of a document, and what of it was changed. Pure.
import type { Document } from '../../../../src/index.ts';
import { type Changes, changesSchema, type Field, fields } from '../../editing/changes.ts';

/** '' where nothing is known. */
export type Values = Readonly<Record<Field, string>>;

const valuesFrom = (value: (field: Field) => string): Values => ({
  ...{ title: value('title'), author: value('author'), publisher: value('publisher') },
  ...{ published: value('published'), language: value('language') },
  ...{ url: value('url'), licence: value('licence') },
});

/** What sources.yaml says comes first: a document that was described a second ago is not yet read again. */
export function knownOf(document: Document, entry: Readonly<Record<string, unknown>>): Values {
  const stated = (key: string): string | undefined => {
    const value = entry[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  return valuesFrom((field) => stated(field === 'published' ? 'date' : field) ?? document[field] ?? '');
}

/** The name of the hidden field with what was in a field when the form was drawn. */
export const wasOf = (field: Field): string => `was-${field}`;

export const typedIn = (form: Readonly<Record<string, unknown>>, nameOf: (field: Field) => string): Values =>
  valuesFrom((field) => {
    const value = form[nameOf(field)];
    return typeof value === 'string' ? value.trim() : '';
  });

export interface Read {
  /** Of the fields that were changed: what the file itself says is not written to sources.yaml by a mere "Save". */
  readonly changes: Changes;
  readonly wrong: readonly Field[];
}

export function changesFrom(typed: Values, was: Values): Read {
  const changed = fields.filter((field) => typed[field] !== was[field]);
  const checked = changesSchema.safeParse(
    Object.fromEntries(changed.map((field) => [field, typed[field] === '' ? null : typed[field]])),
  );
  if (checked.success) return { changes: checked.data, wrong: [] };
  const at = new Set(checked.error.issues.map(({ path: [field] }) => field));
  return { changes: {}, wrong: fields.filter((field) => at.has(field)) };
}
