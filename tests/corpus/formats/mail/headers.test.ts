// Who wrote a mail and of what, where the header has mere bytes: programs of the 1990s and scripts write no encoded words.
import { describe, expect, test } from 'vitest';
import { mail } from '../../../../src/corpus/formats/mail/mail.ts';
import { isReading } from '../../../../src/corpus/formats/port/format.ts';

/** In Python: `'…'.encode('windows-1250').hex()`. */
const samples: readonly [
  encoding: string,
  from: string,
  subject: string,
  body: string,
  bytes: { readonly from: string; readonly subject: string; readonly body: string },
][] = [
  [
    'windows-1250',
    'Żaneta Łukasik',
    'Zaległe opłaty za wywóz śmieci',
    'Proszę zapłacić do piątku, ponieważ firma nie będzie już czekać na pieniądze.',
    {
      from: 'af616e65746120a3756b6173696b',
      subject: '5a616c6567b365206f70b3617479207a6120777977f37a209c6d69656369',
      body: '50726f737aea207a6170b3616369e620646f207069b9746b752c20706f6e69657761bf206669726d61206e69652062ea647a6965206a75bf20637a656b61e6206e61207069656e69b9647a652e',
    },
  ],
  [
    'iso-8859-2',
    'Jiří Nováček',
    'Změna otevírací doby',
    'Knihovna bude v pondělí zavřená, protože se opravují dveře a okna v čítárně.',
    {
      from: '4a69f8ed204e6f76e1e8656b',
      subject: '5a6dec6e61206f746576ed726163ed20646f6279',
      body: '4b6e69686f766e612062756465207620706f6e64ec6ced207a6176f8656ee12c2070726f746fbe65207365206f70726176756aed20647665f8652061206f6b6e61207620e8ed74e1726eec2e',
    },
  ],
  [
    'windows-1251',
    'Иван Петров',
    'График отпусков',
    'Прошу всех прислать заявления до пятницы, потому что потом их уже никто не примет.',
    {
      from: 'c8e2e0ed20cfe5f2f0eee2',
      subject: 'c3f0e0f4e8ea20eef2eff3f1eaeee2',
      body: 'cff0eef8f320e2f1e5f520eff0e8f1ebe0f2fc20e7e0ffe2ebe5ede8ff20e4ee20effff2ede8f6fb2c20efeef2eeecf320f7f2ee20efeef2eeec20e8f520f3e6e520ede8eaf2ee20ede520eff0e8ece5f22e',
    },
  ],
  [
    'koi8-r',
    'Анна Соколова',
    'Собрание в пятницу',
    'Собрание начнется в девять часов утра, и мы просим никого не опаздывать на него.',
    {
      from: 'e1cecec120f3cfcbcfcccfd7c1',
      subject: 'f3cfc2d2c1cec9c520d720d0d1d4cec9c3d5',
      body: 'f3cfc2d2c1cec9c520cec1decec5d4d3d120d720c4c5d7d1d4d820dec1d3cfd720d5d4d2c12c20c920cdd920d0d2cfd3c9cd20cec9cbcfc7cf20cec520cfd0c1dac4d9d7c1d4d820cec120cec5c7cf2e',
    },
  ],
  [
    'shift_jis',
    '山田太郎',
    '会議の予定について',
    '会議は来週の月曜日の午前九時から始まりますので、遅れないようにしてください。',
    {
      from: '8e52936391be9859',
      subject: '89ef8b6382cc975c92e882c982c282a282c4',
      body: '89ef8b6382cd97888f5482cc8c8e976a93fa82cc8cdf914f8be38e9e82a982e78e6e82dc82e882dc82b782cc82c58141927882ea82c882a282e682a482c982b582c482ad82be82b382a28142',
    },
  ],
  [
    'euc-kr',
    '김철수',
    '회의 일정 안내',
    '회의는 다음 주 월요일 오전 아홉 시에 시작하므로 늦지 않도록 해 주시기 바랍니다.',
    {
      from: 'b1e8c3b6bcf6',
      subject: 'c8b8c0c720c0cfc1a420bec8b3bb',
      body: 'c8b8c0c7b4c220b4d9c0bd20c1d620bff9bfe4c0cf20bfc0c0fc20bec6c8a920bdc3bfa120bdc3c0dbc7cfb9c7b7ce20b4cac1f620becab5b5b7cf20c7d820c1d6bdc3b1e220b9d9b6f8b4cfb4d92e',
    },
  ],
  [
    'gb2312',
    '王小明',
    '关于会议时间的通知',
    '会议将于下星期一上午九点开始，请大家不要迟到，并且带上自己的材料。',
    {
      from: 'cdf5d0a1c3f7',
      subject: 'b9d8d3dabbe1d2e9cab1bce4b5c4cda8d6aa',
      body: 'bbe1d2e9bdabd3dacfc2d0c7c6dad2bbc9cfcee7bec5b5e3bfaacabca3acc7ebb4f3bcd2b2bbd2aab3d9b5bda3acb2a2c7d2b4f8c9cfd7d4bcbab5c4b2c4c1cfa1a3',
    },
  ],
  [
    'iso-8859-7',
    'Γιώργος Παπάς',
    'Ώρες λειτουργίας',
    'Το γραφείο θα είναι κλειστό τη Δευτέρα, γιατί γίνονται εργασίες στο κτίριο.',
    {
      from: 'c3e9fef1e3eff220d0e1f0dcf2',
      subject: 'bff1e5f220ebe5e9f4eff5f1e3dfe1f2',
      body: 'd4ef20e3f1e1f6e5dfef20e8e120e5dfede1e920eaebe5e9f3f4fc20f4e720c4e5f5f4ddf1e12c20e3e9e1f4df20e3dfedefedf4e1e920e5f1e3e1f3dfe5f220f3f4ef20eaf4dff1e9ef2e',
    },
  ],
  [
    'windows-1254',
    'Ayşe Yılmaz',
    'Çalışma saatleri değişti',
    'Ofis pazartesi günü kapalı olacak, çünkü binada onarım çalışmaları yapılacak ve kimse giremeyecek.',
    {
      from: '4179fe652059fd6c6d617a',
      subject: 'c7616cfdfe6d6120736161746c657269206465f069fe7469',
      body: '4f6669732070617a6172746573692067fc6efc206b6170616cfd206f6c6163616b2c20e7fc6e6bfc2062696e616461206f6e6172fd6d20e7616cfdfe6d616c6172fd20796170fd6c6163616b207665206b696d736520676972656d65796563656b2e',
    },
  ],
  [
    'windows-1252',
    'Jürgen Hask',
    'Gebühr für “Ärø” – 5 €',
    'Die Gebühr beträgt zwölf Kronen für alle, die mit der Fähre über den Sund fahren.',
    {
      from: '4afc7267656e204861736b',
      subject: '476562fc68722066fc722093c472f894209620352080',
      body: '44696520476562fc68722062657472e46774207a77f66c66204b726f6e656e2066fc7220616c6c652c20646965206d6974206465722046e468726520fc6265722064656e2053756e642066616872656e2e',
    },
  ],
];

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

