// Every chat platform: the only list that names them.
import type { Platforms } from '../../src/index.ts';
import type { Platform } from '../chat/port/platform.ts';
import { discord } from '../discord/platform.ts';
import { slack } from '../slack/platform.ts';

export const platforms: readonly Platform[] = [slack, discord];

/** What the scopes file may name. */
export const platformIds: Platforms = {
  local: ['terminal', 'web', 'mcp'],
  chats: new Map(platforms.map(({ name, ids }) => [name, ids])),
};
