// Reads the scopes file. What is wrong with it is told with its line, and nothing is answered until it is mended.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { parseYamlAsWritten } from '../corpus/metadata/yaml.ts';
import { messageOf, systemCodeOf, VerbatimError } from '../errors.ts';
import { none, type Scope } from './scope.ts';
import { keyOfConversation, keyOfDirect, type Scopes } from './scopes.ts';

const words = { all: 'all', none } as const;
const oneOfWords = 'must be "all" or "none"';
const oneOfScopes = 'must be "all", "none" or a list of collections such as [handbook, reports]';

const word = z.enum(['all', 'none'], oneOfWords);
const collection = z
  .string('must be the name of a collection')
  .trim()
  .min(1, 'must be the name of a collection, not empty')
  .refine((name) => !Object.hasOwn(words, name), 'means nothing inside a list: write it without brackets')
  .refine((name) => !/[/\\]/.test(name), 'must be a first-level folder of the corpus, without a slash')
  .transform((name) => name.normalize('NFC'));
const scope: z.ZodType<Scope, unknown> = z.unknown().transform((value, context): Scope => {
  const parsed = Array.isArray(value) ? z.array(collection).safeParse(value) : word.safeParse(value);
  if (parsed.success) return typeof parsed.data === 'string' ? words[parsed.data] : new Set(parsed.data);
  for (const { path, message } of parsed.error.issues) {
    context.addIssue({ code: 'custom', path, message: Array.isArray(value) ? message : oneOfScopes });
  }
  return z.NEVER;
});

const places = (id: RegExp, wanted: string) =>
  z.record(z.union([z.literal(direct), z.string().regex(id)]), scope, {
    error: ({ code }) => (code === 'invalid_key' ? `is no ${wanted}, and not "${direct}"` : mapping(wanted)),
  });
/** Stands for direct messages in the place of a channel. */
export const direct = 'direct';
const mapping = (wanted: string): string => `must hold a line for each ${wanted}, or "${direct}: all"`;

const schema = z.strictObject(
  {
    default: word,
    terminal: scope.optional(),
    web: scope.optional(),
    slack: places(/^[CDG][A-Z0-9]{5,}$/, 'channel id of Slack, such as C0123456789').optional(),
    discord: places(/^\d{15,20}$/, 'channel id of Discord, such as 123456789012345678').optional(),
  },
  { error: ({ code }) => (code === 'invalid_type' ? 'must be lines such as "default: none"' : undefined) },
);

/** Throws SCOPES_INVALID: a file that can't be read must not open everything. */
export async function readScopes(path: string): Promise<Scopes> {
  try {
    return parseScopes(await readFile(path, 'utf8'), path);
  } catch (cause) {
    if (cause instanceof VerbatimError) throw cause;
    const what = systemCodeOf(cause) === 'ENOENT' ? 'there is no such file' : messageOf(cause);
    throw invalid(`VERBATIM_SCOPES names ${path}, but ${what}.`, cause);
  }
}

/** `path` names the file in what is thrown. Throws SCOPES_INVALID. */
export function parseScopes(yaml: string, path: string): Scopes {
  const read = parseYamlAsWritten(yaml);
  if ('fault' in read) throw invalid(`${path} is not valid YAML: ${read.fault}`);
  const parsed = schema.safeParse(read.data);
  if (parsed.success) return scopesOf(parsed.data);
  const faults = parsed.error.issues
    .flatMap(faultsOf)
    .map(({ at, says }) => ({ line: read.lineOf(at), says }))
    .sort((a, b) => a.line - b.line)
    .map(({ line, says }) => `${path}, line ${line}: ${says}.`);
  throw invalid(faults.join('\n'), parsed.error);
}

interface Fault {
  readonly at: readonly PropertyKey[];
  readonly says: string;
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const { code, path, message } = issue;
  if (code === 'unrecognized_keys') {
    const known = Object.keys(schema.shape).join(', ');
    return issue.keys.map((key) => ({ at: [...path, key], says: `"${key}" is none of ${known}` }));
  }
  if (path.length === 0) return [{ at: path, says: `the file ${message}` }];
  const named = path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : `"${String(step)}"`));
  return [{ at: path, says: `${named.join(', ')} ${message}` }];
}

function scopesOf({ default: usual, slack, discord, ...platforms }: z.infer<typeof schema>): Scopes {
  const listed = new Map<string, Scope>(
    Object.entries(platforms).filter((entry): entry is [string, Scope] => entry[1] !== undefined),
  );
  for (const [platform, byId] of Object.entries({ slack, discord })) {
    for (const [id, given] of Object.entries(byId ?? {})) {
      listed.set(id === direct ? keyOfDirect(platform) : keyOfConversation(platform, id), given);
    }
  }
  return { usual: words[usual], listed };
}

const invalid = (what: string, cause?: unknown): VerbatimError =>
  new VerbatimError(
    'SCOPES_INVALID',
    `${what}\nMend it, or remove VERBATIM_SCOPES to let every place see every document; docs/scopes.md has an example.`,
    cause,
  );
