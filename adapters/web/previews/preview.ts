// How another platform would show an answer, drawn from the very payload that it would get.
import type { KnownBlock } from '@slack/types';
import type { APIEmbed } from 'discord.js';
import type { Answer } from '../../../src/index.ts';

export interface SlackMessage {
  readonly blocks: readonly KnownBlock[];
}

export interface DiscordMessage {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly DiscordRow[];
}

export interface DiscordRow {
  readonly components: readonly { readonly type: number; readonly label?: string; readonly style?: number }[];
}

export type Look =
  | {
      readonly name: 'slack';
      /** For people. */
      readonly label: string;
      readonly payloadOf: (answer: Answer) => SlackMessage;
    }
  | {
      readonly name: 'discord';
      readonly label: string;
      readonly payloadOf: (answer: Answer) => DiscordMessage;
    };
