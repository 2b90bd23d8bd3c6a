// Where a sentence ends, and where a full stop does not end one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/text/sentences.ts';
import { contains, shift, sliceOf } from '../../src/text/span.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { expectInProportion } from '../effort.ts';
import { hostile, ofLength } from '../texts.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
const sentences = (text: string): string[] =>
  sentencesOf(text, whole(text)).map((span) => sliceOf(text, span));

describe('each of these is one sentence', () => {
  test.each([
    ['an acronym before its noun', 'It met U.S. officials in the spring.'],
    ['an acronym before a name', 'The move by the U.S. Commerce Department came late.'],
    ['a title', 'On Monday Dr. Smith spoke to Gen. Lee and Prof. Roe.'],
    ['a company’s forms, one after the other', 'It was Computer Consultancy PTE. LTD from Singapore.'],
    ['a company’s form before a verb', 'Acme Inc. sells anvils.'],
    ['a month', 'It was listed on Nov. 3 by the bureau.'],
    ['initials', 'J. K. Rowling and George R. R. Martin write.'],
    ['a middle initial', 'Eileen C. Donaho took part.'],
    ['a reference', 'This is shown in fig. 2 on p. 14 of vol. 3.'],
    ['a citation', 'The court followed Doe v. Roe on this.'],
    ['"e.g." and "i.e."', 'Some tools, e.g. Pegasus, are sold to states, i.e. governments.'],
    ['a number', 'It is No. 5 on the list.'],
    ['a decimal and a version', 'It grew by 3.5 percent in version 2.0.1 of the report.'],
    ['an address', 'Open m.thewire.in on your phone.'],
    ['a question quoted within', 'He asked “why me?” and left.'],
    ['an exclamation quoted within', 'They shouted “Stop!” at the gate.'],
    ['the speaker after the quotation', '“It is over,” said the judge.'],
    ['an ellipsis in the middle', 'They have … continued unabated since the order.'],
    ['a list number', '1. Open the lid.'],
    ['a lettered item', 'a) Close the lid.'],
    ['a line break within', 'A sentence that was\nbroken over three\r\nlines ends here.'],
    ['no final stop', 'A line without an end'],
    [
      'a court’s abbreviations',
      'The motion in Dkt. No. 12 cites Ex. 3 and App. B to Fed. R. Civ. P. 12(b)(6).',
    ],
    [
      'a case and its reporter',
      'It follows Brandt Mfg. Co. v. Port Auth. of Ribe, 9 F. Supp. 3d 1 (9th Cir. 2011), here.',
    ],
    [
      'a work cited before',
      'It was kept by the guild (Brandt, Op. Cit. , p. 47; see Holm, loc. cit. p. 3) for years.',
    ],
    ['the same in square brackets', 'It “keeps the pier” [quoted by Holm, The Pier. A History] for years.'],
    ['"ibid."', 'The fee was nine shillings (Ibid. pp. 3-9).'],
    ['a time before a weekday', 'The hearing is at 10 a.m. Tuesday in Room 4.'],
    ['a time before its zone', 'It closes at 5 p.m. Eastern and opens again.'],
    ['a state', 'It was built in Boston, Mass. Governor Holm opened it.'],
    ['a name with a mark', 'Your account at Yahoo! Groups is closed.'],
    ['a magazine with a mark', 'Who! Magazine is printed on Fridays.'],
    ['another within', 'Ada Holm, the editor of Who! Magazine, and two of Jolly Good! Magazine left.'],
    ['several names with marks', 'She reads OK! Magazine, Salut! Revue and Bravo! Magazin.'],
    ['a name in brackets', '(Yahoo! Mail stays open, and so do “Yahoo! Groups”.)'],
    ['a name with a mark after a hyphen', 'Yu-Gi-Oh! Cards are sold at the pier.'],
    ['a Spanish name with two marks', 'La entrevista salió en ¡Hola! Argentina en mayo.'],
    ['names that ask', 'Which? Magazine asked the Guess? Foundation and Therapy? Records.'],
    ['a company after its mark', 'Write to Kahoot! AS in Oslo.'],
    ['a German date', 'Die Fähre nimmt den Betrieb am 3. März wieder auf.'],
    ['a German ordinal', 'Im 19. Jahrhundert wurde der 2. Kai gebaut.'],
    ['German abbreviations', 'Vgl. Abs. 3 bzw. Art. 12, z.B. Nr. 4 ff. des Vertrags mit Hrn. Dr. Brandt.'],
    ['a German quotation', 'Sie sagte: „Das Schiff liegt hier. Es bleibt bis Mai.“'],
    [
      'French abbreviations',
      'Mme. Brandt et la Cie. Générale ont signé l’art. 4 de la p. 12, c.-à-d. Le bail.',
    ],
    ['Spanish abbreviations', 'La Sra. Brandt firmó el art. 5 y la pág. 14 con el núm. 7 de la Av. Central.'],
    ['Italian abbreviations', 'Il dott. Rossi e il sig. Bianchi citano la pag. 3.'],
    ['an avenue', 'Il habite av. Gambetta depuis mai.'],
    ['an English term in Polish', 'Rynek dla firm, ang. Business To Business, rośnie od lat.'],
    [
      'a reference in Russian',
      'Можно вложить в туннель (см. Раздел 9.2.1, «Создание шифрованных туннелей», и примеры к нему).',
    ],
    [
      'brackets within brackets',
      'Es hängt von der Zahl der Zeichen ((?)) ab und von (der Länge((!)) ) des Codes.',
    ],
    ['an operator', 'Правило отличает сравнение (с операторами, такими как == или ! =) от присваивания.'],
    ['a French message', 'Le message Terminé ! s’affiche. '.trim()],
    ['what is quoted, before a particle', '議長は「議案はありませんか？」と聞いた。'],
    ['brackets before a particle', 'この二行 (値を変えてください!) を追加するだけです。'],
    ['Dutch abbreviations', 'Mevr. De Vries en dhr. Bakker zien blz. 4.'],
    ['Russian abbreviations', 'Он живёт на ул. Ленина, см. стр. 5 и рис. 2.'],
    ['what is named for somebody in Russian', 'Их делает завод им. Кирова и институт им. М. В. Келдыша.'],
    ['a language in Russian', 'Это стандарт FHS (от англ. Filesystem Hierarchy Standard).'],
    ['a reference in Turkish', 'Saat ayarlanmalıdır (bkz. Kısım 8.9.2, “Saat”).'],
    ['Polish abbreviations', 'Biuro jest przy ul. Długiej, zob. str. 4.'],
    ['a name that begins with a stop', 'The reporting service requires .NET 8 and does not run on Java.'],
    ['names of files', 'You may upload .PDF or .DOCX files (.TXT too), but “.DS_Store” is not kept.'],
    ['what is not included', 'The fee is EUR 40 excl. VAT and EUR 48 incl. VAT.'],
    ['a limit before a currency', 'Costs are capped at max. EUR 100, which is approx. USD 110 or est. £90.'],
    ['a limit before a number', 'Uploads of max. 5 GB are kept for min. 3 days.'],
    ['a limit before what is limited', 'The min. Age of a driver is 21.'],
    ['German limits', 'Die Frist beträgt mind. 3 Monate bei mtl. EUR 40 zzgl. MwSt.'],
    ['German inclusion', 'Geöffnet ist täglich einschl. Sonntag und ausschl. Montag.'],
    ['a Spanish title after a capital article', 'El Sr. Ortega no firmó el contrato.'],
    ['a Spanish title after a capital preposition', 'Al Sr. Ortega le escribió la Sra. Brandt.'],
    ['Spanish plurals of initials', 'Los ciudadanos de EE. UU. no necesitan visado de las FF. AA. en mayo.'],
    ['a German amount', 'Das kostet nach heutigem Stand 20 Mio. Euro und dauert drei Jahre.'],
    ['a German amount with a code', 'Es kostet 3 Mrd. EUR, 5 Mio. US-Dollar oder 7 Tsd. CHF.'],
    ['what is counted in German', 'Das Land hat 83 Mio. Einwohner.'],
    ['an Italian amount', 'Il ponte costa 30 mln. Euro.'],
    ['a Spanish amount', 'El puente cuesta 20 mill. EUR.'],
    ['a Dutch amount', 'De brug kost 5 mln. Euro.'],
    ['a German day and year', 'Die Frist endet am 31. Dez. 2025.'],
    ['a German weekday', 'Die Frist endet am Mo. 3. März.'],
    ['a French day and year', 'Il finit le 3 févr. 2025.'],
    ['a French month and year', 'Le bail finit en déc. 2025.'],
    ['a Spanish day and year', 'El plazo vence el 5 de ene. 2026.'],
    ['a Spanish month that is a word elsewhere', 'El plazo vence el 5 de set. 2026.'],
    ['a Portuguese month that is a word elsewhere', 'O prazo acaba em out. 2026.'],
    ['an Italian day and year', 'Il termine scade il 3 mag. 2026.'],
    ['a Dutch day and year', 'De termijn eindigt op 3 mrt. 2026.'],
    ['a Polish day and year', 'Termin mija 3 paź. 2026.'],
    ['a Russian day and year', 'Срок до 31 дек. 2025.'],
    ['a rough amount', 'El taller cuesta aprox. EUR 50.'],
    ['a rough amount in rupees', 'The fine is approx. Rs. 50.'],
    ['a Polish rough number', 'Bilet kosztuje ok. 50 zł.'],
    ['a street', 'Er wohnt in der Goethestr. 5.'],
    ['an engineer', 'Der Bescheid ging an Herrn Dipl.-Ing. Huber.'],
    ['doctors', 'Es kamen Dr. med. Schmidt, Dr. jur. Klein, Dr. rer. nat. Weber und Dr. h. c. mult. Groß.'],
    ['a member of parliament', 'Es kamen Abg. Müller und Priv.-Doz. Groß.'],
    ['Italians after an article', "Lo firmano dall'avv. Bruni all'ing. Neri, l'on. Verdi e il rag. Gallo."],
    ['Italian companies', 'Pagano la S.p.A. Fiat e la soc. coop. Alfa.'],
    ['Italian judgments', 'Lo dice la corte, cfr. Cass. pen. Sez. III.'],
    ['Dutch companies', 'De huur van B.V. Shell en N.V. Philips stijgt.'],
    ['a Dutch company at the beginning', 'B.V. Shell betaalt.'],
    ['Dutch titles', 'Het wordt getekend door prof. dr. ir. Smit en door ir. Bos.'],
    ['a French doctor', 'Elle a vu la Dre. Leroy.'],
    ['a Polish engineer', 'Podpisał mgr inż. Nowak.'],
    ['ranks in a row', 'It was signed by Lt. Col. Smith and Col. Brandt in May.'],
  ])('%s', (_why, text) => {
    expect(sentences(text)).toEqual([text]);
  });
});

