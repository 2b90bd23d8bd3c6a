// What the bot says where the operator does not serve those who ask.
import { directTenant, isPersonTenant, type Place } from '../../../../src/index.ts';

export const tenantWords = {
  /** For its administrators to pass on: the id is what the operator writes into the scopes file. `noun`: the platform's word for a tenant. */
  unlisted: ({ platform, tenant }: Pick<Place, 'platform' | 'tenant'>, noun = 'tenant'): string =>
    isPersonTenant(tenant)
      ? 'I don’t answer people who have installed me for themselves: the operator of this bot has not allowed that. Ask me in a place that I was added to.'
      : tenant === directTenant
        ? `I don't answer your direct messages: the operator of this bot has not allowed them. The operator can, with "${directTenant}" under "${platform}" in the scopes file.`
        : `I don't show any documents here, because the operator of this bot does not serve this ${noun}. Ask the operator to list ${tenant} under "${platform}" in the scopes file.`,
} as const;
