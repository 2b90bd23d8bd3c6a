// What the bot says where the operator does not serve those who ask.
import { directTenant, type Place } from '../../../src/index.ts';

export const tenantWords = {
  /** For its administrators to pass on: the id is what the operator has to write into the scopes file. */
  unlisted: ({ platform, tenant }: Pick<Place, 'platform' | 'tenant'>): string =>
    tenant === directTenant
      ? `I don't answer your direct messages: the operator of this bot has not opened them. They can do so with "${directTenant}" under "${platform}" in the scopes file.`
      : `I don't show any documents here, because the operator of this bot does not serve ${platform} ${tenant}. Ask the operator to list ${tenant} under "${platform}" in the scopes file.`,
} as const;
