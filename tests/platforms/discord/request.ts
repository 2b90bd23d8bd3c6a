// What a REST handler gets and gives, and the checks that many of them begin with.
import { type ApiError, invalidForm, refuse } from './errors.ts';
import { type Check, problem } from './form.ts';
import type { MessageBody } from './message-form.ts';
import { type Attachment, type Channel, channelTypes, type Guild, type Kept } from './model.ts';
import { isThread, type Permission } from './permissions.ts';
import { can, type Viewer, type World } from './world.ts';

export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface Request {
  readonly world: World;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body, or `payload_json` of a form; `undefined` when there is none. */
  readonly payload: unknown;
  readonly files: readonly UploadedFile[];
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  /** Below `/api/v10`; a segment that begins with a colon is a parameter. */
  readonly pattern: string;
  /** Needs no bot token: the path carries a token of its own. */
  readonly open?: boolean;
  /** Throws `ApiError`. */
  readonly handle: (request: Request) => Reply;
}

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });
export const nothing: Reply = { status: 204 };

/** A parameter that the route's pattern names. */
export function param({ params }: Request, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`The route has no parameter ${name}.`);
  return value;
}

/** What the REST interface shows of others' messages follows the application's grant, not the connection. */
export function restViewer(world: World): Viewer {
  return { messageContent: (world.granted & (1 << 15)) !== 0, guildMembers: true };
}

/** Throws 50035. */
export function checked(value: unknown, check: Check): void {
  const wrong = check(value ?? {}, []);
  if (wrong.length > 0) throw invalidForm(wrong);
}

/** Throws 10003 and 50001. */
export function seenChannel(request: Request, name = 'channel'): Channel {
  const { world } = request;
  const channel = world.channels.get(param(request, name));
  if (channel === undefined) throw refuse('unknownChannel');
  if (!can(world, channel, world.bot.id, 'viewChannel')) throw refuse('missingAccess');
  return channel;
}

/** Throws 10004 and 50001. */
export function seenGuild(request: Request): Guild {
  const guild = request.world.guilds.get(param(request, 'guild'));
  if (guild === undefined) throw refuse('unknownGuild');
  if (!guild.members.some(({ user }) => user.id === request.world.bot.id)) throw refuse('missingAccess');
  return guild;
}

/** Throws 10008: deleted, elsewhere, or seen by one person alone. */
export function seenMessage(request: Request, channel: Channel): Kept {
  const kept = request.world.messages.get(param(request, 'message'));
  const here = kept?.message.channel_id === channel.id && !kept.deleted && kept.onlyFor === undefined;
  if (kept === undefined || !here) throw refuse('unknownMessage');
  return kept;
}

export function need(
  world: World,
  channel: Channel,
  permission: Permission,
  error: ApiError = refuse('missingPermissions'),
): void {
  if (!can(world, channel, world.bot.id, permission)) throw error;
}

export function isText({ type }: Channel): boolean {
  return type !== channelTypes.forum;
}

export function checkApplication(request: Request): void {
  if (param(request, 'application') !== request.world.applicationId) throw refuse('unknownApplication');
}

/** Bytes; what an application may upload per file without a boosted guild. */
const largestFile = 10 * 1024 * 1024;

/** Throws 40005. `attachments` of the body gives names; files are matched by their order. */
export function storeFiles(
  world: World,
  channel: Channel,
  files: readonly UploadedFile[],
  body: MessageBody,
): readonly Attachment[] {
  if (files.some(({ bytes }) => bytes.length > largestFile)) throw refuse('tooLarge');
  return files.map(({ name, type, bytes }, index) => {
    const id = world.newId();
    const given = body.attachments?.find((each) => String(each.id) === String(index));
    const filename = given?.filename ?? name;
    const described = given?.description === undefined ? {} : { description: given.description };
    world.files.set(id, { bytes, type });
    const url = `${world.origin()}/attachments/${channel.id}/${id}/${encodeURIComponent(filename)}`;
    return { ...described, id, filename, size: bytes.length, url, proxy_url: url, content_type: type };
  });
}

/** Throws 50083 for a thread that may not be written to: nothing but an unlocked one wakes up. */
export function refuseLocked(world: World, channel: Channel): void {
  if (!isThread(channel) || channel.thread_metadata?.locked !== true) return;
  const { archived } = channel.thread_metadata;
  if (!can(world, channel, world.bot.id, 'manageThreads'))
    throw refuse(archived ? 'archived' : 'threadLocked');
}

export function unknownReply(): ApiError {
  return invalidForm([problem(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message')]);
}
