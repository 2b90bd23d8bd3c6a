// Lists, tables, logs and verse in plain text, as others wrote them: each line, row or item is a paragraph of its own.
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../../../src/corpus/formats/lines/paragraphs.ts';
import { sliceOf } from '../../../../src/text/span.ts';

const paragraphs = (text: string): string[] => paragraphsOf(text).map(({ span }) => sliceOf(text, span));

describe('each line is a paragraph', () => {
  test.each([
    [
      'a table with tabs (IANA, service names)',
      `kerberos4	750/udp		kerberos-iv kdc	# Kerberos (server)
kerberos4	750/tcp		kerberos-iv kdc
passwd-server	752/udp		passwd_server	# Kerberos passwd server
krb-prop	754/tcp		krb_prop krb5_prop hprop # Kerberos slave propagation
zephyr-hm	2104/udp			# Zephyr hostmanager`,
    ],
    [
      'a table with spaces (Linux, file systems)',
      `"cgroup2"           Linux Control Groups V2 support,
"daxfs"             Optical media file system,
"smb2"              Samba for SMB protocol V2,
"wslfs"             Windows Subsystem for Linux,
"zsmalloc"          Linux compressed swap support,`,
    ],
    [
      'a calendar (BSD calendar, public domain)',
      `01/01 J.D. Salinger born, 1919
01/01 Paul Revere born in Boston, 1735 and christened there on the same day
01/02 Isaac Asimov born in Petrovichi, near Smolensk, by his own choice of the day, 1920
01/03 Cicero born in Arpinum, in the hills to the south-east of Rome, 106 BC`,
    ],
    [
      'a log (Valgrind)',
      `==9466== Conflicting load by thread 3 at 0x006020b8 size 4
==9466==    at 0x400B6C: thread_func (rwlock_race.c:29)
==9466==    by 0x4C291DF: vg_thread_wrapper (drd_pthread_intercepts.c:186)
==9466==    by 0x4E3403F: start_thread (in /lib64/libpthread-2.8.so)`,
    ],
    [
      'a chat',
      `13:08 < lynx> its a good question, with a lot of interesting nuance in it
13:08 < ruff> well, you need all utxos spent by a block before you may write it
13:09 < lynx> so what happens if a node is pruning with depth, say, one hundred
13:10 < ruff> a pruned node cannot reorg past the point that it has pruned to`,
    ],
    [
      'keys and values',
      `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Planet Venus, a feed reader that is written in Python
Upstream-Contact: John Doe, who answers within a week or so on most days
Source: https://www.example.com/code/venus`,
    ],
    [
      'names of different length',
      `Association of American Railroads and its members
Brotherhood of Locomotive Engineers
Order of Railway Conductors and Brakemen of the Northern and Southern States
Railway Labor Executives
United Transportation Union, formed of four brotherhoods of trainmen in 1969`,
    ],
  ])('%s', (_name, text) => {
    expect(paragraphs(text)).toEqual(text.split('\n'));
  });
});

describe('lines of one sentence are one paragraph', () => {
  test.each([
    [
      'prose at a fixed width (GNU coreutils)',
      `Affected systems are those without O_DIRECTORY support, like Solaris 10,
and those where a symbolic link fails with an error that the
Linux kernel never gives, like Solaris 11.`,
    ],
    [
      'prose with lines spaced out to one width',
      `The  quick  reader  sees  at once that  nothing  here is a table, but a
justified  paragraph,  the  kind  that  troff wrote for  terminals, and
with which  the manuals  of  a  generation  were  set,  every  line  to
the same edge.`,
    ],
    [
      'a narrow column',
      `The ferry leaves the quay
every hour in summer and
twice a day in winter.`,
    ],
    [
      'a stanza (William Blake)',
      `Tyger Tyger, burning bright,
In the forests of the night;
What immortal hand or eye,
Could frame thy fearful symmetry?`,
    ],
    [
      'a comment with a sign before each line',
      `# Below is an authoritative list of virtual package names currently
# in-use or proposed and not objected to. Please check that the name
# that you want is not in it before you ask for one.`,
    ],
  ])('%s', (_name, text) => {
    expect(paragraphs(text)).toEqual([text]);
  });
});

test('a row takes along the lines that go on in its second column', () => {
  const rows = [
    `word		the text that will be inserted, mandatory`,
    `abbr		abbreviation of "word"; when not empty it is used in
			the menu instead of "word"`,
    `menu		extra text for the popup menu, displayed after "word"
			or "abbr"`,
  ].map((row) => `	${row}`);
  expect(paragraphs(rows.join('\n'))).toEqual(rows.map((row) => row.trim()));
});

test('what is said before and after a table is no part of it', () => {
  const [before, rows, after] = [
    'stat and tail now know about these file systems:',
    ['    "m1fs"              A Plexistor file system,', '    "prl_fs"            A parallels file system,'],
    '  stat -f --format=%T now reports the file system type, and\n  tail -f uses polling for "prl_fs" and "smb2", and inotify for others.',
  ] as const;
  expect(paragraphs([before, ...rows, after].join('\n'))).toEqual([
    before,
    ...rows.map((row) => row.trim()),
    after.trim(),
  ]);
});

