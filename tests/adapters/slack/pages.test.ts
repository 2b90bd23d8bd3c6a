// Show the page: the page of a quote as a picture, in the direct messages of who pressed the button.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allScopes } from '../../platforms/slack/settings.ts';
import type { AppSettings } from '../../platforms/slack/types.ts';
import { officePatience, question, quote, withOffice, writePagedCorpus } from '../paged.ts';
import { type BotOptions, openBot } from './bot.ts';

const channel = 'C0RESEARCH';
const ada = 'U0ADA';

interface Opening extends Pick<BotOptions, 'pages'> {
  readonly file?: Parameters<typeof writePagedCorpus>[0];
  readonly settings?: Partial<AppSettings>;
  /** Lines of a scopes file. */
  readonly lines?: string;
}

async function openAnswer({ file, settings = {}, lines, ...options }: Opening = {}) {
  const corpus = await writePagedCorpus(file);
  const scopes = join(corpus, 'scopes.yaml');
  if (lines !== undefined) writeFileSync(scopes, `${lines}\n`);
  const bot = await openBot({ corpus, settings, ...options, ...(lines === undefined ? {} : { scopes }) });
  const { slack } = bot;
  slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
  const own = (where: string) => slack.messages(where).filter(({ botId }) => botId !== undefined);
  await slack.until(() => own(channel).length > 0);
  const [answer] = own(channel);
  if (answer === undefined) throw new Error('no answer');
  return { ...bot, answer, own };
}

describe('Show the page', () => {
  it('uploads the page for the person alone, with the quote as its text', async () => {
    const { slack, answer, own, errors } = await openAnswer();
    await slack.clickButton(answer, ada, 'verbatim-page');
    const direct = slack.directChannel(ada);
    await slack.until(() => slack.ephemerals(ada).length > 0);
    expect(own(direct)[0]?.text).toContain('page 1');
    expect(own(direct)[1]?.files).toMatchObject([
      { name: 'page-1.png', title: 'light, page 1', alt_txt: quote },
    ]);
    expect(slack.ephemerals(ada)[0]?.text).toContain('in a direct message');
    expect(own(channel)).toHaveLength(1);
    expect({ errors, unknown: slack.unknownMethods() }).toEqual({ errors: [], unknown: [] });
  });

  it('shows nothing of a document that the channel may no longer see', async () => {
    const { slack, answer, own } = await openAnswer({ lines: `default: none\nslack:\n  ${channel}: [tea]` });
    await slack.command(channel, ada, '/verbatim', 'scope none');
    await slack.until(() => slack.ephemerals(ada).length > 0);
    await slack.clickButton(answer, ada, 'verbatim-page');
    await slack.until(() => slack.ephemerals(ada).length > 1);
    expect(slack.ephemerals(ada)[1]?.text).not.toMatch(/lighthouse|light/i);
    expect(own(slack.directChannel(ada))).toEqual([]);
    expect(slack.calls('files.getUploadURLExternal')).toEqual([]);
  });

  it('shows nothing once the channel is shared with another organisation', async () => {
    const { slack, answer, own } = await openAnswer();
    slack.shareExternally(channel);
    // What is said there says that the channel is shared.
    slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    await slack.until(() => slack.ephemerals(ada).length > 0);
    await slack.clickButton(answer, ada, 'verbatim-page');
    await slack.until(() => slack.ephemerals(ada).length > 1);
    expect(slack.ephemerals(ada)[1]?.text).toContain('shared with another organisation');
    expect(own(slack.directChannel(ada))).toEqual([]);
    expect(slack.calls('files.getUploadURLExternal')).toEqual([]);
  });

  it('says what is missing where the app has no files:write, and nothing else', async () => {
    const scopes = allScopes.filter((scope) => scope !== 'files:write');
    const { slack, answer, own } = await openAnswer({ settings: { scopes } });
    await slack.clickButton(answer, ada, 'verbatim-page');
    await slack.until(() => slack.ephemerals(ada).length > 0);
    expect(slack.ephemerals(ada)[0]?.text).toContain('files:write');
    expect(own(slack.directChannel(ada))).toEqual([]);
  });

  const office = withOffice('draws a Word file as LibreOffice lays it out');
  it.skipIf(office.skip)(
    office.name,
    // On a busy machine, the page is refused once in a while: it takes longer than it may.
    { timeout: officePatience, retry: 2 },
    async () => {
      const { slack, answer, own, errors } = await openAnswer({
        file: 'light.docx',
        pages: { office: true },
      });
      await slack.clickButton(answer, ada, 'verbatim-page');
      await slack.until(() => slack.ephemerals(ada).length > 0, { limitMs: officePatience });
      const direct = own(slack.directChannel(ada));
      expect(direct[0]?.text).toContain('page 1');
      expect(direct[1]?.files).toMatchObject([{ name: 'page-1.png', alt_txt: quote }]);
      expect(errors).toEqual([]);
    },
  );

  it('leads to the reader for a saved page, without uploading anything', async () => {
    const reader = 'https://verbatim.example.org';
    const { slack, answer, own } = await openAnswer({ file: 'light.html', pages: { office: false, reader } });
    await slack.clickButton(answer, ada, 'verbatim-page');
    await slack.until(() => slack.ephemerals(ada).length > 0);
    const [shown] = slack.ephemerals(ada);
    expect(JSON.stringify(shown)).toMatch(
      /https:\/\/verbatim\.example\.org\/sources\/\w+\?start=\d+&(?:amp;)?end=\d+&(?:amp;)?picture=1#page/,
    );
    expect(own(slack.directChannel(ada))).toEqual([]);
    expect(slack.calls('files.getUploadURLExternal')).toEqual([]);
  });

  it.each([
    ['a saved page that nobody could open', 'light.html', { office: true }],
    ['an Office file without LibreOffice', 'light.docx', { office: false, reader: 'https://a.example' }],
  ] as const)('is not offered below %s', async (_name, file, pages) => {
    const { slack, answer } = await openAnswer({ file, pages });
    await expect(slack.clickButton(answer, ada, 'verbatim-page')).rejects.toThrow('verbatim-page');
  });
});
