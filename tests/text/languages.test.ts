// Languages: told from a text, and what is known of their words.
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/corpus/read/read-document.ts';
import { detectLanguage, detectTableLanguage } from '../../src/text/detect-language.ts';
import { foldWord } from '../../src/text/fold.ts';
import { languageOf } from '../../src/text/languages.ts';

describe('the language of a text', () => {
  it.each([
    [
      'en',
      'The ferry leaves at noon. Nobody else may steer it, and the captain is paid by the parish every year.',
    ],
    ['de', 'Die Fähre fährt mittags ab. Niemand sonst darf sie steuern.'],
    ['es', 'El transbordador sale al mediodía. Nadie más puede gobernarlo.'],
    ['fr', 'Le bac part à midi. Personne d’autre ne peut le conduire.'],
    ['ar', 'تغادر العبارة في منتصف النهار ولا يجوز لأحد آخر أن يقودها.'],
    ['zh', '渡船中午出发。除了船长以外，任何人都不可以驾驶它。渡船每年由教区付款。'],
    ['ja', '渡し船は正午に出発します。船長のほかには誰も操縦してはいけません。'],
    ['ru', 'Паром отправляется в полдень. Никто другой не может им управлять.'],
  ])('is %s', async (language, text) => {
    expect(await detectLanguage(text)).toBe(language);
  });

  it.each(['', '   ', '1911 42 — 7', 'Ottoline', '😀😀😀'])('is not guessed of "%s"', async (text) => {
    expect(await detectLanguage(text)).toBeUndefined();
  });

  it('is English by its common words, whatever names stand between them', async () => {
    const text =
      'The mayor of Kaltenbrück and the bishop of Vaucreuse met in the house of Señor Echevarne at noon.';
    expect(await detectLanguage(text)).toBe('en');
  });
});

describe('forms of one word have one stem', () => {
  it.each([
    ['de', ['Vertrag', 'Vertrages', 'Verträge', 'Verträgen']],
    ['es', ['temporal', 'temporales']],
    ['fr', ['incendie', 'incendies', "l'incendie", 'l’incendie', "d'incendies"]],
    ['ar', ['كتاب', 'الكتاب']],
    ['it', ["dell'acqua", 'acqua', "l'acqua"]],
    ['ru', ['книга', 'книги', 'книгу']],
  ])('in %s: %j', (language, forms) => {
    const stem = languageOf(language)?.stem;
    expect(new Set(forms.map((form) => foldWord(stem?.(form.toLowerCase()) ?? form))).size).toBe(1);
  });

  it.each(['zh', 'ja'])('but not in %s, whose words have no forms', (language) => {
    expect(languageOf(language)?.stem).toBeUndefined();
  });
});

describe('a common word', () => {
  it.each([
    ['de', 'der und die', 'Vertrag'],
    ['es', 'de con el', 'faro'],
    ['fr', 'dans est le', 'moulin'],
    ['ar', 'في من', 'قناة'],
  ])('carries grammar in %s', (language, common, content) => {
    const known = languageOf(language);
    for (const word of common.split(' ')) expect(known?.isStopWord(foldWord(word))).toBe(true);
    expect(known?.isStopWord(foldWord(content))).toBe(false);
  });
});

it('of a language that is not known, nothing is known', () => {
  for (const code of ['en', 'tlh', '', 'constructor']) expect(languageOf(code)).toBeUndefined();
});

describe('a declared language', () => {
  const german =
    'Die Fähre fährt im Sommer jede Stunde und im Winter nur am Morgen, wenn der Wind es erlaubt und das Eis nicht zu dick ist. ';
  const english =
    'The ferry crosses every hour in summer and only in the morning in winter, when the wind allows it and the ice is thin. ';

  it('is believed where the text does not say otherwise, and where there is little of it', async () => {
    expect(await detectLanguage(german.repeat(20), 'de')).toBe('de');
    expect(await detectLanguage('Check the errors of all statements.', 'fr')).toBe('fr');
    expect(await detectLanguage(german.repeat(20) + english.repeat(20), 'en')).toBe('en');
  });

  it('of a template is not that of the text', async () => {
    expect(await detectLanguage(english.repeat(2), 'fr')).toBe('en');
    expect(await detectLanguage(german.repeat(20), 'en')).toBe('de');
  });
});

describe('a small table', () => {
  // As ICU has them: neighbours share most of these names.
  const regions = 'AF AL DZ AD AO AR AM AU AT BE BG CA CL CN DE FR GB IT JP NL PL PT RO SE'.split(' ');
  const tables = [
    'cs',
    'da',
    'de',
    'fi',
    'fr',
    'id',
    'it',
    'lt',
    'nl',
    'no',
    'pl',
    'pt',
    'sl',
    'sv',
    'tr',
  ].flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    return [0, 6, 12, 18].map((from) => ({
      language,
      text: regions
        .slice(from, from + 6)
        .map((region, at) => `${region};${names.of(region)};${at}`)
        .join('\n'),
    }));
  });

  it('of countries has no language rather than a wrong one', async () => {
    for (const { language, text } of tables)
      expect(['en', language, undefined], text).toContain(await detectTableLanguage(text));
  });

  it.each([
    ['Artikel;Stand\nHammer;Hinten in der Halle\nNägel;Im Keller neben dem Zement\n', 'de'],
    ['Poste;Lieu\nGardien;À côté de la porte\nJardinier;Dans les serres du château\n', 'fr'],
    ['商品,説明\n鉛筆,学校で使うもの\n消しゴム,間違いを消すもの\nノート,授業で書くもの\n', 'ja'],
    ['Role,Manager\nStore clerk,Ivy Moss\nFloor lead,Jon Abara\nNight guard,Tess Lind\n', 'en'],
  ])('of words in a sentence has theirs: %s', async (text, language) => {
    expect(await detectTableLanguage(text)).toBe(language);
  });

  it('is recognised by its format', async () => {
    const rows = Buffer.from('AO;Angola;4\nAR;Argentina;5\nAM;Armenia;6\nAU;Australia;7\n');
    expect((await readDocument('a.csv', rows)).reading?.language).toBeUndefined();
    expect((await readDocument('a.txt', rows)).reading?.language).toBe('ro');
  });
});
