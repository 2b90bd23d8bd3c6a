// What is said around a question is no part of the query; what only looks like it stays.
import { describe, expect, test } from 'vitest';
import { analyze, type TermStatistics } from '../../src/question/analyze.ts';
import { readMessage } from '../../src/question/conversation.ts';

const nowhere: TermStatistics = { passages: 100, frequencyOf: () => 0 };
const holding = (...terms: string[]): TermStatistics => ({
  passages: 100,
  frequencyOf: (term) => (terms.includes(term) ? 3 : 0),
});

/** What is searched for a message, as the person wrote it. */
const searched = (message: string, languages: readonly string[] = [], statistics = nowhere): string[] =>
  readMessage(message).questions.flatMap((question) =>
    analyze(question, statistics, languages).terms.map(({ surface }) => surface),
  );

describe('what a reranker reads', () => {
  test.each([
    ['hey, when did the ferry sink?', 'when did the ferry sink?'],
    ['When did the ferry sink? Thanks in advance!', 'When did the ferry sink?'],
    ['can you tell me when the ferry sank, please?', 'when the ferry sank?'],
    ['When did they do that (sink ferry)?', 'When did they do that sink ferry?'],
    ['When did the ferry sink? source:wire -harbour', 'When did the ferry sink?'],
    ['When did the ferry, the “Aurora”, sink?', 'When did the ferry, the “Aurora”, sink?'],
  ])('of %s is %s', (question, text) => {
    expect(analyze(question, nowhere).text).toBe(text);
  });
});

describe('in English', () => {
  test.each([
    'hey, when did the ferry sink?',
    'Hi! When did the ferry sink?',
    'good morning, when did the ferry sink pls',
    'Good morning all, does anyone know when the ferry sank? Thanks in advance!',
    'Quick question: when did the ferry sink?',
    'anyone know when the ferry sank',
    'when did the ferry sink anyway?',
    'can you tell me when the ferry sank, please?',
    'Could someone please tell me when exactly the ferry sank?',
    'I was wondering when the ferry sank',
    "I'd like to know when the ferry sank, thank you so much",
    'Sorry to bother you, but when did the ferry sink?',
    'do you happen to know if the ferry sank?',
    'when did the ferry sink thx',
    ':wave: when did the ferry sink? :+1::skin-tone-2: <:sad:123456789012>',
    '<@U02ABCDEF> when did the ferry sink 🙏🏽',
    '@verbatim when did the ferry sink?',
    'Verbatim, when did the ferry sink?',
    'Hi Bob, when did the ferry sink?',
    'hi there i was wondering if you could tell me when the ferry sank',
    'Hello team,\n\nwhen did the ferry sink?\n\nKind regards,\nAda Brandt',
    'Subject: Re: ferry\n\nDear all,\n\nwhen did it sink?\n\nThanks,\nAda\n\n-- \nAda Brandt\nHarbour Office\n+45 12 34 56',
    'When did the ferry sink?\n\nOn Mon, 3 Mar 2025 at 10:11, Tomas Holm <tomas@example.org> wrote:\n> The toll is due.\n> Please pay.',
    'When did the ferry sink?\n\nSent from my iPhone',
    'When did the ferry sink?\n\nFrom: Tomas Holm\nSent: Monday\nTo: Ada\n\nThe toll is due.',
  ])('%j asks for the ferry and when it sank', (message) => {
    const words = searched(message).map((word) => word.toLowerCase());
    expect(words.filter((word) => word !== 'ferry' && !/^s[aiu]nk$/.test(word))).toEqual([]);
    expect(words).toContain('ferry');
  });

  test.each([
    ['Who sang Please Mr Postman?', ['sang', 'Please', 'Mr', 'Postman']],
    ['When was Hello Kitty drawn?', ['Hello', 'Kitty', 'drawn']],
    ['Hello Kitty sales figures', ['Hello', 'Kitty', 'sales', 'figures']],
    ['hello world output', ['hello', 'world', 'output']],
    ['help desk hours', ['help', 'desk', 'hours']],
    ['thanks giving dinner costs', ['thanks', 'giving', 'dinner', 'costs']],
    ['Who wrote the letter of thanks?', ['wrote', 'letter', 'thanks']],
    ['who said thanks', ['said', 'thanks']],
    ['Who said hello to the minister?', ['said', 'hello', 'minister']],
    ['What does "thanks in advance" cost?', ['thanks', 'advance', 'cost']],
    ['Which letters end with "kind regards"?', ['letters', 'end', 'kind', 'regards']],
  ])('%s searches %j', (question, terms) => {
    expect(searched(question)).toEqual(terms);
  });

  test('a greeting with a name stays where the documents have both', () => {
    const documents = holding('hello', 'kitti', 'drawn');
    expect(searched('Hello Kitty, when was she drawn?', [], documents)).toContain('Kitty');
    expect(searched('Hello Kitty, when was she drawn?')).toEqual(['drawn']);
  });

  test('a message that quotes what it is about keeps the quotation', () => {
    expect(searched('> the toll is due in March\nwho wrote this?')).toContain('toll');
  });

  test('where nothing but courtesies is left, they are searched', () => {
    expect(searched('sorry question')).toEqual(['sorry', 'question']);
  });
});