async function read(...parts: readonly Buffer[]) {
  const reading = await mail.read(Buffer.concat(parts), 'a.eml');
  if (!isReading(reading)) throw new Error(reading.message);
  return reading;
}

const mailOf = (from: Buffer, subject: Buffer, type: string, body: Buffer) =>
  read(
    ascii('From: "'),
    from,
    ascii('" <a@example.org>\r\nSubject: '),
    subject,
    ascii(`\r\nContent-Type: ${type}\r\n\r\n`),
    body,
  );

describe.each(samples)('a header in mere bytes of %s', (encoding, from, subject, body, bytes) => {
  const right = { author: from, title: subject };

  test('is read in the encoding that the text names', async () => {
    const { attribution } = await mailOf(
      hex(bytes.from),
      hex(bytes.subject),
      `text/plain; charset=${encoding}`,
      ascii('Ok.'),
    );
    expect(attribution).toEqual(right);
  });

  test('is read in the encoding that a text within parts names', async () => {
    const { attribution } = await mailOf(
      hex(bytes.from),
      hex(bytes.subject),
      'multipart/mixed; boundary=b',
      ascii(`--b\r\nContent-Type: text/plain; charset="${encoding}"\r\n\r\nOk.\r\n--b--`),
    );
    expect(attribution).toEqual(right);
  });

  test('is read as the text is, where that names none', async () => {
    const { attribution, text } = await mailOf(
      hex(bytes.from),
      hex(bytes.subject),
      'text/plain',
      hex(bytes.body),
    );
    expect({ ...attribution, text }).toEqual({ ...right, text: body });
  });

  test('is read as UTF-8 where it is, whatever the text names', async () => {
    const { attribution } = await mailOf(
      Buffer.from(from),
      Buffer.from(subject),
      `text/plain; charset=${encoding}`,
      ascii('Ok.'),
    );
    expect(attribution).toEqual(right);
  });
});

