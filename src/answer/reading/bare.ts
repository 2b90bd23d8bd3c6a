// What is no quote: headings that are written like paragraphs, tables of contents, references to other places.

import { part, partNumber } from '../../text/parts.ts';
import type { Span } from '../../text/span.ts';
import { sliceOf } from '../../text/span.ts';
import type { Token } from '../../text/tokenize.ts';
import { beginsItem, endsStatement, isFragment, leadsIn } from './cues.ts';
import type { List } from './lists.ts';

interface Placed {
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly paragraph: number;
  readonly list?: List;
  readonly leads?: List;
}

/** For each sentence of a passage whether it says nothing alone. `headings` are the passage's. */
export function bareOf(text: string, headings: readonly string[], sentences: readonly Placed[]): boolean[] {
  const words = sentences.map(({ span }) => sliceOf(text, span));
  const isListOfLinks = leadsElsewhere.test(headings.at(-1) ?? '');
  const entries = contentsIn(words);
  return sentences.map((sentence, index) => {
    const line = words[index] ?? '';
    if (!/\p{L}/u.test(line) || entries.has(index) || isNumberedTitle(line) || refers(line)) return true;
    if (endsStatement(line) || !isFragment(line, sentence.tokens) || sentence.leads !== undefined)
      return false;
    if (isListOfLinks) return true;
    const isAlone =
      sentences[index - 1]?.paragraph !== sentence.paragraph &&
      sentences[index + 1]?.paragraph !== sentence.paragraph;
    return isAlone && !beginsItem(line) && !hasValue(line) && !leadsIn(words[index - 1] ?? '');
  });
}

/** "Wi-Fi password: swordfish", "Fee 10 EUR", "ada@example.org": short, and yet what was asked for. */
const hasValue = (words: string): boolean => /\d|[:：=@]\s*\S|https?:/.test(words);

const numberedTitle = new RegExp(
  String.raw`^(?:${part})\.?\s+${partNumber}(?:[.:)]|\s*[–—-])?(?:\s+(.*))?$`,
  'iu',
);
/** Words of the longest title. */
const titleWords = 10;

/** "Chapitre 13.", "Chapter 3: The Harbour": a heading by its number. A rest that is a sentence makes it one. */
function isNumberedTitle(words: string): boolean {
  const match = numberedTitle.exec(words);
  if (match === null) return false;
  const rest = match[1]?.trim() ?? '';
  return (
    rest === '' ||
    (/^["'“‘«]?\p{Lu}/u.test(rest) && !endsStatement(rest) && rest.split(/\s+/).length <= titleWords)
  );
}

const seeAlso = [
  'see also|see|compare|cf\\.|refer to|for (?:more|further) (?:information|details),? see',
  'siehe auch|siehe|vgl\\.|vergleiche|voir aussi|voir|cf|véase también|véase|ver también|veja também|ver também|vedi anche|vedi',
  'zie ook|zie|zobacz też|zob\\.|см\\. также|см\\.|viz též|viz|se även|se også|se|katso myös',
].join('|');
const toPlace = new RegExp(
  String.raw`^\W*(?:${seeAlso})\s*:?\s+(?:(?:the|la|le|el|il|de|der|die|das|den)\s+)?(?:${part}|§)\.?\s*[“"«]?${partNumber}?\b`,
  'iu',
);
const also =
  /^\W*(?:see also|siehe auch|voir aussi|véase también|ver también|veja também|ver também|vedi anche|zie ook|zobacz też|см\. также|viz též|se även|se også|katso myös|関連項目|参见|另见)(?!\p{L})/iu;
/** Words of the longest sentence that only refers. */
const referenceWords = 14;

/** "See also: Tolls, Ferries." "See chapter 4 for more." */
const refers = (words: string): boolean =>
  (also.test(words) || toPlace.test(words)) && words.split(/\s+/).length <= referenceWords;

/** Headings above links to other places. */
const leadsElsewhere =
  /^(?:see also|related(?: (?:pages|links|articles|topics))?|external links|further reading|(?:table of )?contents|index|siehe auch|weblinks|inhalt(?:sverzeichnis)?|literatur|voir aussi|liens externes|articles connexes|table des matières|sommaire|véase también|enlaces externos|contenidos?|índice(?: general)?|ver também|ligações externas|vedi anche|collegamenti esterni|indice|sommario|zie ook|externe links|inhoud(?:sopgave)?|zobacz też|linki zewnętrzne|spis treści|см\. также|ссылки|оглавление|содержание|se även|externa länkar|innehåll|目次|関連項目|目录)\W*$/iu;

/** With a leader between its words and its page. */
const entry = /(?:[.·…_]\s?){3,}\|?(\d{1,4})$/u;
/** Entries of the shortest table of contents. */
const fewest = 4;
/** UTF-16 units of the longest. */
const longestEntry = 200;

/** Lines that end in page numbers which never fall; the prices of a menu do. */
function contentsIn(lines: readonly string[]): ReadonlySet<number> {
  const entries = new Set<number>();
  let run: { index: number; page: number }[] = [];
  const close = (): void => {
    const grows = (run.at(-1)?.page ?? 0) > (run[0]?.page ?? 0);
    if (grows && run.length >= fewest) for (const { index } of run) entries.add(index);
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    const page = Number(line.length > longestEntry ? undefined : entry.exec(line)?.[1]);
    if (!(page >= (run.at(-1)?.page ?? 0))) close();
    if (page >= 0) run.push({ index, page });
  }
  close();
  return entries;
}
