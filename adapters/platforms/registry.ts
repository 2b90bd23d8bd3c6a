// Every chat platform: the only list that names them.

import type { Platform } from '../chat/platform.ts';
import { discord } from '../discord/platform.ts';
import { slack } from '../slack/platform.ts';

export const platforms: readonly Platform[] = [slack, discord];
