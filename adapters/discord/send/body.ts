// The fields of every message to Discord: what is shown, and that nobody is notified by it.
import type { Image } from '../../chat/port/message.ts';
import { brokenLimits, type Payload } from '../render/limits.ts';

/** As docs.discord.com/developers/reference#uploading-files has them. */
export const filesOf = (images: readonly Image[]): { name: string; data: Buffer; contentType: string }[] =>
  images.map(({ name, png }) => ({ name, data: Buffer.from(png), contentType: 'image/png' }));

/** The descriptions of a message's files, by their order. */
export const attachmentsOf = (images: readonly Image[]) =>
  images.length === 0
    ? {}
    : { attachments: images.map(({ name, description }, id) => ({ id, filename: name, description })) };

/** Throws for one that Discord would refuse. */
export function bodyOf(payload: Payload) {
  const broken = brokenLimits(payload);
  if (broken.length > 0) throw new Error(`the message breaks a limit of Discord: ${broken.join(', ')}`);
  const { content, embeds, components } = payload;
  return { content, embeds, components, allowed_mentions: { parse: [], replied_user: false } };
}
