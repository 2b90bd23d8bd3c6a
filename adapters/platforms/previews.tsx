// How each chat platform would show an answer, drawn from the very message that it would get.
import type { Answer } from '../../src/index.ts';
import * as discord from '../discord/render.ts';
import * as slack from '../slack/render.ts';
import { DiscordParts } from '../web/previews/discord.tsx';
import type { Preview } from '../web/previews/preview.ts';
import { SlackBlocks } from '../web/previews/slack.tsx';

const previewSlack = (answer: Answer) => <SlackBlocks {...slack.drawAnswer(answer)} />;

const previewDiscord = (answer: Answer) => <DiscordParts {...discord.drawAnswer(answer)} />;

/** Rendering needs no connection, so a platform that is not configured has its preview too. */
export const previews: readonly Preview[] = [
  { name: 'slack', label: 'Slack', preview: previewSlack },
  { name: 'discord', label: 'Discord', preview: previewDiscord },
];