test('a heading right above its text is apart from it (Debian Social Contract)', () => {
  const [heading, text] = [
    '8. License Must Not Be Specific to Debian',
    "     The rights attached to the program must not depend on the program's\n     being part of a Debian system.",
  ] as const;
  expect(paragraphs(`${heading}\n${text}`)).toEqual([heading, text.trim()]);
});

describe('a number at the beginning of a wrapped line', () => {
  const before = 'Each of the owners of a vessel in the harbour has to pay a fee that is at least';
  const after = 'and who does not pay loses the berth at the quay within the next fourteen days';

  test('ends the sentence of the line before', () => {
    for (const number of ['50.', '3.', '14)']) {
      const text = `${before}\n${number} It is due in May of the year for which it is paid to the master,\n${after}.`;
      expect(paragraphs(text)).toEqual([text]);
    }
  });

  test('begins an item where numbers before it lead to it, or the line before has room for it', () => {
    const first = '1. The owner of a vessel that moors at the quay in winter pays its fee in May,';
    const second = '2. The master may refuse the berth to who has not paid the fee of the last year';
    const third = '3. The council hears the master once in a year on the fees that have been paid';
    expect(paragraphs([before, first, second, third].join('\n'))).toEqual([before, first, second, third]);
    const short = 'What the owner of a vessel pays to the harbour';
    expect(paragraphs([short, second, after, after].join('\n'))[0]).toBe(short);
  });
});

describe('running text in a column narrower than a typewriter’s', () => {
  const inColumns = (text: string, width: number): string => {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
      const room = width - line.length - 2;
      if (line.length + 1 + word.length <= width) line = `${line} ${word}`.trim();
      else if (room < 3 || word.length - room < 3 || !/^\p{L}+$/u.test(word)) {
        lines.push(line);
        line = word;
      } else {
        lines.push(`${line} ${word.slice(0, room)}-`);
        line = word.slice(room);
      }
    }
    return [...lines, line].join('\n');
  };

  test.each([
    [
      'English',
      'The guild meets on the first Tuesday of each month in the old customs house. Members who cannot come write to Ada Holm by noon. Peter Quist keeps the accounts of the harbour, which are read aloud in May and sent to each of the owners with a list of the berths that are free.',
    ],
    [
      'German, in which nouns begin with a capital',
      'Jeder Schiffer meldet sich binnen neun Stunden im Hafenamt. Der Liegeplatzvertrag wird dort unterschrieben. Wer sich nicht meldet, zahlt einen Zuschlag von vierzig Kronen, der mit der nächsten Rechnung erhoben wird und bei den Wärtern des Hafens bezahlt werden kann.',
    ],
    [
      'French',
      'Chaque capitaine se présente dans les neuf heures au bureau du port. Le contrat y est signé, et la redevance payée au gardien des Phares avant le soir, sauf pour les bateaux de pêche qui sont inscrits sur la liste de la mairie et qui partent à la marée.',
    ],
  ])('is one paragraph, words broken at its line ends or not: %s', (_language, text) => {
    for (const width of [22, 26, 34, 38]) {
      const lines = inColumns(text, width);
      expect(paragraphs(lines)).toEqual([lines]);
    }
  });

  test('holds an address wider than the column', () => {
    const text = [
      'The list of all berths',
      'that Ribe lets is in',
      'https://ribe.example.org/berths/free,',
      'where Ada Holm and the',
      'Harbour Office add to',
      'it in each week.',
    ].join('\n');
    expect(paragraphs(text)).toEqual([text]);
  });

  test.each([
    ['a list', ['rope and a lantern', 'two warm blankets', 'bread for one day', 'a whistle.']],
    ['names', ['Ada Holm, pilot', 'Peter Quist, clerk', 'Harald Brandt, guard', 'Ole Kahn, diver.']],
    ['commands', ['set style title bold', 'set style title blue', 'set style title on', 'Control titles.']],
    ['an address', ['Harbour office', '12 Quay Street', 'Ribe.']],
    [
      'hours',
      ['Lunch from 12 to 14', 'Breakfast from 7 to 9', 'no food after eleven', 'Tea is always free.'],
    ],
    [
      'rules, one in small letters',
      ['Open daily till ten', 'Sundays till noon', 'closed on holidays', 'Dogs are welcome.'],
    ],
    [
      'rules, as many as a column has lines',
      [
        'Open daily till ten',
        'Sundays till noon',
        'closed on holidays',
        'Dogs stay at the gate',
        'no bikes in the hall',
        'Mondays for members',
        'free on open days',
        'Dogs are welcome.',
      ],
    ],
  ])('is no %s', (_what, lines) => {
    expect(paragraphs(lines.join('\n'))).toEqual(lines);
  });

  test('is no list whose items go on in a second line', () => {
    const items = [
      'Keys are kept with the\nporter at night',
      'Dogs may enter with the\nkeeper in the winter',
      'Bicycles belong in the\nshed by the quay.',
    ];
    const broken = [
      'Keys are at the custo-\nms house in the winter',
      'Dogs may enter with a\nkeeper and only the do-\nor by the quay is free',
      'Bicycles stay outside\nof it.',
    ];
    for (const list of [items, broken])
      for (const paragraph of paragraphs(list.join('\n')))
        expect(list.some((item) => item.includes(paragraph))).toBe(true);
  });
});
