// What accounts may do, by their groups: the file that VERBATIM_PEOPLE names.
import { readFile } from 'node:fs/promises';
import { z } from '@hono/zod-openapi';
import { parse } from 'yaml';
import { isAtLeast, messageOf, type Role, roles, VerbatimError } from '../../../src/index.ts';
import { peopleFileWords } from '../../shared/wording/pages/sign-in.ts';

/** Somebody whom a provider or a proxy vouches for. */
export interface Account {
  /** Says who vouches, too, so that nobody takes the place of another provider's person. */
  readonly id: string;
  readonly name: string;
  readonly groups: readonly string[];
}

export interface Grant {
  readonly role: Role;
  /** All that is seen, where that is less than the page shows. */
  readonly collections?: readonly string[];
  /** What of it editors change, where that is less: of their collections as editors. */
  readonly edits?: readonly string[];
}

export interface PeopleRules {
  readonly groups: ReadonlyMap<string, Grant>;
  /** Of everybody who has an account, whatever the groups. */
  readonly everyone?: Grant;
}

/** Without a file, an account is a reader's. */
export const everyoneReads: PeopleRules = { groups: new Map(), everyone: { role: 'reader' } };

/** The highest role of all groups, what any of them sees, and what those of editors see; undefined for nobody who is let in. */
export function grantFor({ groups, everyone }: PeopleRules, named: readonly string[]): Grant | undefined {
  const grants = [everyone, ...named.map((name) => groups.get(name))].filter((grant) => grant !== undefined);
  const [first, ...others] = grants;
  if (first === undefined) return undefined;
  const role = others.reduce((high, grant) => (isAtLeast(grant.role, high) ? grant.role : high), first.role);
  // An administrator reads what everybody asked, of every document.
  if (role === 'administrator') return { role };
  const collections = togetherIn(grants);
  const edits = togetherIn(grants.filter((one) => isAtLeast(one.role, 'editor')));
  return {
    role,
    ...(collections === undefined ? {} : { collections }),
    ...(role === 'reader' || edits === undefined ? {} : { edits }),
  };
}

/** The collections of all; undefined where one of them has no limit. */
function togetherIn(grants: readonly Grant[]): readonly string[] | undefined {
  const limits = grants.flatMap(({ collections }) => (collections === undefined ? [] : [collections]));
  return limits.length < grants.length ? undefined : [...new Set(limits.flat())];
}

const grant = z
  .strictObject({
    role: z.enum(roles, peopleFileWords.role(roles)).default('reader'),
    collections: z
      .union(
        [
          z.literal('all'),
          z.array(z.string().min(1, peopleFileWords.collections)).min(1, peopleFileWords.collections),
        ],
        peopleFileWords.collections,
      )
      .default('all'),
  })
  .refine(
    ({ role, collections }) => role !== 'administrator' || collections === 'all',
    peopleFileWords.limitedAdministrator,
  )
  .transform(
    ({ role, collections }): Grant =>
      collections === 'all'
        ? { role }
        : { role, collections: collections.map((name) => name.normalize('NFC')) },
  );

const file = z.strictObject({ groups: z.record(z.string(), grant).default({}), everyone: grant.optional() });

/** Throws CONFIG_INVALID: a file that can't be read must let nobody in. */
export async function readPeopleFile(path: string): Promise<PeopleRules> {
  try {
    return parsePeople(await readFile(path, 'utf8'));
  } catch (error) {
    throw new VerbatimError('CONFIG_INVALID', peopleFileWords.invalid(path, messageOf(error)), error);
  }
}

/** Throws an Error that says what is wrong. */
export function parsePeople(yaml: string): PeopleRules {
  const { data, error } = file.safeParse(parse(yaml) ?? {});
  if (error !== undefined) {
    const faults = error.issues.map(({ path, message }) => peopleFileWords.fault(path.join(', '), message));
    throw new Error(faults.join('; '));
  }
  const { groups, everyone } = data;
  return {
    groups: new Map(Object.entries(groups)),
    ...(everyone === undefined ? {} : { everyone }),
  };
}