describe('words that name the kind of answer', () => {
  test.each([
    ['How high is the toll?', ['toll']],
    ['how much do i pay at the bridge', ['bridge']],
    ['what does it cost to cross the bridge', ['cross', 'bridge']],
    ['How long is the ticket valid?', ['ticket', 'valid']],
    ['How do I reset the meter?', ['reset', 'meter']],
  ])('%s', (question, terms) => {
    expect(searched(question)).toEqual(terms);
  });

  test('count little where the documents have them', () => {
    const [high] = analyze('How high is the tower?', holding('high')).terms;
    expect(high).toMatchObject({ surface: 'high', role: 'kind' });
  });
});

describe.each([
  ['de', 'Hallo zusammen, weiß jemand, wann die Fähre gesunken ist? Danke schon mal!', ['Fähre', 'gesunken']],
  ['de', 'hi, wie hoch ist eigentlich die Maut? lg', ['Maut']],
  [
    'de',
    'Können Sie mir bitte sagen, wie lange die Überfahrt dauert? Mit freundlichen Grüßen',
    ['Überfahrt', 'dauert'],
  ],
  ['fr', "Bonjour, est-ce que quelqu'un sait quand le moulin a brûlé svp ?", ['moulin', 'brûlé']],
  ['fr', 'combien coûte la visite ? merci d’avance', ['visite']],
  ['es', 'hola! ¿cuántos proyectos usan el faro? gracias', ['proyectos', 'faro']],
  ['es', 'Buenos días, ¿alguien sabe dónde está el faro, por favor?', ['faro']],
  [
    'it',
    'Ciao a tutti, qualcuno sa quando è stato costruito il mulino? Grazie mille',
    ['costruito', 'mulino'],
  ],
  ['pt', 'Bom dia, quantos habitantes tem a ilha? Obrigado!', ['habitantes', 'ilha']],
  ['nl', 'Hoi, hoeveel kost de overtocht? alvast bedankt', ['overtocht']],
  ['sv', 'Hej, när byggdes bron? Tack på förhand!', ['byggdes', 'bron']],
  ['da', 'Hej alle, hvornår blev broen bygget? På forhånd tak', ['broen', 'bygget']],
  ['no', 'Hei, hvor lang tid tar overfarten? Tusen takk!', ['tar', 'overfarten']],
  ['ro', 'Bună ziua, știe cineva când a ars moara? Mulțumesc!', ['ars', 'moara']],
  ['ru', 'Здравствуйте, подскажите, пожалуйста, сколько стоит переправа? Спасибо!', ['переправа']],
  ['uk', 'Доброго дня, хтось знає, коли згорів млин? Дякую!', ['згорів', 'млин']],
  ['bg', 'Здравейте, колко струва билетът? Благодаря предварително', ['билетът']],
  ['el', 'Καλημέρα, πότε κάηκε ο μύλος; Ευχαριστώ', ['κάηκε', 'μύλος']],
  ['fi', 'Hei, milloin kirkko rakennettiin? Kiitos etukäteen', ['kirkko', 'rakennettiin']],
  ['hu', 'Sziasztok, valaki tudja, hogy mikor épült a híd? Köszi!', ['épült', 'híd']],
  ['tr', 'Merhaba, köprü ne zaman yapıldı? Teşekkürler', ['köprü', 'yapıldı']],
  ['id', 'Halo semua, kapan jembatan itu dibangun? Terima kasih', ['jembatan', 'dibangun']],
  ['ar', 'مرحبا، متى احترقت الطاحونة؟ شكرا جزيلا', ['احترقت', 'الطاحونة']],
  ['zh', '你好，请问茶壶是什么时候打碎的？谢谢', ['茶壶', '打碎']],
  ['ja', 'すみません、水車はいつ燃えましたか？教えてください。', ['水車', '燃']],
])('in %s', (language, message, terms) => {
  test(message, () => {
    expect(searched(message, [language])).toEqual(terms);
  });
});
