// The text of a Rich Text Format file as HTML: what its paragraphs are, without how they look.
import { dateIn } from '../../document/date.ts';
import { asHtml } from '../office/xml.ts';
import { type Destination, destinations, isKnown, isList } from './destinations.ts';
import { decoded, ofCharset, ofCodePage } from './encodings.ts';
import { createPage } from './page.ts';
import { type Style, styleNamed } from './styles.ts';
import { tokensOf } from './tokens.ts';

export interface RtfText {
  readonly html: string;
  readonly title: string;
  readonly author: string;
  readonly published?: string;
  /** Whether its last group is closed. */
  readonly isWhole: boolean;
}

/** What a group hands on to those in it. */
interface State {
  destination: Destination;
  encoding: string;
  /** Characters that stand in for one of Unicode. */
  standIns: number;
  isBold: boolean;
  isUnread: boolean;
  raised: 'sup' | 'sub' | undefined;
  /** Of the field that it is in. */
  field: { instruction: string };
}

/** Groups within groups: no program writes a tenth of it. */
const deepest = 1000;

/** Undefined where it is nested too deeply. */
export function rtfText(source: string): RtfText | undefined {
  const page = createPage();
  const fonts = new Map<number, string>();
  const styles = new Map<number, Style>();
  const facts = { title: '', author: '' };
  const dates: string[] = [];
  const stack: State[] = [];
  let fileEncoding = 'windows-1252';
  let state: State = {
    ...{ destination: 'ignored', encoding: fileEncoding, standIns: 1, isBold: false, isUnread: false },
    ...{ raised: undefined, field: { instruction: '' } },
  };
  let bytes: number[] = [];
  /** Characters still to be passed over: they stand in for one that was read. */
  let skipped = 0;
  /** A group's first word says what it holds. */
  let isFirst = false;
  let isStarred = false;
  let font = 0;
  let style = { number: 0, name: '', outline: undefined as number | undefined };
  let day = { yr: 0, mo: 0, dy: 0 };

  const write = (text: string): void => {
    const { destination, isUnread, isBold, raised, field } = state;
    if (destination === 'styles') style.name += text;
    else if (destination === 'instruction') field.instruction += text;
    else if (destination === 'title' || destination === 'author') facts[destination] += text;
    else if (destination === 'marker') page.mark(text);
    else if (destination === 'text' || destination === 'note' || destination === 'result') {
      if (!isUnread) page.write(asHtml(text), { isBold, raised });
    }
  };
  const flush = (): void => {
    if (bytes.length > 0) write(decoded(bytes, state.encoding));
    bytes = [];
  };
  const close = (): void => {
    const { destination } = state;
    const before = stack.pop();
    if (destination === 'styles' && style.name !== '') {
      styles.set(style.number, styleNamed(style.name, style.outline));
      style = { number: 0, name: '', outline: undefined };
    }
    if (destination === 'time' && before?.destination !== 'time')
      dates.push(
        dateIn(`${day.yr}-${String(day.mo).padStart(2, '0')}-${String(day.dy).padStart(2, '0')}`) ?? '',
      );
    if (destination === 'note' && before?.destination !== 'note') page.closeNote();
    if (before !== undefined) state = before;
  };
  /** Whether the word says what its group holds. */
  const begins = (word: string): boolean => {
    const destination = destinations.get(word);
    if (destination === undefined) {
      if (isStarred && !isKnown(word)) state.destination = 'ignored';
      return isStarred;
    }
    const isLeftOut = state.destination === 'ignored' && stack.length > 1;
    if (destination === 'note' && !isLeftOut) page.openNote();
    // A program that saves the file again may write its author a second time.
    if ((destination === 'title' || destination === 'author') && facts[destination] !== '') {
      state.destination = 'ignored';
      return true;
    }
    if (destination === 'time') day = { yr: 0, mo: 0, dy: 0 };
    if (destination === 'result' && isList(state.field.instruction)) state.destination = 'ignored';
    else if (!isLeftOut || ['text', 'title', 'author', 'time'].includes(destination))
      state.destination = destination;
    return true;
  };
  const obey = (word: string, value: number | undefined): void => {
    const isOn = value !== 0;
    switch (word) {
      case 'rtf':
        state.destination = 'text';
        break;
      case 'ansicpg':
        fileEncoding = ofCodePage(value ?? 1252);
        state.encoding = fileEncoding;
        break;
      case 'mac':
        fileEncoding = 'macintosh';
        state.encoding = fileEncoding;
        break;
      case 'field':
        state.field = { instruction: '' };
        break;
      case 'f':
        font = value ?? 0;
        if (state.destination !== 'fonts') state.encoding = fonts.get(font) ?? fileEncoding;
        break;
      case 'fcharset':
        if (state.destination === 'fonts') fonts.set(font, ofCharset(value ?? 0) ?? fileEncoding);
        break;
      case 's':
        if (state.destination === 'styles') style.number = value ?? 0;
        else page.style(styles.get(value ?? 0));
        break;
      case 'outlinelevel':
        if (state.destination === 'styles') style.outline = value;
        else page.outline(value);
        break;
      case 'yr':
      case 'mo':
      case 'dy':
        day[word] = value ?? 0;
        break;
      case 'uc':
        state.standIns = Math.min(10, Math.max(0, value ?? 1));
        break;
      case 'u':
        write(String.fromCharCode((value ?? 0) & 0xffff));
        skipped = state.standIns;
        break;
      case 'plain':
        Object.assign(state, { isBold: false, isUnread: false, raised: undefined, encoding: fileEncoding });
        break;
      case 'b':
        state.isBold = isOn;
        break;
      // Struck out, deleted in a tracked change, hidden: it does not hold, or is not shown.
      case 'strike':
      case 'striked':
      case 'deleted':
      case 'v':
        state.isUnread = isOn;
        break;
      case 'super':
      case 'sub':
        state.raised = isOn ? (word === 'super' ? 'sup' : 'sub') : undefined;
        break;
      case 'nosupersub':
        state.raised = undefined;
        break;
      default:
        if (Object.hasOwn(characters, word)) write(characters[word] ?? '');
        else if (
          state.destination === 'text' ||
          state.destination === 'note' ||
          state.destination === 'result'
        )
          page.obey(word);
    }
  };

  for (const token of tokensOf(source)) {
    if (token.kind !== 'byte' && !(token.kind === 'text' && bytes.length === 0)) flush();
    switch (token.kind) {
      case 'open':
        stack.push(state);
        if (stack.length > deepest) return undefined;
        state = { ...state };
        [isFirst, isStarred, skipped] = [true, false, 0];
        continue;
      case 'close':
        close();
        skipped = 0;
        break;
      case 'star':
        isStarred = true;
        continue;
      case 'word':
        if (!(isFirst && begins(token.word))) obey(token.word, token.value);
        break;
      case 'byte':
        if (skipped > 0) skipped -= 1;
        else bytes.push(token.byte);
        break;
      case 'text': {
        const text = token.text.slice(skipped);
        skipped = Math.max(0, skipped - token.text.length);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: bytes beyond ASCII are in the font's encoding.
        if (/^[\x00-\x7f]*$/.test(text)) write(text);
        else bytes.push(...Buffer.from(text, 'latin1'));
        break;
      }
    }
    isFirst = false;
  }
  flush();
  const published = dates
    .filter((date) => date !== '')
    .sort()
    .at(-1);
  return {
    ...{ html: page.html(), title: facts.title, author: facts.author.trim(), isWhole: stack.length === 0 },
    ...(published === undefined ? {} : { published }),
  };
}

const characters: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  nbsp: '\u00a0',
  nbhyphen: '\u2011',
  emspace: '\u2003',
  enspace: '\u2002',
  tab: ' ',
};
