// Variants of plain files: encodings, line ends, hyphens at line ends, line numbers in the margin, titles.
import { type Variant, windows1252 } from '../variant.ts';

const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

/** A byte for each character: those of the table, else ASCII. */
const single = (text: string, table: Readonly<Record<string, number>>): Uint8Array =>
  Uint8Array.from([...text].map((sign) => table[sign] ?? sign.charCodeAt(0)));
const cyrillic = Object.fromEntries(
  [...'юабцдефгхийклмнопярстужвьызшэщчъ'].map((letter, at) => [letter, 0xc0 + at]),
);

export const encodings: readonly Variant[] = [
  {
    what: 'windows-1252 without a mark: German quotation marks, in a table',
    files: {
      'regeln.txt': windows1252('Der Verein sagt: „Die Gebühr beträgt 12 € – für alle“.\n'),
      'preise.csv': windows1252('Was;Preis\nFührung;9 €\nMünze;2 €\n'),
    },
    asked: [
      { question: 'Wie hoch ist die Gebühr?', shows: ['„Die Gebühr beträgt 12 € – für alle“'] },
      { question: 'Was kostet die Führung?', shows: ['Führung', '9 €'] },
    ],
    problems: ['invalid-utf8', 'invalid-utf8'],
  },
  {
    what: 'older encodings without a mark: Polish in a text, Russian in Markdown, Czech in a table, Turkish on a page',
    files: {
      // iconv -t ISO_8859-2
      'regulamin.txt': single(
        'Wstęp do ogrodu kosztuje pięć złotych, a dzieci wchodzą za darmo. Bramę zamyka się o zmroku.\n',
        {
          ę: 0xea,
          ć: 0xe6,
          ł: 0xb3,
          ą: 0xb1,
          ż: 0xbf,
          ó: 0xf3,
        },
      ),
      // iconv -t KOI8-R
      'pravila.md': single(
        '# правила\n\nсад закрывают на закате, и сторож никого не пускает без билета. билет стоит сто рублей.\n',
        cyrillic,
      ),
      // iconv -t CP1250
      'cenik.csv': single(
        'Zboží;Cena\nkřeslo ručně šité;120 Kč\nžidle z bukového dřeva;90 Kč\nstůl se čtyřmi nohami a zásuvkou;300 Kč\n',
        {
          ž: 0x9e,
          ř: 0xf8,
          č: 0xe8,
          ě: 0xec,
          š: 0x9a,
          é: 0xe9,
          á: 0xe1,
          í: 0xed,
          ů: 0xf9,
        },
      ),
      // iconv -t ISO_8859-9
      'bahce.html': single(
        '<title>Bahçe</title><p>Bahçenin kapısı akşam güneş batınca kapanır ve bekçi biletsiz kimseyi içeri almaz.</p>',
        {
          ç: 0xe7,
          ı: 0xfd,
          ş: 0xfe,
          ü: 0xfc,
          ğ: 0xf0,
          ö: 0xf6,
        },
      ),
    },
    asked: [
      { question: 'Ile kosztuje wstęp do ogrodu?', shows: ['Wstęp do ogrodu kosztuje pięć złotych'] },
      { question: 'сколько стоит билет?', shows: ['билет стоит сто рублей'] },
      { question: 'stůl se čtyřmi nohami', shows: ['stůl se čtyřmi nohami a zásuvkou', '300 Kč'] },
      { question: 'Bahçenin kapısı ne zaman kapanır?', shows: ['akşam güneş batınca kapanır'] },
    ],
    problems: ['invalid-utf8', 'invalid-utf8', 'invalid-utf8', 'invalid-utf8'],
  },
  {
    what: 'UTF-16 without a mark, both orders',
    files: {
      'a.txt': utf16('The north gate is locked by the ranger at dusk, all year round.\r\n', 'le'),
      'b.txt': utf16('The south gate is locked by the miller at noon, all year round.\r\n', 'be'),
    },
    asked: [
      { question: 'Who locks the north gate?', shows: ['The north gate is locked by the ranger'] },
      { question: 'Who locks the south gate?', shows: ['The south gate is locked by the miller'] },
    ],
  },
  {
    what: 'a page that says windows-1252 and is UTF-8',
    files: {
      'prix.html':
        '<html><head><meta charset="windows-1252"><title>Prix</title></head><body><p>L’entrée du château coûte 9 € à l’été.</p></body></html>',
    },
    asked: [
      { question: 'Combien coûte l’entrée du château ?', shows: ['L’entrée du château coûte 9 € à l’été.'] },
    ],
  },
  {
    what: 'words broken by a hyphen at a line’s end: German, soft hyphen, indented',
    files: {
      'bericht.txt': `    Die Genossenschaft hat im Herbst die Brunnen-
    vergiftung untersucht und den Brunnen des Klos\u00ad
    terhofs gesperrt.
`,
      'minutes.txt': `The secretary read the reso-
lution of the gardeners aloud, and the treasu-
rer signed it on Monday.
`,
    },
    asked: [
      { question: 'Was wurde wegen Brunnenvergiftung untersucht?', shows: ['Die Genossenschaft hat'] },
      { question: 'Who read the resolution aloud?', shows: ['The secretary read'] },
      { question: 'When did the treasurer sign it?', shows: ['signed it on Monday'] },
    ],
  },
  {
    what: 'line numbers in the margin: every line padded, statute with every fifth',
    files: {
      'deposition.txt': `                                                   12

 1        Q.  Where was the ledger on the night of
 2   the fire?
 3        A.  It was in the green cabinet of the
 4   upper office, where the clerk had put it.
 5        Q.  Who had the key of the cabinet?
 6        A.  Only the clerk and Mr. Oakes had
 7   a key, as far as I know.
 8        Q.  Thank you.
`,
    },
    asked: [
      {
        question: 'Where was the ledger on the night of the fire?',
        shows: ['green cabinet of the upper office'],
        hides: ['4 upper', '4   upper'],
      },
      { question: 'Who had the key of the cabinet?', shows: ['Only the clerk and Mr. Oakes had a key'] },
    ],
  },
  {
    what: 'the title of a licence, of minutes, of a page with contents first',
    files: {
      'lease.txt': `                       CONTRACT OF CARRIAGE

                 Version 2, 4 March 2011

1. SCOPE

1.1 The carrier moves the goods by rail.

2. END

2.1 The contract ends when the last wagon is empty.
`,
    },
    asked: [
      {
        question: 'When does the contract of carriage end?',
        shows: ['The contract ends when the last wagon is empty'],
        cites: { headings: ['CONTRACT OF CARRIAGE, Version 2, 4 March 2011', '2. END'] },
      },
    ],
    facts: { title: 'CONTRACT OF CARRIAGE, Version 2, 4 March 2011' },
  },
  {
    what: 'numbered clauses by letters and Roman numbers, in German',
    files: {
      'satzung.txt': `SATZUNG DES RUDERVEREINS

§ 1 NAME

Der Verein heißt Ruderverein Altwasser.

§ 2 BEITRAG

Der Beitrag wird im Januar bezahlt.
`,
    },
    asked: [
      {
        question: 'Wann wird der Beitrag bezahlt?',
        shows: ['Der Beitrag wird im Januar bezahlt.'],
        cites: { headings: ['SATZUNG DES RUDERVEREINS', '§ 2 BEITRAG'] },
      },
    ],
    facts: { title: 'SATZUNG DES RUDERVEREINS' },
  },
  {
    what: 'line ends of old Macs, of Windows, and of a mainframe, with form feeds',
    files: {
      'mac.txt': 'NOTICE\r\rThe bakery sells rye bread\ron Fridays.\r\fIt closes at two.\r',
      'win.txt': 'NOTICE\r\n\r\nThe forge is lit\r\non Sundays.\r\n',
    },
    asked: [
      { question: 'When does the bakery sell rye bread?', shows: ['The bakery sells rye bread on Fridays.'] },
      { question: 'When is the forge lit?', shows: ['The forge is lit on Sundays.'] },
    ],
  },
];
