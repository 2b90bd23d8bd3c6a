// Reads what the scopes file says of one chat platform: tenants by their ids, or the lines of the one tenant there is.
import { z } from 'zod';
import { directTenant } from '../question/question.ts';
import type { ChatIds, IdForm } from './platforms.ts';
import { none, type Scope } from './scope.ts';
import { scopeLine } from './scope-line.ts';
import { ceilingOf, type Lines, noLines, type PlatformScopes, type TenantScopes } from './scopes.ts';

/** Stands for direct messages in the place of a channel. */
export const direct = 'direct';
/** Holds what administrators changed in chat: the bot writes nothing else. */
export const inChat = 'in-chat';

/** A platform's part of the file; `usual` is what the file's `default` says. */
export type ReadPlatform = (usual: Scope) => PlatformScopes;

export function platformLines(ids: ChatIds): z.ZodType<ReadPlatform, unknown> {
  const tenant = tenantLines(ids);
  const changes = linesOf(ids);
  const wanted = `${ids.conversation.wanted}, or for each ${ids.tenant.wanted}`;
  return z
    .record(z.string(), z.unknown(), `must hold a line for each ${wanted}, or "${direct}: all"`)
    .transform((written, context): ReadPlatform => {
      const add = (path: readonly PropertyKey[], message: string): void =>
        context.addIssue({ code: 'custom', path: [...path], message });
      const read = <T>(schema: z.ZodType<T, unknown>, key: string, value: unknown): T | undefined => {
        const { data, error } = schema.safeParse(value);
        for (const issue of error?.issues ?? [])
          for (const [path, says] of saidOf(issue)) add([key, ...path], says);
        return data;
      };
      const tenants = new Map<string, TenantScopes>();
      const channels = new Map<string, Scope>();
      let directly: Scope | undefined;
      let changed: Lines = noLines;
      for (const [key, value] of Object.entries(written)) {
        if (key === direct) directly = read(scopeLine, key, value);
        else if (key === inChat) changed = read(changes, key, value) ?? noLines;
        else if (isTenant(ids, key, value)) tenants.set(key, read(tenant, key, value) ?? nothing);
        else if (ids.conversation.pattern.test(key)) channels.set(key, read(scopeLine, key, value) ?? none);
        else
          add([key], `is neither a ${ids.conversation.wanted}, nor a ${ids.tenant.wanted}, nor "${direct}"`);
      }
      if (tenants.size === 0) return (usual) => withOnly(ids, usual, { direct: directly, channels }, changed);
      for (const key of channels.keys()) add([key], besideTenants('channels'));
      if (changed !== noLines) add([inChat], besideTenants(inChat));
      if (directly !== undefined && !ids.hasDirectTenant) add([direct], besideTenants(direct));
      return () => ({ tenants: withDirect(ids, tenants, directly) });
    });
}

const besideTenants = (key: string): string => `belongs to one tenant: put it under its id, in "${key}"`;

/** Where one pattern fits both, a tenant is what has lines of its own. */
const isTenant = ({ tenant, conversation }: ChatIds, key: string, value: unknown): boolean =>
  tenant.pattern.test(key) &&
  (!conversation.pattern.test(key) || (typeof value === 'object' && value !== null && !Array.isArray(value)));

function withOnly(ids: ChatIds, usual: Scope, given: Lines, changed: Lines): PlatformScopes {
  const only = { usual, given, inChat: changed, ceiling: ceilingOf(usual, given) };
  return { tenants: withDirect(ids, new Map(), given.direct), only };
}

/** Direct messages that belong to no tenant are seen by anybody who can write to the bot, so only a line opens them. */
const withDirect = (
  { hasDirectTenant }: ChatIds,
  tenants: ReadonlyMap<string, TenantScopes>,
  usual: Scope | undefined,
): ReadonlyMap<string, TenantScopes> =>
  hasDirectTenant && usual !== undefined
    ? new Map([...tenants, [directTenant, { ...nothing, usual, ceiling: usual }]])
    : tenants;

const nothing: TenantScopes = { usual: none, given: noLines, inChat: noLines, ceiling: none };

const idOf = ({ pattern, wanted }: IdForm) => z.string().regex(pattern, `must be a ${wanted}`);

function linesOf({ conversation }: ChatIds): z.ZodType<Lines, unknown> {
  const { wanted } = conversation;
  const key = z.union([z.literal(direct), z.string().regex(conversation.pattern)]);
  return z
    .record(key, scopeLine, {
      error: ({ code }) =>
        code === 'invalid_key' ? `is not a ${wanted}` : `must hold a line for each ${wanted}`,
    })
    .transform(({ [direct]: directly, ...channels }) => ({
      ...(directly === undefined ? {} : { direct: directly }),
      channels: new Map(Object.entries(channels)),
    }));
}

function tenantLines(ids: ChatIds): z.ZodType<TenantScopes, unknown> {
  const channels = z.record(z.string().regex(ids.conversation.pattern), scopeLine, {
    error: ({ code }) =>
      code === 'invalid_key'
        ? `is not a ${ids.conversation.wanted}`
        : `must hold a line for each ${ids.conversation.wanted}`,
  });
  const schema = z.strictObject(
    {
      default: scopeLine.optional(),
      direct: scopeLine.optional(),
      channels: channels.optional(),
      collections: scopeLine.optional(),
      administrators: z.array(idOf(ids.user), `must be a list, each item a ${ids.user.wanted}`).optional(),
      [inChat]: linesOf(ids).optional(),
    },
    {
      error: ({ code }) => (code === 'invalid_type' ? 'must hold lines such as "default: all"' : undefined),
    },
  );
  return schema.transform(({ default: usual = none, direct: directly, collections, ...more }, context) => {
    if (directly !== undefined && ids.hasDirectTenant)
      context.addIssue({ code: 'custom', path: [direct], message: directIsApart });
    const given = { direct: directly, channels: new Map(Object.entries(more.channels ?? {})) };
    return {
      usual,
      given,
      inChat: more[inChat] ?? noLines,
      ceiling: ceilingOf(usual, given, collections),
      administrators: more.administrators && new Set(more.administrators),
    };
  });
}

const directIsApart =
  'is not for a tenant: direct messages here belong to none, so put it beside the tenants';

/** A key that is none of those known is named itself. */
function saidOf(issue: z.core.$ZodIssue): (readonly [readonly PropertyKey[], string])[] {
  if (issue.code !== 'unrecognized_keys') return [[issue.path, issue.message]];
  const known = `is not one of default, direct, channels, collections, administrators, ${inChat}`;
  return issue.keys.map((key) => [[...issue.path, key], known]);
}
