// The settings of accounts that others vouch for: a provider of OpenID Connect, or a proxy in front of the page.
import { BlockList, isIP } from 'node:net';
import { z } from '@hono/zod-openapi';
import { itemsIn } from '../../shared/items.ts';
import { accountSettingWords as words } from '../../shared/wording/pages/sign-in.ts';

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client: the code is bound to this program all the same (PKCE). */
  readonly clientSecret?: string;
  readonly scopes: string;
  /** The name of the claim, or the path to it with dots. */
  readonly groupsClaim: string;
}

export interface ProxySettings {
  /** Names of headers, which nobody but the proxy can send: it must replace what a browser sends. */
  readonly user: string;
  readonly groups?: string;
}

export interface AccountSettings {
  readonly provider?: ProviderSettings;
  readonly proxy?: ProxySettings;
  /** Whose headers are believed. */
  readonly trustedProxies: Trusts;
  /** The file that says what groups may do. */
  readonly peopleFile?: string;
}

export type Trusts = (address: string) => boolean;

const headerName = z.string().regex(/^[A-Za-z0-9-]+$/, words.header);

export const accountFields = {
  VERBATIM_OIDC_ISSUER: z.url({ protocol: /^https?$/, error: words.issuer }).optional(),
  VERBATIM_OIDC_CLIENT_ID: z.string().optional(),
  VERBATIM_OIDC_CLIENT_SECRET: z.string().optional(),
  VERBATIM_OIDC_SCOPES: z.string().default('openid profile email'),
  VERBATIM_OIDC_GROUPS_CLAIM: z.string().default('groups'),
  VERBATIM_PROXY_USER_HEADER: headerName.optional(),
  VERBATIM_PROXY_GROUPS_HEADER: headerName.optional(),
  VERBATIM_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform(itemsIn)
    .refine((items) => items.every((item) => networkIn(item) !== undefined), words.proxies),
  VERBATIM_PEOPLE: z.string().optional(),
} as const;

const fields = z.object(accountFields);
type Given = z.output<typeof fields>;

/** A sentence that says what is missing, in the place of settings. */
export function accountSettings(given: Given): AccountSettings | string {
  const { VERBATIM_OIDC_ISSUER: issuer, VERBATIM_OIDC_CLIENT_ID: clientId } = given;
  const { VERBATIM_PROXY_USER_HEADER: user, VERBATIM_PROXY_GROUPS_HEADER: groups } = given;
  const { VERBATIM_OIDC_CLIENT_SECRET: clientSecret, VERBATIM_PEOPLE: peopleFile } = given;
  if ((issuer === undefined) !== (clientId === undefined)) return words.half;
  if (user === undefined && groups !== undefined) return words.groupsAlone;
  if (user !== undefined && given.VERBATIM_TRUSTED_PROXIES.length === 0) return words.whichProxy;
  if (issuer === undefined && user === undefined && peopleFile !== undefined) return words.peopleOfNobody;
  return {
    trustedProxies: trusting(given.VERBATIM_TRUSTED_PROXIES),
    ...(issuer === undefined || clientId === undefined
      ? {}
      : {
          provider: {
            ...{ issuer, clientId, scopes: given.VERBATIM_OIDC_SCOPES },
            groupsClaim: given.VERBATIM_OIDC_GROUPS_CLAIM,
            ...(clientSecret === undefined ? {} : { clientSecret }),
          },
        }),
    ...(user === undefined ? {} : { proxy: { user, ...(groups === undefined ? {} : { groups }) } }),
    ...(peopleFile === undefined ? {} : { peopleFile }),
  };
}

interface Network {
  readonly address: string;
  readonly bits: number;
  readonly family: 'ipv4' | 'ipv6';
}

/** "10.0.0.0/8", or one address. */
function networkIn(written: string): Network | undefined {
  const [address = '', bits, ...more] = written.split('/');
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
  if (version === 0 || more.length > 0 || !(length <= most)) return undefined;
  return { address, bits: length, family: version === 4 ? 'ipv4' : 'ipv6' };
}

export function trusting(written: readonly string[]): Trusts {
  const list = new BlockList();
  for (const { address, bits, family } of written.flatMap((one) => networkIn(one) ?? []))
    list.addSubnet(address, bits, family);
  return (address) => {
    const version = isIP(address);
    return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6');
  };
}
