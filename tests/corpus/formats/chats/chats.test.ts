// Exports of chats: each message with its speaker and time, and nothing that the program wrote itself.
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../../src/corpus/read/read-document.ts';
import { openFiles } from '../../../folders.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** When, who and what of each message. */
async function messagesIn(path: string, source: string): Promise<(string | undefined)[][]> {
  const { reading } = await readDocument(path, encode(source));
  return (reading?.sections ?? []).flatMap(({ paragraphs }) =>
    paragraphs.map(({ span }) => {
      const point = reading?.points?.find(({ start }) => start === span.start);
      return [point?.sent, point?.speaker, reading?.text.slice(span.start, span.end)];
    }),
  );
}

const asked = ['When does the ferry leave?', 'It leaves at noon.\nBring coffee.'];

describe('WhatsApp', () => {
  test.each([
    ['Android, Germany', '03.11.21, 09:05 - Ada: ', '25.11.21, 21:30 - Zoë B.: '],
    ['Android, Britain', '03/11/2021, 09:05 - Ada: ', '25/11/2021, 21:30 - Zoë B.: '],
    ['Android, United States', '11/3/21, 9:05\u202fAM - Ada: ', '11/25/21, 9:30\u202fPM - Zoë B.: '],
    ['iOS, Germany', '[03.11.21, 09:05:11] Ada: ', '\u200e[25.11.21, 21:30:00] ~\u202fZoë B.: '],
    ['iOS, United States', '[11/3/21, 9:05:11 AM] Ada: ', '[11/25/21, 9:30:00 PM] Zoë B.: '],
    ['iOS, Sweden', '[2021-11-03, 09:05:11] Ada: ', '[2021-11-25, 21:30:00] Zoë B.: '],
  ])('%s', async (_what, first, second) => {
    const source = `${first}${asked[0]}\r\n${second}${asked[1]?.replace('\n', '\r\n')}\r\n`;
    expect(await messagesIn('_chat.txt', source)).toEqual([
      ['2021-11-03 09:05', 'Ada', asked[0]],
      ['2021-11-25 21:30', 'Zoë B.', asked[1]],
    ]);
  });

  test('a day that can be read in two ways is cited as it is written, unless the order of messages decides', async () => {
    const chat = (...days: readonly string[]): string =>
      days.map((day) => `${day}, 09:05 - Ada: The ferry leaves at noon.`).join('\n');
    const sent = async (source: string) => (await messagesIn('a.txt', source)).map(([when]) => when);
    expect(await sent(chat('03/04/2021', '03/04/2021'))).toEqual(['03/04/2021 09:05', '03/04/2021 09:05']);
    expect(await sent(chat('12/03/2021', '01/04/2021'))).toEqual(['2021-03-12 09:05', '2021-04-01 09:05']);
  });

  test('what the program wrote is left out', async () => {
    const source = [
      '03.11.21, 09:04 - Messages and calls are end-to-end encrypted.',
      '03.11.21, 09:05 - Ada: <Media omitted>',
      '03.11.21, 09:06 - Ada: The ferry leaves at noon. <This message was edited>',
      '03.11.21, 09:07 - Zoë: This message was deleted',
      '13.11.21, 09:08 - Ada: \u200eimage omitted',
      '13.11.21, 09:09 - Zoë: Note: it is full.',
    ].join('\n');
    expect(await messagesIn('a.txt', source)).toEqual([
      ['2021-11-03 09:06', 'Ada', 'The ferry leaves at noon.'],
      ['2021-11-13 09:09', 'Zoë', 'Note: it is full.'],
    ]);
  });

  test.each([
    ['English', 'Ada changed the group name from "Tolls: old" to "Tolls: new"'],
    ['English of iOS', 'Ada changed this group’s name to “Tolls: new”'],
    ['German', 'Ada hat den Gruppennamen von „Zoll: alt“ zu „Zoll: neu“ geändert'],
    ['French', 'Ada a changé le nom du groupe de « Péage : ancien » à « Péage : nouveau »'],
    ['Swedish', 'Ada ändrade gruppens namn från ”Tull: gammal” till ”Tull: ny”'],
    ['Japanese', 'Adaがグループ名を「料金: 旧」から「料金: 新」に変更しました'],
  ])('what names a group with a colon is said by nobody: %s', async (_language, notice) => {
    const source = [
      '03.11.21, 09:04 - Robert "Bob" B.: The ferry leaves at noon.',
      `03.11.21, 09:05 - ${notice}`,
      '13.11.21, 09:06 - Zoë: It is full.',
    ].join('\n');
    expect(await messagesIn('a.txt', source)).toEqual([
      ['2021-11-03 09:04', 'Robert "Bob" B.', 'The ferry leaves at noon.'],
      ['2021-11-13 09:06', 'Zoë', 'It is full.'],
    ]);
  });

  test('what is struck out is left out, and a sign for "about" is not', async () => {
    const source = [
      '13.11.21, 09:04 - Ada: The toll is ~40~ 50 crowns.',
      '13.11.21, 09:05 - Zoë: It was ~40 and ~50 before.',
    ].join('\n');
    expect((await messagesIn('a.txt', source)).map(([, , words]) => words)).toEqual([
      'The toll is 50 crowns.',
      'It was ~40 and ~50 before.',
    ]);
  });

  test('a text that only mentions times is text', async () => {
    const { reading } = await readDocument(
      'a.txt',
      encode('The ferry leaves at noon.\n\n03.11.21, 09:05 - Ada: no\n'),
    );
    expect(reading?.points).toBeUndefined();
  });
});

