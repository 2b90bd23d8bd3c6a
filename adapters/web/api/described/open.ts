// A described API: what is wrong with a request is said in words, and every failure has a code.
import { OpenAPIHono, z } from '@hono/zod-openapi';
import { apiWords } from '../../../shared/wording/pages/web.ts';
import type { Env } from '../../request/env.ts';
import { refusal } from '../../request/refusal.ts';

/** `description` is the address of its description. */
export const openApi = (description: string): OpenAPIHono<Env> =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw refusal(400, apiWords.invalid(description, fieldsIn(result.error)));
    },
  });

/** Names of the fields that are missing or wrong, each once; of a union, those of every form that it may have. */
const fieldsIn = ({ issues }: z.core.$ZodError): string[] => [
  ...new Set(
    issues.flatMap((issue) => {
      if (issue.code === 'invalid_union')
        return issue.errors.flatMap((inner) => fieldsIn(new z.ZodError(inner)));
      return issue.code === 'unrecognized_keys' ? issue.keys : issue.path.map(String);
    }),
  ),
];
