// Any citation and any quote, made from their schemas: a field that is added there is in these at once.
import fc from 'fast-check';
import { z } from 'zod';
import type { Citation, Quote } from '../../src/answer/answer.ts';
import { citationSchema, quoteSchema } from '../../src/answer/schema.ts';
import { storable } from '../../src/store/sql/write-down.ts';
import { hostile } from '../texts.ts';

type Shape = z.core.JSONSchema.BaseSchema;

const text = fc.oneof(
  hostile,
  fc.constantFrom('', ' ', '\0', '\ud800', '\ufeff', '=1+1', "'=x", 'a"b', '\r', 'a\rb', '__proto__', 'null'),
);

/** What fits a JSON schema, of the kinds that answers are made of. */
function fitting(shape: Shape): fc.Arbitrary<unknown> {
  if (Array.isArray(shape.type)) return fc.oneof(...shape.type.map((type) => fitting({ ...shape, type })));
  switch (shape.type) {
    case 'string':
      return text.filter(({ length }) => length >= (shape.minLength ?? 0));
    case 'integer':
      return fc.integer({ min: shape.minimum ?? -1_000_000, max: 1_000_000 });
    case 'number':
      return fc
        .double({ min: shape.minimum ?? -1e9, max: shape.maximum ?? 1e9, noNaN: true })
        .map((value) => (value === 0 ? 0 : value));
    case 'array':
      return fc.array(fitting(Object(shape.items)), { maxLength: 4 });
    case 'object': {
      const model: Record<string, fc.Arbitrary<unknown>> = {};
      for (const [name, field] of Object.entries(shape.properties ?? {}))
        model[name] = fitting(Object(field));
      return fc.record(model, { requiredKeys: shape.required ?? [] });
    }
    case 'null':
      return fc.constant(null);
    default:
      throw new TypeError(`There is no arbitrary for ${JSON.stringify(shape)} yet.`);
  }
}

export const citationFields = Object.keys(citationSchema.unwrap().shape);

export const anyCitation: fc.Arbitrary<Citation> = fitting(z.toJSONSchema(citationSchema)).map((made) =>
  citationSchema.parse(made),
);

/** With a text that can be stored, as a quote's must be. */
export const anyQuote: fc.Arbitrary<Quote> = fitting(z.toJSONSchema(quoteSchema)).map((made) => {
  const quote = quoteSchema.parse(made);
  return { ...quote, text: storable(quote.text) };
});
