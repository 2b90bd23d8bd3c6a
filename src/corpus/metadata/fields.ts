// The values that entries of sources.yaml hold, and how a wrong one is named.
import { z } from 'zod';
import { type Problem, problem } from '../document/problem.ts';

export const sourcesFile = 'sources.yaml';

/** YAML reads "1984" as a number and "true" as a truth value; a key without a value is null and counts as absent. */
export const words = z
  .union([z.string(), z.number(), z.boolean()], 'must be a text')
  .transform((value) => String(value).trim())
  .pipe(z.string().min(1, 'must not be empty'));
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be an address that begins with http:// or https://',
});
export const languageCode = words.pipe(
  z.string().regex(/^[a-z]{2}$/, 'must be a language of two letters, such as en or de'),
);
export function invalid(path: string, error: z.ZodError): Problem {
  const faults = error.issues.map((issue) => `${issue.path.join('.') || 'entry'}: ${issue.message}`);
  return problem(
    'sources-entry-invalid',
    path,
    `${faults.join('; ')}. Fix the entry; until then it is not used.`,
  );
}