test('a day of Slack, with names for ids and without marks, joins and struck-out words', async () => {
  const day = [
    {
      type: 'message',
      user: 'U1',
      ts: '1635930300.000200',
      text: 'When does the ferry leave, <@U2>?',
      user_profile: { real_name: 'Ada Example' },
    },
    {
      type: 'message',
      subtype: 'channel_join',
      user: 'U3',
      ts: '1635930301.0',
      text: '<@U3> has joined the channel',
    },
    {
      type: 'message',
      user: 'U2',
      ts: '1635930360.000300',
      text: 'It leaves at ~ten~ *noon*, see <https://example.org/a|the plan> &amp; a_b_c.',
      user_profile: { real_name: '', display_name: 'Zoë' },
    },
  ];
  expect(await messagesIn('slack/general/2021-11-03.json', JSON.stringify(day))).toEqual([
    ['2021-11-03 09:05', 'Ada Example', 'When does the ferry leave, @Zoë?'],
    ['2021-11-03 09:06', 'Zoë', 'It leaves at noon, see the plan & a_b_c.'],
  ]);
  const { reading } = await readDocument('slack/general/2021-11-03.json', encode(JSON.stringify(day)));
  expect(reading?.attribution).toEqual({ title: '#general, 2021-11-03', published: '2021-11-03' });
});

test('a channel of Discord, cited by time and speaker', async () => {
  const message = (type: string, content: string) => ({
    ...{ id: '1', type, timestamp: '2021-11-03T09:05:11.123+00:00', content },
    author: { name: 'ada', nickname: 'Ada Example' },
  });
  const source = JSON.stringify({
    guild: { name: 'Harbour' },
    channel: { name: 'ferry' },
    messages: [
      message('GuildMemberJoin', 'joined'),
      message('Reply', 'The ferry leaves at ~~ten~~ **noon** on Sundays.'),
    ],
  });
  expect(await messagesIn('a.json', source)).toEqual([
    ['2021-11-03 09:05', 'Ada Example', 'The ferry leaves at noon on Sundays.'],
  ]);
  const core = await openFiles({ 'a.json': source });
  const answer = await core.ask('When does the ferry leave on Sundays?');
  expect(answer.kind === 'answered' && answer.quotes[0].citation).toMatchObject({
    ...{ title: 'Harbour #ferry', sent: '2021-11-03 09:05', speaker: 'Ada Example' },
  });
});

const slackOf = (...messages: readonly object[]): string =>
  JSON.stringify(
    messages.map((message) => ({ type: 'message', user: 'U1', ts: '1635930300.0', ...message })),
  );

const discordOf = (...messages: readonly object[]): string =>
  JSON.stringify({
    guild: { name: 'Harbour' },
    channel: { name: 'ferry' },
    messages: messages.map((message) => ({
      ...{ id: '1', type: 'Default', timestamp: '2021-11-03T09:05:11.123+00:00', content: '' },
      author: { name: 'ada' },
      ...message,
    })),
  });

/** Each paragraph, with why it is set aside. */
async function paragraphsIn(path: string, source: string): Promise<string[]> {
  const { reading } = await readDocument(path, encode(source));
  return (reading?.sections ?? []).flatMap(({ paragraphs }) =>
    paragraphs.map(
      ({ span, setAside = 'own' }) => `${setAside}: ${reading?.text.slice(span.start, span.end)}`,
    ),
  );
}