describe('wide brackets that hold sentences stay within theirs', () => {
  test.each([
    [
      'Japanese',
      '個人情報（生存する個人に関する情報であって、次の各号のいずれかに該当するものをいう。以下同じ。）を取り扱う者は、届け出なければならない。',
    ],
    [
      'a particle with a comma',
      '事業者（国の機関を除く。以下この条において同じ。）は、届け出なければならない。',
    ],
    ['Chinese', '外来人员（含研究生。下同。）不得入内。'],
    ['tortoise-shell brackets', '事業者〔国の機関を除く。以下同じ。〕は、届け出る。'],
    [
      'brackets within brackets',
      '事業者（国の機関（省を含む。以下同じ。）を除く。以下同じ。）は、届け出る。',
    ],
  ])('%s', (_why, text) => {
    expect(sentences(`前の文。${text}次の文。`)).toEqual(['前の文。', text, '次の文。']);
  });

  test.each([
    [
      'brackets that are a sentence of their own',
      'これで終わりです。（拍手。）そして帰った。',
      ['これで終わりです。', '（拍手。）', 'そして帰った。'],
    ],
    [
      'brackets at the end',
      '届け出る（国の機関を除く。）。次の文。',
      ['届け出る（国の機関を除く。）。', '次の文。'],
    ],
    [
      'a bracket that never closes',
      'これは終わらない（拍手。そして帰った。次の日も来た。',
      ['これは終わらない（拍手。', 'そして帰った。', '次の日も来た。'],
    ],
  ])('not %s', (_why, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test('nor does a bracket that closes pages later', () => {
    expect(sentences(`届け出る（国を除く。${'これは一つの文です。'.repeat(150)}）を`).length).toBeGreaterThan(
      100,
    );
  });
});

describe('a shout or a question ends with a name', () => {
  test.each([
    ['The office is in Berlin!', 'Visitors need a badge.'],
    ['We were founded by Ada!', 'Ben joined later.'],
    ['The prize was won by Germany!', 'Spain came second.'],
    ['The gate closes at Midnight!', 'Bikes may stay.'],
    ['She lives in Oklahoma!', 'Visitors are welcome.'],
    ['We were founded by Ada!', 'Groups of ten pay less.'],
    ['You know the Wharf?', 'Groups of ten pay less.'],
    ['Keep off the Quay!', 'AS OF MAY it is closed.'],
    ['¡Hola!', 'Bienvenidos al puerto.'],
  ])('%s %s', (...parts) => {
    expect(sentences(parts.join(' '))).toEqual(parts);
  });
});

describe('these are several', () => {
  test.each([
    [
      'plain prose',
      'It rained. Nobody came! Why? Because.',
      ['It rained.', 'Nobody came!', 'Why?', 'Because.'],
    ],
    [
      'an acronym at the end',
      'He lives in the U.S. The house is big.',
      ['He lives in the U.S.', 'The house is big.'],
    ],
    [
      'a company’s form at the end',
      'It was sold to Acme Inc. The price was low.',
      ['It was sold to Acme Inc.', 'The price was low.'],
    ],
    [
      'a word that is an abbreviation elsewhere',
      'She studied art. Nobody knew.',
      ['She studied art.', 'Nobody knew.'],
    ],
    ['"no"', 'The answer is no. Boats may leave.', ['The answer is no.', 'Boats may leave.']],
    ['an app', 'Open the app. A window appears.', ['Open the app.', 'A window appears.']],
    [
      'minutes',
      'The crossing takes 5 min. Boats leave at noon.',
      ['The crossing takes 5 min.', 'Boats leave at noon.'],
    ],
    ['a mind', 'She changed her mind. Boats left.', ['She changed her mind.', 'Boats left.']],
    ['Max', 'It was built by Max. Boats left.', ['It was built by Max.', 'Boats left.']],
    [
      'what is left out',
      'It is 40 with VAT excl. The fee is due.',
      ['It is 40 with VAT excl.', 'The fee is due.'],
    ],
    [
      'Spanish plurals of initials at the end',
      'Viven en EE. UU. Los demás no.',
      ['Viven en EE. UU.', 'Los demás no.'],
    ],
    [
      'a German amount at the end',
      'Der Umsatz stieg auf 3 Mrd. Der Gewinn fiel. Es waren 3 Mio. Danach sank er.',
      ['Der Umsatz stieg auf 3 Mrd.', 'Der Gewinn fiel.', 'Es waren 3 Mio.', 'Danach sank er.'],
    ],
    ['a mill', 'She sold the mill. Euro coins fell.', ['She sold the mill.', 'Euro coins fell.']],
    [
      'words that are months elsewhere',
      'They ran out. 2024. It was long ago. 2025.',
      ['They ran out.', '2024.', 'It was long ago.', '2025.'],
    ],
    ['a month at the end', 'Le bail finit en déc. Rien ne suit.', ['Le bail finit en déc.', 'Rien ne suit.']],
    ['"on"', 'The light is on. Boats leave.', ['The light is on.', 'Boats leave.']],
    ['a rag', 'She took the rag. Boats left.', ['She took the rag.', 'Boats left.']],
    ['a Spanish verb', 'Es hora de ir. María se queda.', ['Es hora de ir.', 'María se queda.']],
    [
      'a company’s form after its name',
      'Vive da Acme S.p.A. Fiat chiude.',
      ['Vive da Acme S.p.A.', 'Fiat chiude.'],
    ],
    ['a command before È', 'Lo fa anche apt. È chiaro.', ['Lo fa anche apt.', 'È chiaro.']],
    ['"ok" before a number', 'All is ok. 50.', ['All is ok.', '50.']],
    ['a stop that stands alone', 'It ended . Boats left.', ['It ended .', 'Boats left.']],
    ['a unit', 'It cost 45 kr. Boats are free.', ['It cost 45 kr.', 'Boats are free.']],
    ['a shout', 'They shouted fire! People ran.', ['They shouted fire!', 'People ran.']],
    [
      'a name that a welcome ends with',
      'Welcome to Berlin! Registration opens at nine.',
      ['Welcome to Berlin!', 'Registration opens at nine.'],
    ],
    [
      'a name that a question ends with',
      'Are you at Wharf Records? Groups of ten pay less.',
      ['Are you at Wharf Records?', 'Groups of ten pay less.'],
    ],
    [
      'a name with a mark at the end',
      'He works at Yahoo! The office is closed.',
      ['He works at Yahoo!', 'The office is closed.'],
    ],
    ['good news', 'Good news! Records are kept.', ['Good news!', 'Records are kept.']],
    [
      'a Russian pronoun',
      'Это позволяет пользоваться им. Эта защита важна. Они довольны им. В мае не так.',
      ['Это позволяет пользоваться им.', 'Эта защита важна.', 'Они довольны им.', 'В мае не так.'],
    ],
    [
      'a German year',
      'Der Vertrag endet 2024. Danach gilt er nicht.',
      ['Der Vertrag endet 2024.', 'Danach gilt er nicht.'],
    ],
    [
      'a German opener after a number',
      'Es geschah am 3. Der Rat schwieg.',
      ['Es geschah am 3.', 'Der Rat schwieg.'],
    ],
    [
      'a state in a sentence of its own',
      'She lives in Boston, Mass. The house is big.',
      ['She lives in Boston, Mass.', 'The house is big.'],
    ],
    ['a time of day at the end', 'He left at 5 p.m. She stayed.', ['He left at 5 p.m.', 'She stayed.']],
    [
      'an end inside quotation marks',
      'He called it “offensive.” But it is not.',
      ['He called it “offensive.”', 'But it is not.'],
    ],
    [
      'an end inside brackets',
      'It came late. (Nobody knew.) It left.',
      ['It came late.', '(Nobody knew.)', 'It left.'],
    ],
    ['numbered items in a row', '1. First item. 2. Second item.', ['1. First item.', '2. Second item.']],
    ['a two-space gap', 'One thing.  Another thing.', ['One thing.', 'Another thing.']],
    [
      'a Japanese sentence that begins with a bracket',
      '冗長性のために「パリティ」を使います。「パリティ」に障害が起きた場合は止まります。',
      ['冗長性のために「パリティ」を使います。', '「パリティ」に障害が起きた場合は止まります。'],
    ],
    [
      'a Chinese sentence that begins with a quotation mark',
      '这更好。“备用磁盘”可以共享。（参阅第二节。）',
      ['这更好。', '“备用磁盘”可以共享。', '（参阅第二节。）'],
    ],
    [
      'what is said in Japanese, and a sentence of its own',
      '議長は「これで終わりです。」と述べた。(拍手。)そして帰った。',
      ['議長は「これで終わりです。」と述べた。', '(拍手。)', 'そして帰った。'],
    ],
    [
      'Ukrainian words of one letter',
      'Файл, власником якого ви є. Для перегляду оберіть меню.',
      ['Файл, власником якого ви є.', 'Для перегляду оберіть меню.'],
    ],
    [
      'a Swedish particle that is an avenue elsewhere',
      'Välj vad det består av. Då visas mer.',
      ['Välj vad det består av.', 'Då visas mer.'],
    ],
    [
      'Russian centimetres',
      'Полка шириной 40 см. Раздел 9 говорит о ней.',
      ['Полка шириной 40 см.', 'Раздел 9 говорит о ней.'],
    ],
    ['Chinese', '这是第一句。这是第二句。', ['这是第一句。', '这是第二句。']],
    ['Arabic', 'هذه جملة. هل هذه جملة؟ نعم.', ['هذه جملة.', 'هل هذه جملة؟', 'نعم.']],
    [
      'an end in a wrapped paragraph',
      'A line\nthat wraps. And\nanother.',
      ['A line\nthat wraps.', 'And\nanother.'],
    ],
  ])('%s', (_why, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('a quotation of several sentences', () => {
  test('stays with the speaker named before it', () => {
    const text = 'It says, “The tools were misused. Such practices threaten order.” The bureau agreed.';
    expect(sentences(text)).toEqual([
      'It says, “The tools were misused. Such practices threaten order.”',
      'The bureau agreed.',
    ]);
  });

  test('is cut where nobody was named before it', () => {
    expect(sentences('“The tools were misused. Such practices threaten order.”')).toHaveLength(2);
  });

  test('is cut where it is too long for one quote', () => {
    const long = `It says, “${'The tools were misused by some of the clients. '.repeat(10)}It is over.”`;
    expect(sentences(long).length).toBeGreaterThan(5);
  });

  test('does not run on where the closing mark is missing', () => {
    expect(sentences('It says, “The tools were misused. Nobody closed this. It goes on.')).toHaveLength(3);
  });
});

test('a paragraph’s sentences carry the offsets of the whole text', () => {
  const text = 'Before. One here. Two here. After.';
  const paragraph = { start: 8, end: 27 };
  expect(sentencesOf(text, paragraph)).toEqual([
    { start: 8, end: 17 },
    { start: 18, end: 27 },
  ]);
});

test('an Arabic abbreviation is not cut at the dot within it', () => {
  expect(sentences('The U.S. officials…ا.ب')).toEqual(['The U.S. officials…ا.ب']);
});

test('white space alone has no sentence', () => {
  expect(sentences(' \n\t\u202f\u00a0 ')).toEqual([]);
});

describe('for any text', () => {
  test('sentences stand in order within the paragraph, trimmed, and every word lies in exactly one', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const spans = sentencesOf(text, whole(text));
        let end = 0;
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(sliceOf(text, span)).toBe(sliceOf(text, span).trim());
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        for (const token of tokenize(text)) {
          expect(spans.filter((span) => contains(span, token))).toHaveLength(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a long text is cut as its parts are: the pieces given to the segmenter leave no trace', () => {
    const opening = 'The next paragraph begins here. ';
    fc.assert(
      fc.property(hostile, fc.integer({ min: 2, max: 12 }), (text, count) => {
        const part = `${text}\n It ends here. ${opening}`;
        fc.pre(independent(part));
        const once = sentencesOf(part, whole(part));
        const many = part.repeat(count);
        const expected = Array.from({ length: count }, (_, index) =>
          once.map((span) => shift(span, index * part.length)),
        );
        expect(sentencesOf(many, whole(many))).toEqual(expected.flat());
      }),
      { numRuns: 300 },
    );
  });
});

test('a full stop whose meaning is told by a word far behind it is understood wherever the pieces end', () => {
  const tail = `It was priced at 12 sous. ${'(1, 2, 3) '.repeat(6)}as listed. It ended.`;
  for (let before = 1850; before <= 2000; before += 1) {
    const text = `${ofLength(before - 2, 'word ')}. ${tail}`;
    expect(sentences(text).slice(-2), `${before} units before`).toEqual([tail.slice(0, -10), 'It ended.']);
  }
});

/** Whether a part that follows itself is cut as it is alone; quotation marks, wide brackets and lower-case beginnings tie the two. */
const independent = (part: string): boolean => !/[“”（）〔〕]/.test(part) && /^[A-Z]/.test(part.trimStart());

describe('80,000 characters of one thing take about as many times longer as they are more', () => {
  test.each([
    'A. ',
    'Dr. ',
    'a! b ',
    '1. ',
    '“It said. ',
    ' .A',
    '（文。',
    '文（文。）。',
    '（。）',
    'It said “One two. ',
    '这是。',
    'This is a sentence. ',
    'a',
    '. ',
    '.) ',
  ])('%j', async (unit) => {
    await expectInProportion((size) => {
      const text = ofLength(size, unit);
      sentencesOf(text, whole(text));
    }, 80_000);
  });
});
