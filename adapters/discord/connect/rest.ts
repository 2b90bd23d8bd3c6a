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

export const createRest = (
  settings: Pick<DiscordSettings, 'apiUrl' | 'token'>,
  onUnauthorised: () => void,
): REST => new REST(restOptions(settings, onUnauthorised)).setToken(settings.token);
