// Pictures: uploaded where Slack says, then shown in a conversation (docs.slack.dev/messaging/working-with-files).
import type { WebClient } from '@slack/web-api';
import type { Response } from '../../chat/port/events.ts';
import type { Image } from '../../chat/port/message.ts';
import type { Payload } from '../render/limits.ts';
import { toChannel } from './posting.ts';

/** Milliseconds that an upload may take. */
const patience = 30_000;

export interface Shown {
  readonly user: string;
  /** Of the message that was pressed. */
  readonly channel: string;
  readonly thread: string | undefined;
}

/**
 * Slack shows a file to everybody in a conversation, so what one person asked to see goes to their direct messages. Nothing
 * is said before the pictures are there. Rejects with missing_scope where the app has no files:write.
 */
export const showTo =
  (client: WebClient, { user, channel, thread }: Shown): NonNullable<Response<Payload>['show']> =>
  async (payload, images) => {
    const files: { readonly id: string; readonly title: string }[] = [];
    for (const image of images) files.push({ id: await upload(client, image), title: image.title });
    const isDirect = channel.startsWith('D');
    const post = isDirect ? toChannel(client, channel, thread) : toChannel(client, user);
    const { channel: direct = channel } = await post(payload);
    const [first, ...others] = files;
    if (first !== undefined)
      await client.files.completeUploadExternal({
        files: [first, ...others],
        channel_id: direct,
        ...(isDirect && thread !== undefined ? { thread_ts: thread } : {}),
      });
    return isDirect ? 'here' : 'directly';
  };

/** Gives the file's id. */
async function upload(client: WebClient, { name, png, description }: Image): Promise<string> {
  // As the method's page has it, up to 1,000 characters; the client's types say alt_text, which Slack does not know.
  const described = { alt_txt: description };
  const { upload_url: address, file_id: id } = await client.files.getUploadURLExternal({
    filename: name,
    length: png.length,
    ...described,
  });
  if (address === undefined || id === undefined) throw new Error('Slack gave no address to upload to.');
  const { ok, status } = await fetch(address, {
    method: 'POST',
    body: png,
    headers: { 'Content-Type': 'application/octet-stream' },
    signal: AbortSignal.timeout(patience),
  });
  if (!ok) throw new Error(`Slack refused an upload with status ${status}.`);
  return id;
}
