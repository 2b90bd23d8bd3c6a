// Calls of Discord's REST interface. They outlive a connection: what is under way when one ends is still answered.
import { DefaultRestOptions, REST, type RESTOptions } from 'discord.js';
import type { DiscordSettings } from './settings.ts';

type Request = Parameters<RESTOptions['makeRequest']>[1];

/**
 * A form with files as bytes. Every copy of undici in the process sends through the one that was loaded first, and newer
 * ones do not know the FormData of another: "action is not a function".
 */
async function withBytes(init: Request): Promise<Request> {
  if (!(init.body instanceof FormData)) return init;
  const form = new Response(init.body);
  const headers = { ...init.headers, 'content-type': form.headers.get('content-type') ?? '' };
  return { ...init, headers, body: new Uint8Array(await form.arrayBuffer()) };
}

/** `onUnauthorised` is called when Discord refuses the token; discord.js then forgets it. */
export const restOptions = (
  { apiUrl }: Pick<DiscordSettings, 'apiUrl'>,
  onUnauthorised: () => void,
): Partial<RESTOptions> => ({
  makeRequest: async (url, init) => {
    const response = await DefaultRestOptions.makeRequest(url, await withBytes(init));
    // Calls for an interaction carry no token of the bot's.
    if (response.status === 401 && 'Authorization' in { ...init.headers }) onUnauthorised();
    return response;
  },
  ...(apiUrl === undefined ? {} : { api: apiUrl }),
});

/** Milliseconds that discord.js itself waits for a limit to pass; what waits longer is calls.ts's to know. */
const shortWait = 10_000;

/** Each call is made once: calls.ts makes it again, with pauses. */
export const createRest = (
  settings: Pick<DiscordSettings, 'apiUrl' | 'token'>,
  onUnauthorised: () => void,
): REST =>
  new REST({
    ...restOptions(settings, onUnauthorised),
    retries: 0,
    rejectOnRateLimit: ({ timeToReset, retryAfter }) => Math.max(timeToReset, retryAfter) > shortWait,
  }).setToken(settings.token);
