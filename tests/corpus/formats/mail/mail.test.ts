// Mail: what the sender wrote can be quoted; what was quoted, forwarded or signed below it can not.
import { describe, expect, test } from 'vitest';
import { mail } from '../../../../src/corpus/formats/mail/mail.ts';
import { mbox } from '../../../../src/corpus/formats/mail/mbox.ts';
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
    '---------- Forwarded message ---------\nFrom: Ada\n\nIt was four crowns in 2019.',
    'Von: Ada Example <ada@example.org>\nGesendet: Montag, 1. November 2021 09:00\nAn: Bo\nBetreff: Zoll\n\nIt was four.',
    'De : Ada Example\nEnvoyé : lundi 1 novembre 2021 09:00\nÀ : Bo\nObjet : Péage\n\nIt was four.',
    'Subject: Toll\nFrom: ada@example.org\nTo: bo@example.org\nDate: Mon, 1 Nov 2021 09:00:00 +0000\n\nIt was four.',
    'Från: Ada Example\nSkickat: den 1 november 2021 09:00\nTill: Bo\nÄmne: Tull\n\nIt was four.',
    'Da: Ada\nInviato: lunedì 1 novembre 2021 09:00\nA: Bo\nOggetto: Pedaggio\n\nIt was four.',
    '-----Ursprüngliche Nachricht-----\nIt was four.',
    '----- Message d’origine -----\nIt was four.',
    'From: Ada Sent: Monday, November 1, 2021 9:00 AM To: Bo Subject: Toll\n\nIt was four.',
    'Ada Example <ada@example.org> schrieb am Mo., 1. Nov. 2021, 09:00:\n\nIt was four.',
    'El lun, 1 nov 2021 a las 9:00, Ada (<ada@example.org>) escribió:\n\nIt was four.',
    'Op ma 1 nov. 2021 om 09:00 schreef Ada <ada@example.org>:\n\nIt was four.',
    'On Mon, 1 Nov 2021 at 09:00,\nAda Example\n<ada@example.org> wrote:\n\nIt was four.',
    '2021-11-01 9:00 GMT+01:00 Ada Example <ada@example.org>:\n\nIt was four.',
    'Am Montag, 1. November 2021 schrieb Ada <ada@example.org>:\n\nIt was four.',
    'Le lun. 1 nov. 2021 à 09:00, Ada <ada@example.org> a écrit :\n\nIt was four.',
    '>>> Ada Example <ada@example.org> 11/01/21 9:00 AM >>>\nIt was four.',
    '>>> "Ada Example" <ada@example.org> 01.11.2021 09:00 >>>\nIt was four.',
    '>>> On 11/1/2021 at 9:00 AM, in message <6181@example.org>, Ada wrote:\nIt was four.',
    'Ada Example <ada@example.org>\n11/01/2021 09:00 AM\n\nTo\nBo Lind/Harbour@Harbour\ncc\n\nSubject\nToll\n\n\nIt was four.',
    'Ada Example/Hafen/DE\nGesendet von: Bo Lind\n01.11.2021 09:00\n\nAn      Bo Lind/Hafen/DE\nKopie\nThema   Zoll\n\nEs waren vier.',
    'Ada Example\n01/11/2021 09:00\nPour\nBo Lind\ncc\nObjet\nPéage\n\nIt was four.',
    '|------------>\n| From:      |\n|------------>\n  |Ada <ada@example.org>      |\n\nIt was four.',
    '----------------------------------------------\nAda, Nov 1, 2021, 9:00 AM CET:\n\nIt was four.',
    '______________________________\nAda Example, 1 nov. 2021 à 09:00:\n\nIt was four.',
    '----------------------------------------------\nAda Example, 01.11.2021 09:00 Uhr:\n\nEs waren vier.',
    '2021年11月1日(月) 9:00 Ada <ada@example.org>:\n\nIt was four.',
    '2021/11/01 9:00、Ada <ada@example.org>のメール:\n\nIt was four.',
    'Ada <ada@example.org> 于2021年11月1日周一 09:00写道：\n\nIt was four.',
    '2021년 11월 1일 (월) 오전 9:00, Ada <ada@example.org>님이 작성:\n\nIt was four.',
  ])('is another message below one’s own: %j', async (other) => {
    expect(await paragraphs(`It is five.\n\n${other}`)).toEqual([
      'own: It is five.',
      `quoted message: ${other}`,
    ]);
  });

  test.each([
    'BB> It was four.\nBB> Since May.',
    '    Bob> It was four.\n    Bob> Since May.',
    'J.B.> It was four.',
    '田中> 四クローネでした。',
    'Bob wrote:\n| It was four.\n|\n| Since May.',
    'J. Brown schrieb:\n: Es waren vier.',
    'Bob a écrit :\n} It was four.',
    'Bobさんは書きました:\n| 四クローネでした。',
    'Bob wrote:\n> It was four.',
  ])('are lines with another sign before them, and what answers them is not: %j', async (other) => {
    expect(await paragraphs(`${other}\n\nNo, it is five.`)).toEqual([
      `quoted message: ${other.trim()}`,
      'own: No, it is five.',
    ]);
  });

  test.each([
    '> The ferry to Fano leaves the pier at nine in the morning, and the toll\nfor a cart\n> was four crowns in those days.',
    '> The ferry to Fano leaves the pier at nine in the morning, for a toll of\n4 crowns.',
    '> > The ferry to Fano leaves the pier at nine in the morning, and the toll\nof a cart was four crowns.',
    '> Die Fähre nach Fanö legt am Morgen um neun Uhr vom Kai ab, und zwar mit\nWagen\n> und Pferden.',
    'Bob wrote:\n| The ferry to Fano leaves the pier at nine in the morning, and the toll\nfor a cart\n| was four crowns.',
    '> The ferry to Fano leaves the pier at nine\nin the morning\n> and the toll for a cart was four crowns in\nthose days\n> until the council met, which was in spring\nof the next\n> year.',
    '> The ferry to Fano leaves the pier at nine in the morning, and the toll\nfor a cart was four\n> crowns until the council met, which was in the spring of the next year\nor so.',
  ])('is what a program broke off a quoted line, and what answers it is not: %j', async (other) => {
    expect(await paragraphs(`${other}\n\nNo, it is five.`)).toEqual([
      `quoted message: ${other}`,
      'own: No, it is five.',
    ]);
  });

  test('are answers between lines of different lengths, in small letters', async () => {
    const mail =
      '> the toll for a cart, as far as we know\nfive crowns\n> and that for a horse alone\nthree crowns';
    expect(await paragraphs(mail)).toEqual([
      'quoted message: > the toll for a cart, as far as we know',
      'own: five crowns',
      'quoted message: > and that for a horse alone',
      'own: three crowns',
    ]);
  });

  test.each([
    ['> Does the ferry to Fano leave the pier at nine in the morning, as before?', 'no, at ten.'],
    ['> The ferry to Fano leaves the pier at nine in the morning, as it always did.', 'it leaves at ten.'],
    ['> Which toll\n> is it?', 'five crowns.'],
    ['> the times of the ferry from the pier of Aldersund to Fano and back again', 'See the list.'],
  ])('is no answer right below a quoted line: %j', async (other, own) => {
    expect(await paragraphs(`${other}\n${own}\n> Thank you.`)).toEqual([
      `quoted message: ${other}`,
      `own: ${own}`,
      'quoted message: > Thank you.',
    ]);
  });

  const replyMarks = [
    '##- Please type your reply above this line -##',
    '--- Reply above this line ---',
    '=-=-= Please reply ABOVE THIS LINE to add a comment =-=-=',
    '[Please write your response above this line]',
    'Please do not write below this line',
    '##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein -##',
    'Bitte antworten Sie über dieser Linie.',
    '##- Veuillez saisir votre réponse au-dessus de cette ligne -##',
    '--- Répondre au-dessus de cette ligne ---',
    '##- Escriba su respuesta por encima de esta línea -##',
    '##- Digite sua resposta acima desta linha -##',
    '##- Digitare la risposta sopra questa riga -##',
    '##- Typ uw antwoord boven deze regel -##',
    '##- Skriv ditt svar ovanför den här raden -##',
    '##- Wpisz odpowiedź powyżej tej linii -##',
    '##- Введите ответ над этой строкой -##',
    '##- この行より上に返信を入力してください -##',
  ];
  test.each(replyMarks)('is a help desk’s message below %j, and its own above its text', async (mark) => {
    const other = `${mark}\n\nThe toll was four crowns.`;
    expect(await paragraphs(`It is five.\n\n${other}`)).toEqual([
      'own: It is five.',
      `quoted message: ${other}`,
    ]);
    expect(await paragraphs(other)).toEqual([`boilerplate: ${mark}`, 'own: The toll was four crowns.']);
  });

  test.each([
    'Reply to whoever stands above this line of carts.',
    'The answer is above this line of the table, in the list.',
    'Please do not write to us.',
  ])('is no text below a sentence like it: %j', async (line) => {
    expect(await paragraphs(`It is five.\n\n${line}\n\nThe toll.`)).toEqual([
      'own: It is five.',
      `own: ${line}`,
      'own: The toll.',
    ]);
  });

  test.each([
    'SQL> select toll from ferries;',
    'Settings > Mail > Signature has it.',
    'Bo wrote:\n\nIt is five.',
    'The council wrote:\n| Year | Toll |\n| 2021 | five |',
    '| Year | Toll |\n| 2021 | five |',
    '----------------\nOpen on Monday, 1 November 2021, from 9:00 until it is dark:\n\nThe ferry.',
    '----------------\nThe new toll of the ferry:\n\nfive crowns.',
    'To the ferry\ncc\nSubject to change.',
  ])('are no lines that only look like such: %j', async (body) => {
    const read = (await paragraphs(body)).filter((paragraph) => !paragraph.startsWith('no words'));
    expect(read.every((paragraph) => paragraph.startsWith('own: '))).toBe(true);
  });

  test.each([
    'Thanks!\n\nThe toll is five crowns.\n\nIt rose in May.',
    'Many thanks,\n\nThe toll is five crowns and a cart pays\nnine.\nPlease pay before May. We accept cards.',
    'Hello Bo,\n\nthanks!\n\nToll: five\nCart: nine',
    'Vielen Dank!\n\nDie Gebühr ist 40 Euro.',
    'Cordialement,\n\nLe péage est de cinq couronnes.',
    'Un saludo,\n\nEl peaje es de cinco coronas.',
    'It is five.\n\nThanks,\nOne thing more: carts pay double.',
    'Mit freundlichen Grüßen\n\ndie Gebühr ist 40 Euro.',
  ])('is nothing below a word of thanks or a greeting that text follows: %j', async (body) => {
    expect((await paragraphs(body)).filter((paragraph) => !paragraph.startsWith('own: '))).toEqual([]);
  });

  test.each([
    ['Best,\nAda', 'PS: The crane costs nine.'],
    ['Viele Grüße\nAda', 'P.S.: Der Kran kostet neun.'],
    ['Bien cordialement,\nAda', 'P.-S. La grue coûte neuf.'],
    ['Un saludo,\nAda', 'P. D. La grúa cuesta nueve.'],
    ['Best regards,\nAda Example\n\nHarbour Office of Aldersund Ltd.', 'The crane costs nine crowns.'],
    ['Sent from my iPhone', 'The crane costs nine crowns.'],
  ])('is no text below a signature: %j, %j', async (signature, below) => {
    expect(await paragraphs(`It is five.\n\n${signature}\n\n${below}`)).toEqual([
      'own: It is five.',
      `signature: ${signature}`,
      `own: ${below}`,
    ]);
  });

  test.each([
    '-- \nAda Example\nHarbour Office',
    'Sent from my iPhone',
    'Mit freundlichen Grüßen\nAda',
    'Thanks,\nAda',
    'Jürgen',
    '– Jürgen Hask',
    'Bien cordialement,\nAda Example',
    'Met vriendelijke groet,\nAda',
    'Get Outlook for iOS',
    '_______________________________________________\nTolls mailing list\nTolls@example.org\nhttps://example.org/listinfo/tolls',
    'You received this message because you are subscribed to the group "Tolls".\nTo unsubscribe, send a mail.',
    'This e-mail and any attachments are confidential and intended for the addressee alone.',
    'Do You Yahoo!?\nFree mail for all.',
  ])('is a signature: %j', async (signature) => {
    expect(await paragraphs(`It is five.\n\n${signature}`)).toEqual([
      'own: It is five.',
      `signature: ${signature.trim()}`,
    ]);
  });

  test('is nothing of a mail that only looks a little like one', async () => {
    const body =
      'From: Fano\nTo: Aldersund\nFare: five crowns\n\nOn Monday the council wrote these words:\n\nThe toll is five.\n\nBest of all is the pier.\n\nOn Monday the council wrote to the ferry.\n\nFrom: Aldersund, with a toll of five crowns.\n\nRegards from the pier were sent to all.';
    expect(await paragraphs(body)).toEqual(body.split(/\n\n|\n/).map((own) => `own: ${own}`));
  });
});