describe('what a message quotes is not its speaker’s', () => {
  const messages = [
    ['> The toll is four.\nNo, it is five.', ['quoted message: > The toll is four.', 'own: No, it is five.']],
    ['Ja.\n> Der Zoll ist vier.', ['own: Ja.', 'quoted message: > Der Zoll ist vier.']],
    [
      '>>> Le péage est de quatre.\nEt de cinq.',
      ['quoted message: >>> Le péage est de quatre.\nEt de cinq.'],
    ],
    ['>5 people came.', ['own: >5 people came.']],
    ['It is 5 > 4.', ['own: It is 5 > 4.']],
  ] as const;

  test.each(messages)('Slack: %j', async (words, expected) => {
    const text = words.replaceAll('>', '&gt;');
    expect(await paragraphsIn('a.json', slackOf({ text }))).toEqual(expected);
  });

  test.each(messages)('Discord: %j', async (words, expected) => {
    expect(await paragraphsIn('a.json', discordOf({ content: words }))).toEqual(expected);
  });
});

describe('messages without text', () => {
  test('of Slack say what their blocks and attachments say', async () => {
    const rich = (type: string, ...elements: readonly object[]) => ({ type, elements });
    const source = slackOf(
      {
        text: '',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'Tolls' } },
          { type: 'section', text: { type: 'mrkdwn', text: 'The toll is *five* crowns.' } },
          { type: 'actions', elements: [{ type: 'button', text: { text: 'Pay' } }] },
        ],
      },
      {
        blocks: [
          rich(
            'rich_text',
            rich('rich_text_quote', { type: 'text', text: 'Is it four?' }),
            rich(
              'rich_text_section',
              { type: 'text', text: 'It is ' },
              { type: 'text', text: 'four ', style: { strike: true } },
              { type: 'text', text: 'five, i.e. < 6.' },
            ),
          ),
        ],
      },
      {
        subtype: 'bot_message',
        attachments: [{ title: 'Crane', text: 'It costs nine.', fields: [{ title: 'Due', value: 'May' }] }],
      },
    );
    expect(await paragraphsIn('a.json', source)).toEqual([
      'own: Tolls\nThe toll is five crowns.',
      'quoted message: > Is it four?',
      'own: It is five, i.e. < 6.',
      'own: Crane\nIt costs nine.\nDue: May',
    ]);
  });

  test('of Discord say what they embed', async () => {
    const embed = {
      title: 'Crane',
      description: 'It costs **nine**.',
      fields: [{ name: 'Due', value: 'May' }],
    };
    expect(await paragraphsIn('a.json', discordOf({ embeds: [embed] }))).toEqual([
      'own: Crane\nIt costs nine.\nDue: May',
    ]);
  });

  test('are not what a preview of a page says', async () => {
    const url = 'https://example.org/crane';
    const embeds = [{ url, title: 'Crane', description: 'It costs four.' }];
    expect(await paragraphsIn('a.json', discordOf({ content: `See ${url}`, embeds }))).toEqual([
      `own: See ${url}`,
    ]);
    const attachments = [{ from_url: url, title: 'Crane', text: 'It costs four.' }];
    expect(await paragraphsIn('a.json', slackOf({ text: `See <${url}>`, attachments }))).toEqual([
      `own: See ${url}`,
    ]);
  });

  test.each([
    ['Discord', discordOf({ content: 'Hello there.' }, { forwardedMessage: { content: 'It costs four.' } })],
    [
      'Slack',
      slackOf(
        { text: 'Hello there.' },
        { text: '', attachments: [{ is_share: true, author_id: 'U2', text: 'It costs four.' }] },
      ),
    ],
  ])('that pass another’s on are named: %s', async (_program, source) => {
    expect(await paragraphsIn('a.json', source)).toEqual(['own: Hello there.']);
    const { problems } = await readDocument('a.json', encode(source));
    expect(problems).toMatchObject([
      { code: 'part-unreadable', message: expect.stringMatching(/^1 of its messages has only/) },
    ]);
  });
});

test.each([
  ['other JSON', '{"a": [1, 2]}', 'nothing-to-quote'],
  ["a list of Slack's members", '[{"id": "U1", "name": "ada"}]', 'nothing-to-quote'],
  ['JSON that is cut off', '[{"type": "message", "ts": "1', 'truncated'],
  ['JSON of a hundred thousand brackets', '['.repeat(100_000), 'truncated'],
])('%s is named', async (_what, source, code) => {
  const { problems } = await readDocument('a.json', encode(source));
  expect(problems.map((problem) => problem.code)).toEqual([code]);
});
