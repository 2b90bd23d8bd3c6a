// Mail: what the sender wrote can be quoted; what was quoted, forwarded or signed below it can not.
import { describe, expect, test } from 'vitest';
import { mail } from '../../../../src/corpus/formats/mail/mail.ts';
import { isReading, type Reading } from '../../../../src/corpus/formats/port/format.ts';
import { sliceOf } from '../../../../src/text/span.ts';
import { testFormat } from '../../../contracts/format.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));

const headers = `From: =?UTF-8?Q?J=C3=BCrgen_Hask?= <j@example.org>
To: ottoline@example.org
Date: Wed, 03 Nov 2021 00:30:00 +0200
Subject: Re: =?UTF-8?B?VGhlIHRvbGw=?= of the ferry
Message-ID: <a@example.org>
MIME-Version: 1.0
`;

testFormat('mail', [
  {
    name: 'toll.eml',
    bytes: bytes(`${headers}Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Dear Ottoline,

the toll of the ferry rises to five crowns =E2=80=94 from the first of May, and carts =
pay double.

The council of Aldersund met on Monday.

Best regards,
J=C3=BCrgen Hask
Harbour Office

On Tue, Nov 2, 2021 at 9:00 AM Ottoline Verhage <ottoline@example.org>
wrote:

> The toll of the ferry was four crowns.
>
> Ottoline

--b
Content-Type: text/html; charset=utf-8

<p>Another text than the one above.</p>
--b--
`),
    sentences: [
      'the toll of the ferry rises to five crowns — from the first of May, and carts pay double.',
      'The council of Aldersund met on Monday.',
    ],
    unquoted: ['four crowns', 'wrote', 'Best regards', 'Harbour Office', '=E2', 'Another text', 'Message-ID'],
    attribution: { author: 'Jürgen Hask', title: 'Re: The toll of the ferry', published: '2021-11-03' },
    asked: [
      { question: 'When does the toll of the ferry rise to five crowns?', quote: 'from the first of May' },
    ],
  },
]);

testFormat('mail', [
  {
    name: 'page.eml',
    bytes: bytes(`${headers}Content-Type: text/html; charset=utf-8

<html><head><style>p { color: red }</style></head><body>
<p>The toll of the ferry rises to <b>five</b> crowns from the first of May.</p>
<ul><li>Carts pay double.</li></ul>
<div class="gmail_signature">Harbour Office<br>Aldersund</div>
<div class="gmail_quote">On Monday Ada wrote:<blockquote type="cite"><p>The toll was four crowns.</p></blockquote></div>
</body></html>
`),
    sentences: ['The toll of the ferry rises to five crowns from the first of May.', 'Carts pay double.'],
    unquoted: ['four crowns', 'Ada wrote', 'Harbour Office', 'color', '<p>'],
    attribution: { author: 'Jürgen Hask' },
    asked: [{ question: 'When does the toll of the ferry rise?', quote: 'from the first of May' }],
  },
]);

async function read(body: string, head = headers): Promise<Reading> {
  const result = await mail.read(bytes(`${head}\n${body}`), 'a.eml');
  if (!isReading(result)) throw new Error(result.message);
  return result;
}

/** Each paragraph, with why it is set aside. */
async function paragraphs(body: string): Promise<string[]> {
  const { text, sections } = await read(body);
  return sections.flatMap((section) =>
    section.paragraphs.map(({ span, setAside }) => `${setAside ?? 'own'}: ${sliceOf(text, span)}`),
  );
}

describe('set aside', () => {
  test('are quoted lines, and what answers between them is not', async () => {
    expect(
      await paragraphs('On Monday Ada wrote:\n> Is it five?\nIt is five.\n> Since when?\nSince May.'),
    ).toEqual([
      'quoted message: On Monday Ada wrote:\n> Is it five?',
      'own: It is five.',
      'quoted message: > Since when?',
      'own: Since May.',
    ]);
  });

  test.each([
    '-----Original Message-----\nFrom: Ada\nIt was four.',
    'From: Ada <ada@example.org>\nSent: Monday\nTo: Bo\nSubject: Toll\n\nIt was four.',
    '---------- Forwarded message ---------\nFrom: Ada\n\nIt was four.',
    'Am Montag, 1. November 2021 schrieb Ada <ada@example.org>:\n\nIt was four.',
    'Le lun. 1 nov. 2021 à 09:00, Ada <ada@example.org> a écrit :\n\nIt was four.',
  ])('is another message below one’s own: %j', async (other) => {
    expect(await paragraphs(`It is five.\n\n${other}`)).toEqual([
      'own: It is five.',
      `quoted message: ${other}`,
    ]);
  });

  test.each([
    '-- \nAda Example\nHarbour Office',
    'Sent from my iPhone',
    'Mit freundlichen Grüßen\nAda',
    'Thanks,\nAda',
  ])('is a signature: %j', async (signature) => {
    expect(await paragraphs(`It is five.\n\n${signature}`)).toEqual([
      'own: It is five.',
      `signature: ${signature.trim()}`,
    ]);
  });

  test('is nothing of a mail that only looks a little like one', async () => {
    const body =
      'On Monday the council wrote to the ferry.\n\nFrom: Aldersund, with a toll of five crowns.\n\nRegards from the pier were sent to all.';
    expect(await paragraphs(body)).toEqual(body.split('\n\n').map((own) => `own: ${own}`));
  });
});

test('the day is the sender’s own, and a mail without date, sender or subject has none', async () => {
  expect((await read('Hello there.')).attribution.published).toBe('2021-11-03');
  expect((await read('Hello there.', 'X-Mailer: none\n')).attribution).toEqual({});
  expect((await read('Hello there.', 'From: a@example.org\nDate: yesterday\n')).attribution).toEqual({
    author: 'a@example.org',
  });
});

test('attached files are named as not read, pictures of a signature are not', async () => {
  const part = (type: string, name: string): string =>
    `--b\nContent-Type: ${type}\nContent-Disposition: attachment; filename="${name}"\n\nx\n`;
  const body = `--b\nContent-Type: text/plain\n\nIt is five.\n${part('application/pdf', 'toll.pdf')}${part('image/png', 'logo.png')}--b--\n`;
  const { problems } = await read(body, `${headers}Content-Type: multipart/mixed; boundary=b\n`);
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ['part-unreadable', expect.stringContaining('not read: toll.pdf.')],
  ]);
});
