// Reads the scopes file. Each mistake is reported with its line, and nothing is answered until it is fixed.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { parseYamlAsWritten } from '../corpus/metadata/yaml.ts';
import { messageOf, systemCodeOf, VerbatimError } from '../errors.ts';
import { platformLines, type ReadPlatform } from './platform-lines.ts';
import type { Platforms } from './platforms.ts';
import type { Scope } from './scope.ts';
import { scopeLine, scopeWord, scopeWords } from './scope-line.ts';
import type { Scopes } from './scopes.ts';

/** What stands beside one key of the file. */
type Part =
  | { readonly kind: 'default'; readonly scope: Scope }
  | { readonly kind: 'local'; readonly scope: Scope }
  | { readonly kind: 'chat'; readonly read: ReadPlatform };

function partsOf({
  local,
  chats,
}: Platforms): Readonly<Record<string, z.ZodType<Part | undefined, unknown>>> {
  const usual = scopeWord.transform((word): Part => ({ kind: 'default', scope: scopeWords[word] }));
  const own = scopeLine.transform((scope): Part => ({ kind: 'local', scope }));
  return {
    default: usual,
    ...Object.fromEntries(local.map((name) => [name, own.optional()])),
    ...Object.fromEntries(
      [...chats].map(([name, ids]) => [
        name,
        platformLines(ids)
          .transform((read): Part => ({ kind: 'chat', read }))
          .optional(),
      ]),
    ),
  };
}

/** Throws SCOPES_INVALID: a file that can't be read must not open everything. */
export async function readScopes(path: string, platforms: Platforms): Promise<Scopes> {
  try {
    return parseScopes(await readFile(path, 'utf8'), path, platforms);
  } catch (cause) {
    if (cause instanceof VerbatimError) throw cause;
    const what = systemCodeOf(cause) === 'ENOENT' ? 'there is no such file' : messageOf(cause);
    throw invalid(`VERBATIM_SCOPES names ${path}, but ${what}.`, cause);
  }
}

/** `path` names the file in what is thrown. Throws SCOPES_INVALID. */
export function parseScopes(yaml: string, path: string, platforms: Platforms): Scopes {
  const read = parseYamlAsWritten(yaml);
  if ('fault' in read) throw invalid(`${path} is not valid YAML: ${read.fault}`);
  const parts = partsOf(platforms);
  const schema = z.strictObject(parts, {
    error: ({ code }) => (code === 'invalid_type' ? 'must be lines such as "default: none"' : undefined),
  });
  const parsed = schema.safeParse(read.data);
  if (parsed.success) return scopesOf(parsed.data);
  const faults = parsed.error.issues
    .flatMap((issue) => faultsOf(issue, Object.keys(parts)))
    .map(({ at, says }) => ({ line: read.lineOf(at), says }))
    .sort((a, b) => a.line - b.line)
    .map(({ line, says }) => `${path}, line ${line}: ${says}.`);
  throw invalid(faults.join('\n'), parsed.error);
}

interface Fault {
  readonly at: readonly PropertyKey[];
  readonly says: string;
}

function faultsOf(issue: z.core.$ZodIssue, known: readonly string[]): Fault[] {
  const { code, path, message } = issue;
  if (code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      at: [...path, key],
      says: `"${key}" is not one of ${known.join(', ')}`,
    }));
  }
  if (path.length === 0) return [{ at: path, says: `the file ${message}` }];
  const named = path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : `"${String(step)}"`));
  return [{ at: path, says: `${named.join(', ')} ${message}` }];
}

function scopesOf(parts: Readonly<Record<string, Part | undefined>>): Scopes {
  const named = Object.entries(parts);
  const [usual] = named.flatMap(([, part]) => (part?.kind === 'default' ? [part.scope] : []));
  if (usual === undefined) throw new RangeError('The schema lets no file through without a default.');
  return {
    usual,
    local: new Map(named.flatMap(([name, part]) => (part?.kind === 'local' ? [[name, part.scope]] : []))),
    platforms: new Map(
      named.flatMap(([name, part]) => (part?.kind === 'chat' ? [[name, part.read(usual)]] : [])),
    ),
  };
}

const invalid = (what: string, cause?: unknown): VerbatimError =>
  new VerbatimError(
    'SCOPES_INVALID',
    `${what}\nFix it, or remove VERBATIM_SCOPES to run without scopes; docs/scopes.md has an example.`,
    cause,
  );
