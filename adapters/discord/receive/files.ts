// Files that people hand in: fetched from Discord alone, and never more of one than is wanted.
import { DefaultRestOptions } from 'discord.js';
import type { GivenFile } from '../../chat/port/events.ts';
import type { DiscordSettings } from '../connect/settings.ts';

/** What is used of an attachment of discord.js. */
interface Attached {
  readonly name: string;
  readonly size: number;
  readonly url: string;
}

/** docs.discord.com/developers/reference#image-formatting, and #signed-attachment-cdn-urls. */
const hosts: readonly string[] = ['cdn.discordapp.com', 'media.discordapp.net'];

export type FileOf = (attached: Attached) => GivenFile;

export const createFiles =
  ({ apiUrl }: Pick<DiscordSettings, 'apiUrl'>): FileOf =>
  ({ name, size, url }) => ({
    name,
    size,
    read: async (most, signal) => {
      const { protocol, host } = new URL(url);
      const isTest = apiUrl !== undefined && new URL(apiUrl).host === host;
      if (!isTest && !(protocol === 'https:' && hosts.includes(host)))
        throw new Error(`a file is not where Discord has files: ${host}`);
      // It follows no redirection.
      const { status, body } = await DefaultRestOptions.makeRequest(url, { method: 'GET', signal });
      if (status !== 200 || body === null) throw new Error(`Discord gives no file: ${status}`);
      return bytesWithin(body, most);
    },
  });

async function bytesWithin(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > most) throw new Error(`the file has more than ${most} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