test.each([
  ['José', 'Café', 'gb2312'],
  ['José', 'Meeting', 'gb2312'],
  ['Élodie Åkesson', 'Toll', 'euc-kr'],
  ['Jürgen Hask', 'Toll', 'shift_jis'],
  ['Ada', 'Ada’s plan', 'big5'],
  ['Ada', '10 € – now', 'gbk'],
  ['José', '王', 'gb2312'],
])(
  'few letters of UTF-8 are read as such: %s, %s, whatever the text names: %s',
  async (from, subject, charset) => {
    const { attribution } = await mailOf(
      Buffer.from(from),
      Buffer.from(subject),
      `text/plain; charset=${charset}`,
      ascii('Ok.'),
    );
    expect(attribution).toEqual({ author: from, title: subject });
  },
);

test('a Chinese name whose bytes could be a letter of UTF-8 is read as Chinese', async () => {
  const { attribution } = await mailOf(
    hex('c3a9'),
    hex('b9d8d3dabbe1d2e9'),
    'text/plain; charset=gb2312',
    ascii('Ok.'),
  );
  expect(attribution).toEqual({ author: '茅', title: '关于会议' });
  const alone = await mailOf(hex('c3a9'), ascii('Toll'), 'text/plain; charset=gb2312', ascii('Ok.'));
  expect(alone.attribution).toEqual({ author: '茅', title: 'Toll' });
});

test('a header that shifts between character sets is read as Japanese', async () => {
  const { attribution } = await mailOf(
    ascii('\u001b$B;3ED\u001b(B'),
    ascii('\u001b$B2q5D\u001b(B 3'),
    'text/plain; charset=iso-2022-jp',
    ascii('Ok.'),
  );
  expect(attribution).toEqual({ author: '山田', title: '会議 3' });
});

test('encoded words beside mere bytes are read', async () => {
  const { attribution } = await mailOf(
    ascii('J\xfcrgen Hask'),
    ascii('Re: =?UTF-8?Q?F=C3=A4hre?= f\xfcr alle'),
    'text/plain; charset=iso-8859-1',
    ascii('Ok.'),
  );
  expect(attribution).toEqual({ author: 'Jürgen Hask', title: 'Re: Fähre für alle' });
});

test('where no encoding can be meant, there is no wrong name, and it is said', async () => {
  const { attribution, problems } = await mailOf(
    ascii('zxq\xf0 \xfe\xa4'),
    ascii('\xb3\xb9\xde\xfb q'),
    'text/plain; charset=utf-8',
    ascii('Ok.'),
  );
  expect(attribution).toEqual({ author: 'a@example.org' });
  expect(problems).toMatchObject([{ code: 'part-unreadable', message: expect.stringContaining('sender') }]);
});

test.each([
  ["filename*=UTF-8''za%C5%BC%C3%B3%C5%82%C4%87.pdf", 'zażółć.pdf'],
  ["filename*=iso-8859-2''za%BF.pdf", 'zaż.pdf'],
  ["filename*0*=UTF-8''za%C5%BC; filename*1*=%C3%B3.pdf", 'zażó.pdf'],
  [`filename="EURO rates.pdf"; filename*=utf-8''%e2%82%ac%20rates.pdf`, '€ rates.pdf'],
  [`filename*=utf-8''%e2%82%ac%20rates.pdf; filename="EURO rates.pdf"`, '€ rates.pdf'],
  [`filename="z.pdf"; filename*1="'s.pdf"; filename*0*=utf-8''Zo%C3%AB`, "Zoë's.pdf"],
  ['filename="first.pdf"; filename="second.pdf"', 'first.pdf'],
  ['filename="f\xfcr.pdf"', 'für.pdf'],
  ['filename="=?iso-8859-2?Q?za=BF.pdf?="', 'zaż.pdf'],
])('the name of an attached file is shown as it is: %s', async (parameter, name) => {
  const { problems } = await mailOf(
    ascii('Ada'),
    ascii('Toll'),
    'multipart/mixed; boundary=b',
    ascii(
      `--b\r\n\r\nOk.\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; ${parameter}\r\n\r\nx\r\n--b--`,
    ),
  );
  expect(problems).toMatchObject([{ message: expect.stringContaining(`: ${name}.`) }]);
});
