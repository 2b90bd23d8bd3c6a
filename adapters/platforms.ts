// Every chat platform: the only list that names them.
import { discord } from './discord/platform.ts';
import type { Platform } from './platform.ts';
import { slack } from './slack/platform.ts';

export const platforms: readonly Platform[] = [slack, discord];
