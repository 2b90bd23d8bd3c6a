// What the bot says where the operator does not serve those who ask.
import { directTenant, isPersonTenant, type Place } from '../../../../src/index.ts';
import { spoken } from '../../language/language.ts';
import { tenants as french } from '../french/chat.ts';
import { tenants as german } from '../german/chat.ts';
import { tenants as spanish } from '../spanish/chat.ts';

const english = {
  person:
    'I don’t answer people who have installed me for themselves: the operator of this bot has not allowed that. Ask me in a place that I was added to.',
  /** `listed` and `platform`: what the operator writes into the scopes file. */
  direct: (listed: string, platform: string): string =>
    `I don't answer your direct messages: the operator of this bot has not allowed them. The operator can, with "${listed}" under "${platform}" in the scopes file.`,
  /** `tenant`: the platform's word for one. */
  tenant: (tenant: string, listed: string, platform: string): string =>
    `I don't show any documents here, because the operator of this bot does not serve this ${tenant}. Ask the operator to list ${listed} under "${platform}" in the scopes file.`,
};
export const unlistedWords = spoken(english, { de: german, fr: french, es: spanish });

/** For its administrators to pass on. `noun`: the platform's word for a tenant. */
export function unlisted({ platform, tenant }: Pick<Place, 'platform' | 'tenant'>, noun = 'tenant'): string {
  if (isPersonTenant(tenant)) return unlistedWords.person;
  if (tenant === directTenant) return unlistedWords.direct(directTenant, platform);
  return unlistedWords.tenant(noun, tenant, platform);
}
