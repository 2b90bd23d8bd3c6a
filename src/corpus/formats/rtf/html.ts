// The text of a Rich Text Format file as HTML: what its paragraphs are, without how they look.
import { decoded } from './encodings.ts';
import { begins, closeGroup, openGroup } from './groups.ts';
import { createProgress, type Progress, write } from './progress.ts';
import { tokensOf } from './tokens.ts';
import { obey } from './words.ts';

export interface RtfText {
  readonly html: string;
  readonly title: string;
  readonly author: string;
  readonly published?: string;
  /** Whether its last group is closed. */
  readonly isWhole: boolean;
}

/** Undefined where it is nested too deeply. */
export function rtfText(source: string): RtfText | undefined {
  const progress = createProgress();
  let bytes: number[] = [];
  /** A group's first word says what it holds. */
  let isFirst = false;
  let isStarred = false;
  const flush = (): void => {
    if (bytes.length > 0) write(progress, decoded(bytes, progress.state.encoding));
    bytes = [];
  };
  for (const token of tokensOf(source)) {
    if (token.kind !== 'byte' && !(token.kind === 'text' && bytes.length === 0)) flush();
    switch (token.kind) {
      case 'open':
        if (!openGroup(progress)) return undefined;
        [isFirst, isStarred] = [true, false];
        continue;
      case 'close':
        closeGroup(progress);
        break;
      case 'star':
        isStarred = true;
        continue;
      case 'word':
        if (!(isFirst && begins(progress, token.word, isStarred))) obey(progress, token.word, token.value);
        break;
      case 'byte':
        if (progress.skipped > 0) progress.skipped -= 1;
        else bytes.push(token.byte);
        break;
      case 'text':
        bytes.push(...readText(progress, token.text));
        break;
    }
    isFirst = false;
  }
  flush();
  return textOf(progress);
}

/** Writes what is plain; gives the bytes of what is in the font's encoding. */
function readText(progress: Progress, whole: string): Buffer {
  const text = whole.slice(progress.skipped);
  progress.skipped = Math.max(0, progress.skipped - whole.length);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: bytes beyond ASCII are in the font's encoding.
  if (!/^[\x00-\x7f]*$/.test(text)) return Buffer.from(text, 'latin1');
  write(progress, text);
  return Buffer.alloc(0);
}

function textOf({ page, facts, dates, stack }: Progress): RtfText {
  const published = dates
    .filter((date) => date !== '')
    .sort()
    .at(-1);
  return {
    ...{ html: page.html(), title: facts.title, author: facts.author.trim(), isWhole: stack.length === 0 },
    ...(published === undefined ? {} : { published }),
  };
}
