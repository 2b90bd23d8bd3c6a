// What the words of a Rich Text Format file do, as \b and \par; those of paragraphs and tables are the page's.
import { ofCharset, ofCodePage } from './encodings.ts';
import { isOnPage, type Progress, type State, write } from './progress.ts';

/** `value` is the number behind the word. */
type Effect = (progress: Progress, value: number | undefined) => void;

export function obey(progress: Progress, word: string, value: number | undefined): void {
  const effect = effects.get(word);
  if (effect !== undefined) effect(progress, value);
  else if (Object.hasOwn(characters, word)) write(progress, characters[word] ?? '');
  else if (isOnPage(progress.state.destination)) progress.page.obey(word);
}

const encode = (progress: Progress, encoding: string): void => {
  progress.fileEncoding = encoding;
  progress.state.encoding = encoding;
};

/** Changes what holds for the group at hand. */
const sets =
  (change: (value: number | undefined) => Partial<State>): Effect =>
  ({ state }, value) =>
    void Object.assign(state, change(value));

/** Struck out, deleted in a tracked change, hidden: it does not hold, or is not shown. */
const unread = sets((value) => ({ isUnread: value !== 0 }));

const raise = (raised: 'sup' | 'sub'): Effect =>
  sets((value) => ({ raised: value === 0 ? undefined : raised }));

const dayPart =
  (part: keyof Progress['day']): Effect =>
  ({ day }, value) => {
    day[part] = value ?? 0;
  };

const effects: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['rtf', sets(() => ({ destination: 'text' }))],
  ['ansicpg', (progress, value) => encode(progress, ofCodePage(value ?? 1252))],
  ['mac', (progress) => encode(progress, 'macintosh')],
  ['field', sets(() => ({ field: { instruction: '' } }))],
  ['f', useFont],
  ['fcharset', describeFont],
  ['s', useStyle],
  ['outlinelevel', setOutline],
  ['yr', dayPart('yr')],
  ['mo', dayPart('mo')],
  ['dy', dayPart('dy')],
  ['uc', sets((value = 1) => ({ standIns: Math.min(10, Math.max(0, value)) }))],
  ['u', writeUnicode],
  ['plain', makePlain],
  ['b', sets((value) => ({ isBold: value !== 0 }))],
  ['strike', unread],
  ['striked', unread],
  ['deleted', unread],
  ['v', unread],
  ['super', raise('sup')],
  ['sub', raise('sub')],
  ['nosupersub', sets(() => ({ raised: undefined }))],
]);

function useFont(progress: Progress, value = 0): void {
  const { state, fonts, fileEncoding } = progress;
  progress.font = value;
  if (state.destination !== 'fonts') state.encoding = fonts.get(value) ?? fileEncoding;
}

function describeFont({ state, fonts, font, fileEncoding }: Progress, value = 0): void {
  if (state.destination === 'fonts') fonts.set(font, ofCharset(value) ?? fileEncoding);
}

function useStyle({ state, style, styles, page }: Progress, value = 0): void {
  if (state.destination === 'styles') style.number = value;
  else page.style(styles.get(value));
}

function setOutline({ state, style, page }: Progress, value: number | undefined): void {
  if (state.destination === 'styles') style.outline = value;
  else page.outline(value);
}

function writeUnicode(progress: Progress, value = 0): void {
  write(progress, String.fromCharCode(value & 0xffff));
  progress.skipped = progress.state.standIns;
}

function makePlain({ state, fileEncoding }: Progress): void {
  Object.assign(state, { isBold: false, isUnread: false, raised: undefined, encoding: fileEncoding });
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
