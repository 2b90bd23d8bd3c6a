// files.*: an address to upload to, the bytes, and then the file in a conversation.
// Source: docs.slack.dev/reference/methods/files.getUploadURLExternal and files.completeUploadExternal
import { isObject } from '../json.ts';
import type { JsonObject } from '../types.ts';
import { post } from './chat.ts';
import {
  argument,
  type Methods,
  required,
  type Slack,
  SlackRefusal,
  structured,
  visibleChannel,
} from './method.ts';

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly altText: string;
  readonly bytes?: Uint8Array;
  readonly isComplete?: true;
}

/** Characters. */
const longestAltText = 1000;

const uploads = new WeakMap<Slack['workspace'], Map<string, Upload>>();

export function uploadsOf({ workspace }: Pick<Slack, 'workspace'>): Map<string, Upload> {
  const own = uploads.get(workspace) ?? new Map<string, Upload>();
  uploads.set(workspace, own);
  return own;
}

function getUploadUrl(slack: Slack, args: JsonObject): JsonObject {
  const name = required(args, 'filename');
  const length = Number(required(args, 'length'));
  if (!Number.isInteger(length) || length <= 0) throw new SlackRefusal('invalid_arguments');
  const altText = argument(args, 'alt_txt') ?? '';
  if (altText.length > longestAltText) throw new SlackRefusal('alt_txt_too_large');
  const own = uploadsOf(slack);
  const id = `F0${String(own.size + 1).padStart(6, '0')}`;
  own.set(id, { id, name, length, altText });
  return { file_id: id, upload_url: `${slack.url()}/upload/${id}` };
}

/** The status of the answer to an upload. */
export function receiveUpload(slack: Slack, path: string, bytes: Uint8Array): 200 | 400 | 404 {
  const own = uploadsOf(slack);
  const known = own.get(path.replace('/upload/', ''));
  if (known === undefined || known.bytes !== undefined) return 404;
  if (known.length !== bytes.length) return 400;
  own.set(known.id, { ...known, bytes });
  return 200;
}

/** Without a channel a file stays with the app alone. A person is no channel here. */
function completeUpload(slack: Slack, args: JsonObject): JsonObject {
  const given = structured(args, 'files');
  if (!Array.isArray(given) || given.length === 0) throw new SlackRefusal('invalid_arguments');
  const own = uploadsOf(slack);
  const files = given.map((file: unknown) => {
    const { id = '', title }: JsonObject = isObject(file) ? file : {};
    const upload = own.get(String(id));
    if (upload?.bytes === undefined || upload.isComplete === true) throw new SlackRefusal('file_not_found');
    return { ...upload, title: typeof title === 'string' ? title : upload.name };
  });
  const id = argument(args, 'channel_id');
  for (const { title: _, ...file } of files) own.set(file.id, { ...file, isComplete: true });
  const wire = files.map(({ id: file, name, title, altText }) => ({
    id: file,
    name,
    title,
    alt_txt: altText,
  }));
  if (id === undefined) return { files: wire };
  const channel = visibleChannel(slack, id);
  const threadTs = argument(args, 'thread_ts');
  post(slack, channel, {
    ...{ text: '', blocks: [], subtype: 'file_share', files: wire, flags: {} },
    ...(threadTs === undefined ? {} : { threadTs }),
  });
  return { files: wire };
}

const bot = { token: 'bot', scopes: ['files:write'] } as const;

export const fileMethods: Methods = {
  'files.getUploadURLExternal': { ...bot, run: getUploadUrl },
  'files.completeUploadExternal': { ...bot, run: completeUpload },
};
