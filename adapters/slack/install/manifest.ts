// What the app's manifest asks for.
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const list = z.array(z.string());
const schema = z.object({
  oauth_config: z.object({ scopes: z.object({ bot: list, bot_optional: list }) }),
});

export interface ManifestScopes {
  /** All of them. */
  readonly asked: readonly string[];
  /** Without these something that everybody uses fails. */
  readonly needed: readonly string[];
  /** Whoever installs the app may leave these out. */
  readonly optional: readonly string[];
}

export async function readManifestScopes(manifest: URL): Promise<ManifestScopes> {
  const text = await readFile(manifest, 'utf8');
  const { bot, bot_optional: optional } = schema.parse(parse(text)).oauth_config.scopes;
  return { asked: bot, needed: bot.filter((scope) => !optional.includes(scope)), optional };
}
