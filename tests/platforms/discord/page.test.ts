// The page that draws a channel: everything a message has, and nothing that acts which should not.
import { expect, test } from 'vitest';
import { call, openServer } from './bot.ts';

const hostile = '<script>alert(1)</script> & "quotes" <img src=x onerror=alert(1)>';

test('draws texts, embeds, fields, buttons and selects, escaped', async () => {
  const discord = await openServer();
  discord.say('general', 'ada', `${hostile} **bold** <@${discord.ids.bot}>`);
  const { status } = await call(discord, 'POST', `/channels/${discord.channel('general').id}/messages`, {
    content: `> quoted\n${hostile}`,
    embeds: [
      {
        author: { name: `author *plain* ${hostile}` },
        title: hostile,
        description: `${hostile} **match** \\*literal\\*`,
        fields: [{ name: hostile, value: `||hidden|| ${hostile}` }],
        footer: { text: `footer **plain** ${hostile}` },
      },
    ],
    components: [
      { type: 1, components: [{ type: 2, style: 1, label: hostile, custom_id: 'a' }] },
      {
        type: 1,
        components: [
          {
            type: 3,
            placeholder: hostile.slice(0, 80),
            custom_id: 'b',
            options: [{ label: 'l', value: 'v' }],
          },
        ],
      },
    ],
  });
  expect(status).toBe(200);
  const page = await (await fetch(`${discord.origin}/_page/general`)).text();
  expect(page).not.toContain('<script');
  expect(page).not.toContain('<img');
  for (const drawn of [
    '<strong>bold</strong>',
    '<span class="mention">@Verbatim</span>',
    '<blockquote><div>quoted</div></blockquote>',
    '<strong>match</strong> *literal*',
    '<span class="spoiler">hidden</span>',
    'author *plain*',
    'footer **plain**',
    'class="button s1"',
    'class="select"',
  ])
    expect(page).toContain(drawn);
});

test('shows private messages to their person alone, in dark and light', async () => {
  const discord = await openServer();
  await call(discord, 'PUT', `/applications/${discord.ids.application}/commands`, [
    { name: 'ask', description: 'd' },
  ]);
  const { id, token } = discord.command('general', 'ada', 'ask');
  await call(
    discord,
    'POST',
    `/interactions/${id}/${token}/callback`,
    { type: 4, data: { content: 'for Ada', flags: 64 } },
    '',
  );
  const page = async (query: string) => (await fetch(`${discord.origin}/_page/general${query}`)).text();
  expect(await page('')).not.toContain('for Ada');
  expect(await page('?as=grace')).not.toContain('for Ada');
  expect(await page('?as=ada')).toContain('Only you can see this');
  expect(await page('?theme=light')).toContain('class="light"');
});

test('marks what calls for the one who looks, as a client does', async () => {
  const discord = await openServer();
  discord.say('general', 'ada', `<@${discord.user('grace').id}> look`);
  const page = async (query: string) => (await fetch(`${discord.origin}/_page/general${query}`)).text();
  expect(await page('?as=grace')).toContain('class="pinged"');
  expect(await page('?as=ada')).not.toContain('class="pinged"');
});
