// The scopes as they are: read at the start, changed in chat, and written back where they came from.
import { readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { withYamlAt } from '../corpus/metadata/yaml.ts';
import { messageOf, VerbatimError } from '../errors.ts';
import type { Place } from '../question/question.ts';
import type { Scope } from './scope.ts';
import { openEverywhere, type Scopes } from './scopes.ts';
import { direct, parseScopes, readScopes } from './scopes-file.ts';

export interface OpenScopes {
  current(): Scopes;
  /**
   * Gives the place another scope, or the default again, and writes it into the file, whose comments stay. Rejects with
   * SCOPES_ABSENT without a file, SCOPES_INVALID where it is wrong by now, SCOPES_UNWRITABLE; then nothing has changed.
   */
  give(place: Place, scope: Scope | undefined): Promise<void>;
}

/** `path` is the scopes file; without one every place sees everything. Throws SCOPES_INVALID. */
export async function openScopes(path: string | undefined): Promise<OpenScopes> {
  let scopes = path === undefined ? openEverywhere : await readScopes(path);
  let turn: Promise<unknown> = Promise.resolve();
  const change = async (place: Place, scope: Scope | undefined): Promise<void> => {
    if (path === undefined) throw new VerbatimError('SCOPES_ABSENT', absent);
    const { text, changed } = await changedFile(path, place, scope);
    await replace(path, text);
    scopes = changed;
  };
  return {
    current: () => scopes,
    give: (place, scope) => {
      // One after the other, so that none is written over. Who asked for one that fails is told.
      const given = turn.then(() => change(place, scope));
      turn = given.catch(() => undefined);
      return given;
    },
  };
}

const absent =
  'There is no scopes file, so every place sees every document. Set VERBATIM_SCOPES to a file with the line "default: all" and start the bot again.';

/** Somebody may have changed the file by hand since the start: what it says by now is kept. */
async function changedFile(path: string, place: Place, scope: Scope | undefined) {
  const yaml = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw unwritable(path, cause);
  });
  parseScopes(yaml, path);
  const text = withYamlAt(yaml, whereOf(place), scope === undefined ? undefined : written(scope));
  return { text, changed: parseScopes(text, path) };
}

function whereOf({ platform, conversation, audience }: Place): readonly string[] {
  if (platform === 'terminal' || platform === 'web') return [platform];
  return [platform, audience === 'direct' ? direct : conversation];
}

const written = (scope: Scope): string | readonly string[] =>
  scope === 'all' ? scope : scope.size === 0 ? 'none' : [...scope].sort();

/** Written beside its place and moved there, so that a reader sees a whole file or the one before. */
async function replace(path: string, text: string): Promise<void> {
  try {
    const real = await realpath(path);
    const draft = `${real}.${process.pid}`;
    await writeFile(draft, text, { mode: (await stat(real)).mode });
    await rename(draft, real);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

const unwritable = (path: string, cause: unknown): VerbatimError =>
  new VerbatimError(
    'SCOPES_UNWRITABLE',
    `The scopes file ${path} can't be written, so nothing has changed: ${messageOf(cause)}. Allow the bot to write it.`,
    cause,
  );
