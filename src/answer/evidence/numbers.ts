// Whether a text holds a count, an amount of money, a share, a length of time or a version.
import type { Span } from '../../text/span.ts';
import { clockTimes, withoutDates } from './times.ts';
import { durations, endOfWord, numberWords, startOfWord } from './words.ts';

const english =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter|percent';
const digits = String.raw`\d[\d.,\u00a0\u202f'’]*`;
const chinese = '[一二三四五六七八九十百千万萬亿億两兩]+(?=[个個人名位只隻年天次元円回本歳岁月日時时分秒])';
const number = new RegExp(
  String.raw`\d[\d.,]*|<num>|\b(?:${english})\b|${startOfWord}(?:${numberWords})${endOfWord}|${chinese}`,
  'giu',
);

/** "3. ", "(b) ", "§ 5", "Article 12(3)", "step 2", "page 4": they number a text and count nothing. */
const numbering =
  /^\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s|\d+(?:\.\d+)+\.?\s)|§+\s?\d+[a-z]?(?:\(\d+\))*|(?<![\p{L}\p{N}])(?:articles?|art\.|sections?|sec\.|clauses?|chapters?|paragraphs?|para\.|annex|appendix|figures?|fig\.|tables?|pages?|pp?\.|lines?|step|no\.|nr\.|footnote|artikel|absatz|abs\.|kapitel|seite|abschnitt|chapitre|section|página|artículo|capítulo|articolo|capitolo|pagina|artigo|статья|статьи|глава|стр\.)\s?\d[\d.]*[a-z]?(?:\(\w+\))*/giu;
/** "CVE-2021-30860", "COVID-19", "192.168.0.1", "v1.2.3". */
const identifiers = /(?<![\p{L}\p{N}])(?:\p{L}+[-_/]\d[\p{L}\p{N}-]*|\d+(?:\.\d+){2,}|https?:\/\/\S+)/giu;
/** A year; counts are seldom written so. */
const year = /(?<![\d.,$€£])(?:19|20)\d\d(?![\d%]|[.,]\d)/g;

const blankAll = (text: string, patterns: readonly RegExp[]): string =>
  patterns.reduce((rest, pattern) => rest.replace(pattern, (found) => '_'.repeat(found.length)), text);

/** UTF-16 units between a number and what it counts: "17 *news organisations*". */
const countReach = 25;
/** What may be between what is counted and its number: "Members: 17", "the members are about 17". */
const beforeCount =
  /^\)?\s*(?:[:=|–—]|is|are|was|were|total(?:s|led)?|number(?:s|ed)?)(?:\s+\p{L}+){0,2}\s*$/iu;

/**
 * `rest` is the text with the question's words blanked out. A number beside `counted`, or where that is unknown before one of
 * the question's words, counts what is asked for; others count something else, or the same by another name.
 */
export function countEvidence(rest: string, matched: readonly Span[], counted?: readonly Span[]): number {
  let best = 0;
  const text = blankAll(withoutDates(rest), [numbering, identifiers, year, clockTimes]);
  for (const { index, 0: found } of text.matchAll(number)) {
    const end = index + found.length;
    const isBefore = ({ start }: Span): boolean =>
      start >= end && start - end <= countReach && !/[.;:!?]\s/.test(text.slice(end, start));
    const isAfter = (span: Span): boolean =>
      span.end <= index && index - span.end <= countReach && beforeCount.test(text.slice(span.end, index));
    if (
      counted === undefined ? matched.some(isBefore) : counted.some((span) => isBefore(span) || isAfter(span))
    )
      return 1;
    best = counted === undefined ? 0.75 : 0.4;
  }
  return best;
}

const anyNumber = `(?:${digits}|<num>|(?:${english}|${numberWords}))`;
const currency = String.raw`[$€£¥₹₽₩₺₴]|\b(?:usd|eur|gbp|chf|dkk|sek|nok|pln|czk|cny|jpy|rmb)\b|${startOfWord}(?:euros?|dollars?|pounds?|pence|cents?|crowns?|francs?|kroner|kronor|kr|złoty|rupees?|yen|yuan|pesos?|libras?|dólares|livres|franken|pfund|lei|лв|лева|рубл\p{L}*|гривен\p{L}*|евро|євро|ευρώ|lira|forint|ft|rupiah|دولار|يورو|دينار|درهم)${endOfWord}|[元円块]`;
const money = new RegExp(
  `(?:${currency})\\s?${anyNumber}|${anyNumber}(?:[\\s-]\\p{L}+)?[\\s-]?(?:${currency})`,
  'iu',
);
const free =
  /(?<![\p{L}])(?:free(?: of charge)?|no charge|at no cost|kostenlos|kostenfrei|gebührenfrei|gratuite?(?:ment)?|gratis|gratuit[oa]s?|grátis|kosteloos|ilmainen|ilmaiseksi|ingyenes|ücretsiz|бесплатн\p{L}*|безкоштовн\p{L}*|безплатн\p{L}*|δωρεάν|免费|免費|無料|مجان\p{L}*)(?![\p{L}])/iu;
const share =
  /\d\s?(?:%|٪)|<num>\s?(?:percent|per cent)|\b(?:per ?cent|percent|prozent|pour cent|por ciento|per cento|por cento|procent|prosent|sata|yüzde|persen)\b|процент|відсот|τοις εκατό|százalék|prosentti|بالم[ئا]|百分之|パーセント|[割成](?![\p{L}])/iu;
const fraction =
  /\b(?:half|third|quarter|two[- ]thirds|three[- ]quarters|hälfte|moitié|mitad|metà|metade|helft)s?\b/i;
const duration = new RegExp(
  String.raw`(?:${digits}|<num>|\b(?:an?|${english})|${startOfWord}(?:${numberWords}))(?:\s\p{L}+)?[\s-]?(?:${durations})${endOfWord}|\d\s?(?:秒|分|時間|小时|小時|天|日|周|週|个月|月|年)|\b(?:all day|overnight|around the clock|24\/7)\b`,
  'iu',
);
const lasting =
  /\b(?:permanent(?:ly)?|indefinite(?:ly)?|forever|for life|until|unlimited|unbefristet|bis|jusqu|hasta)\b/i;
const version = /\bv?\d+(?:\.\d+)+\b|\bv\d+\b|\b(?:version|release|ver\.)\s?\d/i;

/** How well a text answers a question for an amount of this kind; a number of another kind is little. */
export function amountEvidence(
  type: 'money' | 'percentage' | 'duration' | 'version',
  rest: string,
  matched: readonly Span[],
): number {
  switch (type) {
    case 'money':
      if (money.test(rest)) return 1;
      return free.test(rest) ? 0.9 : countEvidence(rest, matched) * 0.6;
    case 'percentage':
      if (share.test(rest)) return 1;
      return fraction.test(rest) ? 0.7 : countEvidence(rest, matched) * 0.4;
    case 'duration':
      if (duration.test(rest)) return 1;
      return lasting.test(rest) ? 0.6 : countEvidence(rest, matched) * 0.4;
    case 'version':
      return version.test(rest) ? 1 : countEvidence(rest, matched) * 0.7;
  }
}