test('the day is the sender’s own, and a mail without date, sender or subject has none', async () => {
  expect((await read('Hello there.')).attribution.published).toBe('2021-11-03');
  expect((await read('Hello there.', 'X-Mailer: none\n')).attribution).toEqual({});
  expect((await read('Hello there.', 'From: a@example.org\nDate: yesterday\n')).attribution).toEqual({
    author: 'a@example.org',
  });
});

test.each([
  [
    'repeated headers, and what goes on in the next line',
    'Received: by a\n\tfor b\nReceived: by c\n\tfor d\nSubject: The\n toll\n\nIt is five.',
    'The toll',
  ],
  ['no empty line below its headers', 'Subject: The toll\nIt is five.', 'The toll'],
  ['no headers', 'It is five.', undefined],
  [
    'parameters in other letters',
    'Subject: The toll\nContent-Type: multipart/mixed; boundary*="us-ascii\'\'c%20t"\n\n--c t\nContent-Type: text/plain\n\nIt is five.\n--c t--',
    'The toll',
  ],
])('a mail with %s is read', async (_what, message, title) => {
  const { words, title: found } = await own(message);
  expect({ words, title: found }).toEqual({ words: ['It is five.'], title });
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

/** What can be quoted of a message, and whose it is. */
async function own(
  message: string,
): Promise<{ words: string[]; author?: string; published?: string; title?: string }> {
  const result = await mail.read(bytes(message), 'a.eml');
  if (!isReading(result)) throw new Error(result.message);
  const { text, sections, attribution } = result;
  const words = sections
    .flatMap((section) => section.paragraphs)
    .filter(({ setAside }) => setAside === undefined)
    .map(({ span }) => sliceOf(text, span));
  return { words, ...attribution };
}

const page = (html: string): string =>
  `${headers}Content-Type: text/html; charset=utf-8\n\n<html><body>${html}</body></html>`;

describe('an HTML mail', () => {
  test.each([
    [
      'Outlook',
      '<p>It is five.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Ada<br><b>Sent:</b> Monday, November 1, 2021 9:00 AM<br><b>To:</b> Bo<br><b>Subject:</b> Toll</p></div><p>It was four.</p>',
    ],
    [
      'Outlook in German',
      '<p>It is five.</p><p><b>Von:</b> Ada<br><b>Gesendet:</b> Montag, 1. November 2021<br><b>An:</b> Bo<br><b>Betreff:</b> Zoll</p><p>It was four.</p>',
    ],
    [
      'Hotmail',
      'It is five.<br><br><hr id="stopSpelling">Subject: Toll<br>From: ada@example.org<br>To: bo@example.org<br>Date: Mon, 1 Nov 2021<br><br>It was four.',
    ],
    [
      'Apple',
      'It is five.<div><br><blockquote type="cite"><div>On 1 Nov 2021, at 09:00, Ada wrote:</div>It was four.</blockquote></div>',
    ],
    [
      'Thunderbird',
      '<div class="moz-cite-prefix">On 01/11/2021 09:00, Ada wrote:</div><blockquote type="cite">It was four.</blockquote>It is five.',
    ],
    [
      'Proton',
      '<div>It is five.</div><div class="protonmail_quote">On Monday, Ada wrote:<blockquote>It was four.</blockquote></div>',
    ],
    [
      'a program with tables',
      '<p>It is five.</p><table><tr><td><b>From:</b></td><td>Ada</td></tr><tr><td><b>Sent:</b></td><td>Monday 1 November 2021 9:00</td></tr><tr><td><b>To:</b></td><td>Bo</td></tr><tr><td><b>Subject:</b></td><td>Toll</td></tr></table><p>It was four.</p>',
    ],
    [
      'a program with tables in French',
      '<p>It is five.</p><table><tr><th>De :</th><td>Ada</td></tr><tr><th>Envoyé :</th><td>lundi 1 novembre 2021 9:00</td></tr><tr><th>À :</th><td>Bo</td></tr><tr><th>Objet :</th><td>Péage</td></tr></table><p>It was four.</p>',
    ],
    [
      'a program with tables in German without colons',
      '<p>It is five.</p><table><tr><td>Von</td><td>Ada</td></tr><tr><td>Datum</td><td>01.11.2021 9:00</td></tr><tr><td>An</td><td>Bo</td></tr><tr><td>Betreff</td><td>Zoll</td></tr></table><p>It was four.</p>',
    ],
  ])('of %s has no words of the message that it answers', async (_program, html) => {
    expect((await own(page(html))).words).toEqual(['It is five.']);
  });

  test('answers between quotations, in order', async () => {
    const html =
      '<blockquote>Four?</blockquote><p>No, five.</p><blockquote>Since May?</blockquote><p>Since June.</p>';
    expect((await own(page(html))).words).toEqual(['No, five.', 'Since June.']);
  });

  test('may indent its own words', async () => {
    const html =
      '<p>It is:</p><blockquote style="margin:0 0 0 40px;border:none;padding:0px">five crowns.</blockquote>';
    expect((await own(page(html))).words).toEqual(['It is:', 'five crowns.']);
  });
});

describe('format=flowed', () => {
  const flowed = (body: string, more = ''): string =>
    `${headers}Content-Type: text/plain; charset=utf-8; format=flowed${more}\n\n${body}`;

  test.each([
    [
      'an answer below a line that goes on',
      'On 01/11/2021 09:00, Ada wrote:\n> Is it four? \nIt is five.',
      ['It is five.'],
    ],
    [
      'lines that a program broke',
      'It is five crowns \nfrom the first \nof May.\nAnd nine in June.',
      ['It is five crowns from the first of May.', 'And nine in June.'],
    ],
    ['a line that begins with a space more', '  It is five.', ['It is five.']],
  ])('%s', async (_what, body, expected) => {
    expect((await own(flowed(body))).words).toEqual(expected);
  });

  test('joins words where it says so', async () => {
    expect((await own(flowed('It is sto \nred here.', '; delsp=yes'))).words).toEqual(['It is stored here.']);
  });
});

describe('the encoding of a mail', () => {
  const sent = (charset: string, body: Buffer): Promise<Reading> => {
    const head = Buffer.from(`From: a@example.org\r\nContent-Type: text/plain; charset=${charset}\r\n\r\n`);
    return mail.read(Buffer.concat([head, body]), 'a.eml') as Promise<Reading>;
  };

  test.each([
    [
      'windows-1252',
      Buffer.from('The mayor\u0092s toll \u0096 \u0080 5', 'latin1'),
      'The mayor’s toll – € 5',
    ],
    ['cp1252', Buffer.from('\u0080 5', 'latin1'), '€ 5'],
    ['iso-8859-1', Buffer.from('Zoll: fünf Kronen – für alle'), 'Zoll: fünf Kronen – für alle'],
    ['us-ascii', Buffer.from('Fünf', 'latin1'), 'Fünf'],
    ['koi8-r', Buffer.from([0xd0, 0xd1, 0xd4, 0xd8]), 'пять'],
    ['utf-8', Buffer.from('f\u00fcnf Kronen', 'latin1'), 'fünf Kronen'],
  ])('%s', async (charset, body, expected) => {
    expect((await sent(charset, body)).text).toBe(expected);
  });

  // iconv -t KOI8-R, ISO_8859-2
  const russian = Buffer.from(
    'd3c1c420dac1cbd2d9d7c1c0d420cec120dac1cbc1d4c52c20c920d3d4cfd2cfd620cec9cbcfc7cf20cec520d0d5d3cbc1c5d420c2c5da20c2c9ccc5d4c12e',
    'hex',
  );
  const polish = Buffer.from(
    'Wst\xeap do ogrodu kosztuje pi\xea\xe6 z\xb3otych, a dzieci wchodz\xb1 za darmo.',
    'latin1',
  );

  test.each([
    ['none', '', russian, 'сад закрывают на закате, и сторож никого не пускает без билета.', 'koi8-u'],
    ['none', '', polish, 'Wstęp do ogrodu kosztuje pięć złotych, a dzieci wchodzą za darmo.', 'iso-8859-2'],
    [
      'of 7 bits',
      '; charset=us-ascii',
      polish,
      'Wstęp do ogrodu kosztuje pięć złotych, a dzieci wchodzą za darmo.',
      'iso-8859-2',
    ],
    [
      'unknown',
      '; charset=x-unknown',
      Buffer.from('Die Gebühr beträgt zwölf Kronen für alle.', 'latin1'),
      'Die Gebühr beträgt zwölf Kronen für alle.',
      'windows-1252',
    ],
    [
      'unknown',
      '; charset=unknown-8bit',
      Buffer.from('zxq\xf0 \xfe\xa4\xd1w \xb3\xb9\xde\xfb'.repeat(9), 'latin1'),
      '',
      'cannot be determined',
    ],
  ])('%s is detected as that of a plain text is, and said: %s', async (_, parameter, body, text, said) => {
    const type = `Content-Type: text/plain${parameter}\r\n\r\n`;
    const read = await mail.read(
      Buffer.concat([Buffer.from(`From: a@example.org\r\n${type}`), body]),
      'a.eml',
    );
    expect(read).toMatchObject({
      text,
      problems: [{ code: 'invalid-utf8', message: expect.stringContaining(said) }],
    });
  });

  test('of a mailbox is said once, and no attachment is missed for it', async () => {
    const one = Buffer.concat([
      Buffer.from('From ada@example.org Wed Nov  3 10:00:00 2021\nFrom: a@example.org\n\n'),
      polish,
      Buffer.from('\n\n'),
    ]);
    const { problems } = (await mbox.read(Buffer.concat([one, one]), 'a.mbox')) as Reading;
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('iso-8859-2')]);
  });

  test('of its headers is windows-1252, too', async () => {
    const { title } = await own('From: a@example.org\nSubject: =?windows-1252?Q?The_mayor=92s_toll?=\n\nx');
    expect(title).toBe('The mayor’s toll');
  });
});

