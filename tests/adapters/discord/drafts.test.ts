// Drafts that people upload in Discord: their quotations are checked, and a marked copy comes back to them alone.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFiles } from '../../../adapters/discord/receive/files.ts';
import type { DiscordServer, Message } from '../../platforms/discord-server.ts';
import { pdfFile, wordFile } from '../../proof/drafts.ts';
import { sharedBot } from './bot.ts';
import { dated, responseTo, words } from './seen.ts';

const wrong =
  'In November 2020, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.';
const text = `He wrote: “${dated}” Later: “${wrong}”\n`;
const ascii = text.replaceAll(/[“”]/g, '"');

const copyOf = (discord: DiscordServer, message: Message): string =>
  discord.fileText(message, 'report.checked.txt') ?? 'no copy';

describe('a draft', () => {
  const ground = sharedBot({ bot: { questionsPerMinute: 12 } });

  it.each([
    ['txt', text],
    ['docx', wordFile([text.trim()])],
    ['pdf', pdfFile(ascii.match(/.{1,70}(?:\s|$)/g) ?? [])],
  ] as const)('as .%s is checked, and comes back marked to the person alone', async (extension, content) => {
    const { discord, who, where, errors } = ground();
    const draft = { name: `report.${extension}`, content };
    const used = discord.command(where, who, 'verbatim check', { draft });
    const checked = await responseTo(discord, used);
    expect(discord.responses(used)).toMatchObject({ ephemeral: true });
    expect(words(checked)).toContain(
      '2 quotations: 1 not exact.\nEach quotation is marked in report.checked.txt.',
    );
    expect(words(checked)).toContain('different words from the document');
    expect(words(checked)).not.toContain('Line 1: exact');
    const copy = copyOf(discord, checked);
    expect(copy).toMatch(/Entity List\.[”"]⟦1 exact⟧/);
    expect(copy).toMatch(/Entity List\.[”"]⟦2 different words from the document⟧/);
    expect(copy).toContain(`The document says: ${dated}`);
    expect(errors).toEqual([]);
  });

  it('in a message is checked from its menu', async () => {
    const { discord, who, other, where } = ground();
    const attachments = [
      { name: 'photo.png', content: 'PNG', type: 'image/png' },
      { name: 'report.txt', content: text },
    ];
    const theirs = discord.say(where, other, 'My draft', { attachments });
    const checked = await responseTo(discord, discord.messageMenu(theirs, who, 'Check the quotes'));
    expect(copyOf(discord, checked)).toContain('⟦1 exact⟧');
  });

  it('beside a picture, the words of a message are checked', async () => {
    const { discord, who, other, where } = ground();
    const attachments = [{ name: 'photo.png', content: 'PNG', type: 'image/png' }];
    const theirs = discord.say(where, other, text, { attachments });
    const checked = await responseTo(discord, discord.messageMenu(theirs, who, 'Check the quotes'));
    expect(words(checked)).toContain('Line 1: exact');
    expect(checked.attachments).toEqual([]);
  });

  it.each([
    ['photo.png', 'PNG', 'I check drafts that are .txt, .md, .docx or .pdf files.'],
    ['draft.txt', 'a '.repeat(300_000), 'I check drafts of up to 500,000 characters.'],
    ['draft.txt', new Uint8Array(11 * 1024 * 1024), 'I check drafts of up to 10 MB.'],
    ['draft.docx', 'nothing', 'This file cannot be read.'],
    ['draft.txt', 'No quotations at all.', 'No quotation of four words or more was found.'],
  ])('%s is refused politely where it must be', async (name, content, said) => {
    const { discord, who, where, errors } = ground();
    const used = discord.command(where, who, 'verbatim check', { draft: { name, content } });
    expect(words(await responseTo(discord, used))).toContain(said);
    expect(errors).toEqual([]);
  });

  it('counts as a question: one person cannot have any number checked', async () => {
    const { discord, who, where } = ground();
    const draft = { name: 'report.txt', content: text };
    const all = Array.from({ length: 13 }, () => discord.command(where, who, 'verbatim check', { draft }));
    const seen = await Promise.all(all.map((used) => responseTo(discord, used)));
    expect(seen.filter(({ attachments }) => attachments.length > 0)).toHaveLength(12);
  });
});

describe('a file that is handed in', () => {
  const { signal } = new AbortController();

  it('is fetched from nowhere but Discord', async () => {
    const fileOf = createFiles({});
    for (const url of [
      'http://cdn.discordapp.com/a.txt',
      'https://cdn.discordapp.com.evil.example/a.txt',
      'https://evil.example/https://cdn.discordapp.com/a.txt',
      'http://127.0.0.1:9/a.txt',
    ])
      await expect(fileOf({ name: 'a.txt', size: 1, url }).read(10, signal)).rejects.toThrow(
        'not where Discord has files',
      );
  });

  it('is not read further than it may be, whatever was said of its size, and no redirection is followed', async () => {
    const server = createServer(({ url }, response) => {
      if (url === '/moved') return void response.writeHead(302, { location: '/long' }).end();
      response.writeHead(200).end('x'.repeat(1000));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const apiUrl = `http://127.0.0.1:${port}`;
    const read = (path: string, most: number) =>
      createFiles({ apiUrl })({ name: 'a.txt', size: 1, url: apiUrl + path }).read(most, signal);
    await expect(read('/long', 999)).rejects.toThrow('more than 999 bytes');
    await expect(read('/moved', 2000)).rejects.toThrow('302');
    expect(await read('/long', 1000)).toHaveLength(1000);
  });
});
