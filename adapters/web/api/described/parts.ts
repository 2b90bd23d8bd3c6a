// What the descriptions of the API's endpoints are put together of.
import { z } from '@hono/zod-openapi';
import { attributionSchema } from '../../../../src/index.ts';
import { problemSchema } from '../../request/problem.ts';

/**
 * A type of the core, described by zod itself, which knows what is optional; OpenAPI 3.1 uses the same JSON Schema.
 */
export function described<Shape>(name: string, schema: z.ZodType) {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    // Lists of one and more: several readers of OpenAPI do not know `prefixItems`, and `items` says the same.
    override: ({ jsonSchema }) => {
      if (jsonSchema.minItems === 1) delete jsonSchema.prefixItems;
    },
  });
  // Both libraries type the same standard, each with its own names.
  const description: object = json;
  return z.custom<Shape>().openapi(name, { ...description, type: 'object' });
}

export const problemOfDocument = z.strictObject({
  code: z.string(),
  path: z.string(),
  message: z.string(),
});

export const documentShape = {
  id: z.string(),
  path: z.string(),
  ...attributionSchema.unwrap().shape,
  words: z.int(),
  digest: z.string(),
} as const;

/** `links` say which operations take a value of the response: the value's place in it, and the parameter's name. */
export const json = <Schema>(description: string, schema: Schema, links: readonly Link[] = []) => ({
  description,
  content: { 'application/json': { schema } },
  ...(links.length === 0 ? {} : { links: Object.fromEntries(links.map(linkOf)) }),
});

export interface Link {
  readonly to: string;
  readonly parameter: string;
  /** JSON pointer. */
  readonly at: string;
}

const linkOf = ({ to, parameter, at }: Link) =>
  [to, { operationId: to, parameters: { [parameter]: `$response.body#${at}` } }] as const;

/** From a list with a receipt in each of its items. */
export const toReceipts = (list: string): readonly Link[] =>
  ['verifyReceipt', 'citeReceipt'].map((to) => ({ to, parameter: 'receipt', at: `/${list}/0/receipt` }));

/** A whole number of an address. */
export const number = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

const monthAndDay =
  '(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|[12]\\d)';
/** As commands take it: hours, days or weeks back, or a day. */
export const sinceShape = `^(\\d{1,5}[hdw]|\\d{4}-(${monthAndDay}))$`;

export const body = <Schema>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

export const refusals = {
  400: problem('The request does not match this description.'),
  401: problem('The token is missing or wrong.'),
  413: problem('The request is larger than 1 MB.'),
  431: { description: 'The head of the request is larger than 16 kB.' },
  429: problem('Too many requests in the last minute.'),
  503: problem('The store cannot be reached, or the documents are still being read.'),
};
