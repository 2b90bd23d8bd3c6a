// What the app's manifest asks for.
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.object({
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
});

/** The scopes that the app needs; optional ones are commented out there. */
export async function readNeededScopes(): Promise<readonly string[]> {
  const text = await readFile(new URL('../manifest.yaml', import.meta.url), 'utf8');
  return schema.parse(parse(text)).oauth_config.scopes.bot;
}
