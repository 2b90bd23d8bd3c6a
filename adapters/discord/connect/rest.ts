// Calls of Discord's REST interface. They outlive a connection: what is under way when one ends is still answered.
import { DefaultRestOptions, REST, type RESTOptions } from 'discord.js';
import type { DiscordSettings } from './settings.ts';

/** `onUnauthorised` is called when Discord refuses the token; discord.js then forgets it. */
export const restOptions = (
  { apiUrl }: Pick<DiscordSettings, 'apiUrl'>,
  onUnauthorised: () => void,
): Partial<RESTOptions> => ({
  makeRequest: async (url, init) => {
    const response = await DefaultRestOptions.makeRequest(url, init);
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
