// Where the program listens and who may use it, read from the environment and checked.
import { isIP } from 'node:net';
import { z } from 'zod';
import { VerbatimError } from '../../../src/index.ts';
import { itemsIn } from '../../shared/items.ts';
import { accountSettingWords } from '../../shared/wording/pages/sign-in.ts';
import { type AccountSettings, accountFields, accountSettings } from './accounts.ts';

export interface ListenSettings {
  /** 0 for any free port. */
  readonly port: number;
  /** Absent: listen on every address of the machine. */
  readonly host?: string;
}

/**
 * `everyone`: anyone who reaches the port. `signed-in`: people who gave the administrator's token or their own. `nobody`: no pages
 * are served, only health and platform requests.
 */
export type Access = 'everyone' | 'signed-in' | 'nobody';

export interface WebSettings {
  readonly listen: ListenSettings;
  readonly access: Access;
  /** Whether people and programs must sign in on this machine, too. */
  readonly signsIn: boolean;
  /** Whether nobody but this machine can ask; then no token is needed where none is set. */
  readonly isLocalOnly: boolean;
  /** Scheme, host and port under which people reach the pages: "https://verbatim.example.org". */
  readonly publicUrl?: string;
  readonly adminToken?: string;
  readonly apiTokens: readonly string[];
  /** Per client address. */
  readonly requestsPerMinute: number;
  readonly accounts: AccountSettings;
}

/** Characters. A shorter token could be guessed. */
const shortestToken = 16;
const tokenFault = `must have at least ${shortestToken} characters; "openssl rand -hex 24" prints one`;

const publicUrlFault = 'must be an address without a path, such as https://verbatim.example.org';

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .default('3000')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a number from 0 to 65535'),
  HOST: z.string().optional(),
  VERBATIM_PUBLIC: z.enum(['0', '1'], 'must be 1 or 0').default('0'),
  VERBATIM_SIGN_IN: z.enum(['0', '1'], 'must be 1 or 0').default('0'),
  VERBATIM_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: publicUrlFault })
    .refine((url) => URL.canParse(url) && new URL(url).pathname === '/', publicUrlFault)
    .optional(),
  VERBATIM_ADMIN_TOKEN: z.string().min(shortestToken, tokenFault).optional(),
  VERBATIM_API_TOKENS: z.string().default('').transform(itemsIn),
  VERBATIM_REQUESTS_PER_MINUTE: z.coerce.number('must be a number').int().min(1).default(300),
  ...accountFields,
});

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `isPublic` where a platform sends requests to us: it must be able to reach us, so HOST defaults to every address.
 * Throws CONFIG_INVALID, also where other machines could read the documents and nobody decided that.
 */
export function readWebSettings(environment: Environment, isPublic: boolean): WebSettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw invalid(parsed.error, given);
  const { VERBATIM_PUBLIC_URL: url, VERBATIM_ADMIN_TOKEN: adminToken, HOST } = parsed.data;
  const apiTokens = parsed.data.VERBATIM_API_TOKENS;
  if (apiTokens.some((token) => token.length < shortestToken)) {
    throw fault(`Each token of VERBATIM_API_TOKENS ${tokenFault}.`);
  }
  const host = HOST ?? (isPublic ? undefined : '127.0.0.1');
  const publicUrl = url === undefined ? undefined : new URL(url).origin;
  // A public address means that a proxy passes on what comes from elsewhere, whichever address is listened on.
  const isLocalOnly = isLoopback(host) && (publicUrl === undefined || isLoopback(hostnameOf(publicUrl)));
  const accounts = accountSettings(parsed.data);
  if (typeof accounts === 'string') throw fault(accounts);
  if (accounts.provider !== undefined && !isLocalOnly && publicUrl === undefined)
    throw fault(accountSettingWords.publicUrl);
  const isPublicly = parsed.data.VERBATIM_PUBLIC === '1';
  const hasAccounts = accounts.provider !== undefined || accounts.proxy !== undefined;
  const signsIn = parsed.data.VERBATIM_SIGN_IN === '1' || hasAccounts;
  if (isPublicly && signsIn) throw fault(contradiction);
  const access =
    isLocalOnly && !signsIn ? 'everyone' : accessBeyond(isPublicly, signsIn || adminToken !== undefined);
  if (access === 'nobody' && HOST !== undefined && !isLoopback(HOST)) throw fault(openToAll(HOST));
  return {
    listen: { port: parsed.data.PORT, ...(host === undefined ? {} : { host }) },
    ...{ access, isLocalOnly, signsIn },
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(adminToken === undefined ? {} : { adminToken }),
    apiTokens,
    requestsPerMinute: parsed.data.VERBATIM_REQUESTS_PER_MINUTE,
    accounts,
  };
}

function accessBeyond(isPublic: boolean, canSignIn: boolean): Access {
  if (isPublic) return 'everyone';
  return canSignIn ? 'signed-in' : 'nobody';
}

/** Without the brackets around an address of IPv6. */
export const hostnameOf = (url: string): string => new URL(url).hostname.replace(/^\[|\]$/g, '');

/** Whether only this machine can reach the address. */
export const isLoopback = (host: string | undefined): boolean =>
  host !== undefined &&
  (host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.')));

const openToAll = (host: string): string =>
  `With HOST ${host}, anyone who reaches this machine could read the documents. Set VERBATIM_SIGN_IN=1 or VERBATIM_ADMIN_TOKEN to make people sign in, set VERBATIM_PUBLIC=1 if everyone may read them, or leave HOST out to serve only this machine.`;

const contradiction =
  'VERBATIM_PUBLIC=1 lets everyone in, and VERBATIM_SIGN_IN=1 or accounts make people sign in. Set one of them.';

const fault = (message: string): VerbatimError =>
  new VerbatimError('CONFIG_INVALID', `${message} Correct it in .env or in the environment.`);

/** Never prints a token. */
function invalid(error: z.ZodError, given: Environment): VerbatimError {
  const faults = error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return /(?:TOKEN|SECRET)$/.test(name)
      ? `${name} ${message}.`
      : `${name} is "${given[name] ?? ''}", but ${message}.`;
  });
  return fault(faults.join(' '));
}