describe('a mail that passes another on', () => {
  const forward = (note: string, block: string, subject = 'Fwd: Toll'): string =>
    `From: Bo Lind <bo@example.org>\nDate: Tue, 02 Nov 2021 10:00:00 +0000\nSubject: ${subject}\n\n${note}${block}`;
  const gmail =
    '---------- Forwarded message ---------\nFrom: Ada Example <ada@example.org>\nDate: Mon, Nov 1, 2021 at 9:00 AM\nSubject: The toll\nTo: Bo Lind <bo@example.org>\n\nIt is five crowns.';
  const ada = {
    words: ['It is five crowns.'],
    author: 'Ada Example',
    published: '2021-11-01',
    title: 'The toll',
  };

  test.each([
    ['Gmail', '', gmail],
    ['a note of two words', 'For information\n\n', gmail],
    [
      'Apple',
      '',
      'Begin forwarded message:\n\nFrom: Ada Example <ada@example.org>\nSubject: The toll\nDate: 1 November 2021 at 09:00:00 CET\nTo: Bo\n\nIt is five crowns.',
    ],
    [
      'Thunderbird',
      '',
      '-------- Weitergeleitete Nachricht --------\nBetreff: The toll\nDatum: Mon, 1 Nov 2021 09:00:00 +0100\nVon: Ada Example <ada@example.org>\nAn: Bo\n\nIt is five crowns.',
    ],
    [
      'Outlook',
      '',
      'From: Ada Example <ada@example.org>\nSent: Monday, November 1, 2021 9:00 AM\nTo: Bo\nSubject: The toll\n\nIt is five crowns.',
    ],
    [
      'Apple, marked',
      'FYI\n\n',
      'Begin forwarded message:\n\n> From: Ada Example <ada@example.org>\n> Subject: The toll\n> Date: 1 November 2021 at 09:00:00 CET\n> To: Bo\n> \n> It is five crowns.\n\nSent from my iPhone',
    ],
    [
      'Apple in German, marked',
      '',
      'Anfang der weitergeleiteten Nachricht:\n\n> Von: Ada Example <ada@example.org>\n> Betreff: The toll\n> Datum: 1. November 2021 um 09:00:00 MEZ\n> An: Bo\n>\n> It is five crowns.',
    ],
    [
      'Apple in French, marked throughout',
      '',
      '> Début du message réexpédié :\n> \n> De: Ada Example <ada@example.org>\n> Objet: The toll\n> Date: 1 novembre 2021 à 09:00:00 UTC+1\n> À: Bo\n> \n> It is five crowns.',
    ],
  ])('is that one: %s', async (_program, note, block) => {
    expect(await own(forward(note, block))).toEqual(ada);
  });

  test('with words of its own is its sender’s, and the other’s are not', async () => {
    const note = 'The council has decided that from the year 2022 on the toll is nine crowns for a cart.\n\n';
    const { words, author } = await own(forward(note, gmail));
    expect({ words, author }).toEqual({ words: [note.trim()], author: 'Bo Lind' });
  });

  test('but an answer with a few words is no other’s', async () => {
    const block = gmail.replace('---------- Forwarded message ---------', '-----Original Message-----');
    expect(await own(forward('I agree.\n\n', block, 'Re: Toll'))).toMatchObject({
      words: ['I agree.'],
      author: 'Bo Lind',
    });
  });

  test('but an answer to a mail that passed one on is no other’s', async () => {
    const block = gmail.replace('---------- Forwarded message ---------', 'Begin forwarded message:');
    const quoted = `Look at this.\n\n${block}`.replace(/^/gm, '> ');
    expect(await own(forward('I agree.\n\n', quoted, 'Re: Toll'))).toMatchObject({
      words: ['I agree.'],
      author: 'Bo Lind',
    });
  });

  test('as an attached message is that one', async () => {
    const inner =
      'From: Ada Example <ada@example.org>\nDate: Mon, 1 Nov 2021 09:00:00 +0000\nSubject: The toll\n\nIt is five crowns.';
    const outer = (note: string): string =>
      `From: Bo Lind <bo@example.org>\nSubject: Fwd: Toll\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n${note}\n--b\nContent-Type: message/rfc822\n\n${inner}\n--b--\n`;
    expect(await own(outer('See below.'))).toEqual(ada);
    const long = await mail.read(bytes(outer('The toll of 2022 is nine crowns.')), 'a.eml');
    expect(isReading(long) && long.problems).toMatchObject([
      { code: 'part-unreadable', message: expect.stringMatching(/attached message|message attached/i) },
    ]);
  });
});

test('a name with a comma is one name, in any script', async () => {
  const named = async (from: string): Promise<string | undefined> =>
    (await read('The toll rose.', `From: ${from}\n`)).attribution.author;
  expect(await named('=?UTF-8?Q?=22Hask=2C_J=C3=BCrgen=22?= <j@example.org>')).toBe('Hask, Jürgen');
  expect(await named('=?UTF-8?B?0JHQsNCx0YPRiNC60LA=?= <b@example.org>')).toBe('Бабушка');
});
