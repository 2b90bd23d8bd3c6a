// npm run screenshots:discord: what people see in Discord, drawn by the test server's page in Chromium, into docs/images/.
import { type DiscordServer, openDiscordServer } from '../platforms/discord-server.ts';
import { photograph, type Shot } from './chats.ts';
import { pageQuestion } from './paged-corpus.ts';

const channel = 'research';
const question = 'When did the US blacklist NSO Group?';
/** Milliseconds for a page that is drawn on a busy machine. */
const patience = 60_000;
const guilds = [{ name: 'Newsroom', members: ['ada'], channels: [{ name: channel }] }];

const page: Shot<DiscordServer>['page'] = ({ origin }, theme) =>
  `${origin}/_page/${channel}?as=ada&theme=${theme}`;

async function mention(discord: DiscordServer, asked = question) {
  discord.say(channel, 'ada', `<@${discord.ids.bot}> ${asked}`);
  await discord.until(() => discord.messages(channel).length > 1, 'the answer');
  const answer = discord.messages(channel)[1];
  if (answer === undefined) throw new Error('There is no answer.');
  return answer;
}

async function showPage(discord: DiscordServer): Promise<void> {
  const pressed = discord.click(await mention(discord, pageQuestion), 'ada', 'Show the page');
  const shown = () => discord.responses(pressed);
  await discord.until(() => shown().message !== undefined && !shown().thinking, 'the page', patience);
}

const draft = `In November 2021, the ministry acted: “In November 2020, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.” It was a first.
`;

async function checkDraft(discord: DiscordServer): Promise<void> {
  await discord.until(() => discord.commands().length > 0, 'the commands', patience);
  const file = { name: 'draft.txt', content: draft };
  const used = discord.command(channel, 'ada', 'verbatim check', { draft: file });
  const shown = () => discord.responses(used);
  await discord.until(() => shown().message !== undefined && !shown().thinking, 'the marked copy', patience);
}

const shots: readonly Shot<DiscordServer>[] = [
  { name: 'discord-answer', asks: (discord) => mention(discord), page },
  { name: 'discord-page', isPaged: true, asks: showPage, page },
  { name: 'discord-draft', asks: checkDraft, page },
];

await photograph({
  open: () => openDiscordServer({ guilds }),
  variables: ({ token, url }: DiscordServer) => ({ DISCORD_TOKEN: token, DISCORD_API_URL: url }),
  shots,
});
