// The visitor of a request as the core knows them, and the documents as they see them.
import type { Context } from 'hono';
import {
  type AskedQuestion,
  type Asker,
  isAtLeast,
  localTenant,
  type Place,
  type Role,
  type Scoped,
  type Verbatim,
} from '../../../src/index.ts';
import type { Env } from '../request/env.ts';

export const mayAct = (context: Context<Env>, least: Role): boolean =>
  isAtLeast(context.get('visitor').role, least);

/** `platform` is the line of the scopes file. What strangers ask on the pages forms one conversation that all may see. */
export function askerOn(platform: 'web' | 'mcp', context: Context<Env>): Asker {
  const { user, isKnown, collections } = context.get('visitor');
  const place: Place = {
    ...{ platform, tenant: localTenant, conversation: platform },
    audience: isKnown || platform === 'mcp' ? 'direct' : 'public',
    ...(collections === undefined ? {} : { collections }),
  };
  return { ...place, user };
}

export const askerOf = (context: Context<Env>): Asker => askerOn('web', context);

/** The documents as the visitor sees them. */
export const scopedFor = (
  { verbatim }: { readonly verbatim: Pick<Verbatim, 'within'> },
  context: Context<Env>,
): Scoped => verbatim.within(askerOf(context));

/** What a visitor who is known asked, on the pages and over the API or over MCP, and nobody else: the latest first. */
export async function ownQuestions(
  { verbatim }: { readonly verbatim: Pick<Verbatim, 'within'> },
  context: Context<Env>,
  most: number,
  asked: readonly ('web' | 'mcp')[] = ['web'],
): Promise<readonly AskedQuestion[]> {
  const all = await Promise.all(
    asked.map((platform) => {
      const viewer = askerOn(platform, context);
      return verbatim.within(viewer).questions({ viewer, asker: viewer }, most);
    }),
  );
  return all
    .flat()
    .sort((one, other) => other.askedAt - one.askedAt)
    .slice(0, most);
}
