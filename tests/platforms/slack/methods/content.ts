// The content of a message that an app sends, checked as Slack checks it.
import { blockProblems, withIds } from '../blocks.ts';
import { compact, isObject, objectsIn } from '../json.ts';
import { limits } from '../limits.ts';
import type { JsonObject } from '../types.ts';
import { argument, refusalOf, SlackRefusal, structured } from './method.ts';

export interface Content {
  readonly text: string;
  readonly blocks: readonly JsonObject[];
  readonly attachments?: readonly JsonObject[];
}

export interface ContentRules {
  readonly maxText: number;
  /** All blocks together; the limit was seen for chat methods and not for response addresses (bolt-js#2867). */
  readonly maxBlocks?: number;
}

/** Throws no_text, msg_too_long, invalid_blocks_format, invalid_blocks, msg_blocks_too_long, too_many_attachments. */
export function contentOf(args: JsonObject, rules: ContentRules): Content {
  const text = argument(args, 'text') ?? '';
  const blocks = structured(args, 'blocks');
  const attachments = structured(args, 'attachments');
  if (args['blocks'] !== undefined && !(Array.isArray(blocks) && blocks.every(isObject))) {
    throw new SlackRefusal('invalid_blocks_format');
  }
  if (objectsIn(attachments).length > limits.attachments) throw new SlackRefusal('too_many_attachments');
  if (text === '' && objectsIn(blocks).length === 0 && objectsIn(attachments).length === 0) {
    throw new SlackRefusal('no_text');
  }
  if (text.length > rules.maxText) throw new SlackRefusal('msg_too_long');
  const problems = [
    ...blockProblems(blocks ?? [], 'message', '/blocks'),
    ...objectsIn(attachments).flatMap((attachment, index) =>
      blockProblems(attachment['blocks'] ?? [], 'message', `/attachments/${index}/blocks`),
    ),
  ];
  if (problems.length > 0) throw refusalOf('invalid_blocks', problems);
  if (JSON.stringify(blocks ?? []).length > (rules.maxBlocks ?? Number.POSITIVE_INFINITY)) {
    throw new SlackRefusal('msg_blocks_too_long');
  }
  const kept = withIds(objectsIn(blocks), newBlockId);
  return {
    text,
    blocks: kept,
    ...(attachments === undefined ? {} : { attachments: objectsIn(attachments) }),
  };
}

let lastBlockId = 0;

/** Five characters, as Slack's own. */
export const newBlockId = (): string => (++lastBlockId).toString(36).padStart(5, 'b');

/** Arguments that change how a message is shown, kept to be looked at. */
export const flagsOf = (args: JsonObject): JsonObject =>
  compact(
    Object.fromEntries(
      [
        'unfurl_links',
        'unfurl_media',
        'mrkdwn',
        'parse',
        'link_names',
        'username',
        'icon_emoji',
        'icon_url',
      ].map((name) => [name, args[name]]),
    ),
  );
