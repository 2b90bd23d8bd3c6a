// The fields of every message to Discord: what is shown, and that nobody is notified by it.
import type { Image } from '../../chat/port/message.ts';
import { brokenLimits, type Payload } from '../render/limits.ts';
import { bytesOf } from '../render/long.ts';

/** As docs.discord.com/developers/reference#uploading-files has them: pictures, then texts. */
export const filesOf = (
  { files }: Pick<Payload, 'files'>,
  images: readonly Image[] = [],
): { name: string; data: Buffer; contentType: string }[] => [
  ...images.map(({ name, png }) => ({ name, data: Buffer.from(png), contentType: 'image/png' })),
  ...files.map((file) => ({
    name: file.name,
    data: Buffer.from(bytesOf(file)),
    contentType: 'text/plain; charset=utf-8',
  })),
];

/** Throws for one that Discord would refuse. The files of a message that is changed are replaced by its own. */
export function bodyOf(payload: Payload, images: readonly Image[] = []) {
  const broken = brokenLimits(payload);
  if (broken.length > 0) throw new Error(`the message breaks a limit of Discord: ${broken.join(', ')}`);
  const { content, embeds, components, files } = payload;
  const attachments = [
    ...images.map(({ name, description }) => ({ filename: name, description })),
    ...files.map(({ name }) => ({ filename: name })),
  ].map((file, id) => ({ id, ...file }));
  return { content, embeds, components, attachments, allowed_mentions: { parse: [], replied_user: false } };
}
