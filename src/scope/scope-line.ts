// One scope as the scopes file writes it: all, none, or a list of collections.
import { z } from 'zod';
import { none, type Scope } from './scope.ts';

export const scopeWords = { all: 'all', none } as const;
const oneOfScopes = 'must be "all", "none" or a list of collections such as [handbook, reports]';

export const scopeWord = z.enum(['all', 'none'], {
  error: ({ input }) =>
    input === undefined
      ? 'is missing: begin the file with "default: none" or "default: all"'
      : 'must be "all" or "none"',
});

const collection = z
  .string('must be the name of a collection')
  .trim()
  .min(1, 'must be the name of a collection, not empty')
  .refine(
    (name) => !Object.hasOwn(scopeWords, name),
    'means nothing inside a list: write it without brackets',
  )
  .refine((name) => !/[/\\]/.test(name), 'must be a first-level folder of the corpus, without a slash')
  .transform((name) => name.normalize('NFC'));

export const scopeLine: z.ZodType<Scope, unknown> = z.unknown().transform((value, context): Scope => {
  const parsed = Array.isArray(value) ? z.array(collection).safeParse(value) : scopeWord.safeParse(value);
  if (parsed.success) return typeof parsed.data === 'string' ? scopeWords[parsed.data] : new Set(parsed.data);
  for (const { path, message } of parsed.error.issues) {
    context.addIssue({ code: 'custom', path, message: Array.isArray(value) ? message : oneOfScopes });
  }
  return z.NEVER;
});

/** As the file writes it. */
export const writtenScope = (scope: Scope): string | readonly string[] =>
  scope === 'all' ? scope : scope.size === 0 ? 'none' : [...scope].sort();
