// What "/verbatim status" and "why" show to people who keep a server in order, as another reader of Discord's Markdown reads it.
import { parse } from 'discord-markdown-parser';
import { describe, expect, it } from 'vitest';
import { sharedBot } from './bot.ts';
import { mention, question, responseTo, said, unanswerable } from './seen.ts';

const ground = sharedBot();

async function shown(line: string, options = {}) {
  const { discord, where, who } = ground();
  return responseTo(discord, discord.command(where, who, `verbatim ${line}`, options));
}

/** Names in letters of one width at the beginning of lines. */
const namesIn = (content: string): readonly string[] => content.match(/(?<=^|\n)`[^`]+`(?= )/g) ?? [];

/** Nobody who keeps a server has use for these. */
const developers = /\d\.\d{2,}|×|weight|feature|coverage|\d+–\d+|\d{4}-\d\d-\d\dT/;

describe('status', () => {
  it('says what is so in two columns, with times of the reader’s own and commands to use', async () => {
    const { discord } = ground();
    const { content } = await shown('status');
    const names = namesIn(content);
    expect(names.length).toBeGreaterThanOrEqual(6);
    expect(new Set(names.map((name) => name.length)).size).toBe(1);
    const times = [...content.matchAll(/<t:(\d+):R>/g)].map(([, seconds]) => Number(seconds) * 1000);
    expect(times).toHaveLength(3);
    for (const time of times) expect(Math.abs(Date.now() - time)).toBeLessThan(10 * 60_000);
    const id = discord.commands().find(({ name }) => name === 'verbatim')?.id;
    for (const name of ['why', 'settings']) expect(content).toContain(`</verbatim ${name}:${id}>`);
    expect(content).not.toMatch(developers);
    // Each is there as a date, and as how long ago that is.
    expect(parse(content).filter(({ type }) => type === 'timestamp')).toHaveLength(6);
  });
});

describe('why', () => {
  it('says when it was asked, what was looked for and found, and what came of it', async () => {
    const { discord, where, who } = ground();
    discord.say(where, who, `${mention(discord)} ${question}`);
    await said(discord, 1, where);
    const { content } = await responseTo(discord, discord.command(where, who, 'verbatim why'));
    expect(content).toMatch(/`Asked[^`]*` <t:\d+:f> \(<t:\d+:R>\)/);
    expect(content).toMatch(/`Outcome[^`]*` Answered: it is [a-z ]+ that the first quote is right/);
    expect(content).toMatch(/`Looked for[^`]*` .*blacklist \(\d+ passages?/);
    expect(new Set(namesIn(content).map((name) => name.length)).size).toBe(1);
    expect(content).not.toMatch(developers);
  });

  it('says why there was no answer, and which words are nowhere', async () => {
    const { discord, where, who } = ground();
    discord.say(where, who, `${mention(discord)} ${unanswerable}`);
    await said(discord, 1, where);
    const { content } = await responseTo(discord, discord.command(where, who, 'verbatim why'));
    expect(content).toMatch(/`Outcome[^`]*` Not answered\. /);
    expect(content).toMatch(/`In no document` .*pancakes/);
  });
});

it('help names commands that are ready to be used', async () => {
  const { discord } = ground();
  const { content, embeds } = await shown('help');
  const all = [content, ...embeds.map(({ description = '' }) => description)].join('\n');
  const idOf = (name: string) => discord.commands().find((one) => one.name === name)?.id;
  expect(all).toContain(`</ask:${idOf('ask')}>`);
  expect(all).toContain(`</verbatim-admin unanswered:${idOf('verbatim-admin')}>`);
});
