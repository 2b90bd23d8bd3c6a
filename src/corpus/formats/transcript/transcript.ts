// Subtitles and transcripts, .srt and .vtt: cues joined into what was said, with the time and the speaker of each.
import { countWords } from '../../../text/tokenize.ts';
import { decode } from '../../bytes/decode.ts';
import type { Attribution, Paragraph, Point, Section } from '../../document/document.ts';
import { type Problem, problem } from '../../document/problem.ts';
import type { FileFormat, Reading } from '../port/format.ts';
import { type Cue, readCues } from './cues.ts';

export const transcript: FileFormat = { name: 'transcript', of: 'bytes', read };

async function read(bytes: Uint8Array, path: string): Promise<Reading | Problem> {
  const { text: source, problems } = await decode(bytes, path);
  if (source === undefined) return problems[0] ?? noText(path);
  const header = headerOf(source);
  const { cues, unread } = await readCues(source, header !== undefined);
  return {
    ...write(paragraphsOf(cues)),
    ...readHeader(header ?? ''),
    problems: unread > 0 ? [...problems, unreadCues(path, unread)] : problems,
  };
}

const noText = (path: string): Problem => problem('empty', path, 'It holds no text. Add text or remove it.');

const unreadCues = (path: string, count: number): Problem =>
  problem(
    'part-unreadable',
    path,
    `The times of ${count} of its cues can't be read, and their words are left out. Write them as 00:01:02.345 --> 00:01:04.000.`,
  );

/** The lines above the first empty line of a WebVTT file. */
const headerOf = (source: string): string | undefined =>
  /^\ufeff?WEBVTT(?=[ \t\r\n]|$)(?<header>(?:.|\r?\n(?!\r?\n))*)/.exec(source.slice(0, longestHeader))
    ?.groups?.['header'];

/** UTF-16 units. */
const longestHeader = 5_000;

function readHeader(header: string): { language?: string; attribution: Partial<Attribution> } {
  const [first = '', ...lines] = header.split(/\r?\n/);
  const title = first.replace(/^[\s–—-]+/, '').trim();
  const language = lines.flatMap((line) => /^language:\s*([a-z]{2})\b/i.exec(line)?.[1] ?? [])[0];
  return {
    ...(language === undefined ? {} : { language: language.toLowerCase() }),
    attribution: title === '' ? {} : { title },
  };
}

/** One speaker's cues that are read as one paragraph. */
interface SpokenParagraph {
  readonly speaker?: string;
  readonly cues: readonly Cue[];
  readonly words: number;
  readonly isSound: boolean;
}

/** Seconds of silence, and words, after which a paragraph may end; without sentences to go by, both come sooner. */
const ends = { pause: 3, words: 80 };
const endsUnpunctuated = { pause: 1.5, words: 40 };
/** Words of the longest paragraph, whether its sentence has ended or not. */
const mostWords = 180;

function paragraphsOf(cues: readonly Cue[]): SpokenParagraph[] {
  const ended = cues.filter(({ words }) => endsSentence(words)).length;
  const isPunctuated = ended >= cues.length / 10;
  const paragraphs: SpokenParagraph[] = [];
  for (const cue of cues) {
    const open = paragraphs.at(-1);
    const words = countWords(cue.words);
    if (open !== undefined && continues(open, cue, isPunctuated)) {
      paragraphs[paragraphs.length - 1] = { ...open, cues: [...open.cues, cue], words: open.words + words };
      continue;
    }
    const speaker = cue.speaker === undefined ? {} : { speaker: cue.speaker };
    paragraphs.push({ ...speaker, cues: [cue], words, isSound: isSound(cue.words) });
  }
  return paragraphs;
}

/** A cue without a name goes on with the speaker's sentence, but a new sentence without one may be anybody's. */
function continues(open: SpokenParagraph, cue: Cue, isPunctuated: boolean): boolean {
  const last = open.cues.at(-1);
  if (last === undefined || open.isSound || isSound(cue.words) || open.words >= mostWords) return false;
  if (cue.isTurn && (cue.speaker === undefined || cue.speaker !== open.speaker)) return false;
  if (isPunctuated && !endsSentence(last.words)) return true;
  if (cue.speaker !== open.speaker) return false;
  const limits = isPunctuated ? ends : endsUnpunctuated;
  return cue.seconds - last.until < limits.pause && open.words < limits.words;
}

const endsSentence = (words: string): boolean => /[.!?…。！？]["'”’»)\]]*$/u.test(words);

/** "[Music]", "(siren)", "♪ la la ♪": heard, but not said. */
const isSound = (words: string): boolean =>
  /^(?:[♪♫\s]|\[[^\]]*\]|\([^)]*\)|（[^）]*）)+[.!]?$|^[♪♫]/u.test(words);

/** A section for each run of one speaker's paragraphs, with the name as its heading, so that questions can name it. */
function write(paragraphs: readonly SpokenParagraph[]): Pick<Reading, 'text' | 'sections' | 'points'> {
  let text = '';
  const points: Point[] = [];
  const sections: { headings: string[]; paragraphs: Paragraph[] }[] = [];
  let speaker: string | undefined;
  for (const { cues, isSound: sound, ...spoken } of paragraphs) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    for (const [index, { words, seconds }] of cues.entries()) {
      if (index > 0) text += ' ';
      const named = spoken.speaker === undefined ? {} : { speaker: spoken.speaker };
      points.push({ start: text.length, seconds, ...named });
      text += words;
    }
    const paragraph = { span: { start, end: text.length }, line: cues[0]?.line ?? 1 };
    if (sections.length === 0 || spoken.speaker !== speaker) {
      sections.push({ headings: spoken.speaker === undefined ? [] : [spoken.speaker], paragraphs: [] });
    }
    speaker = spoken.speaker;
    const aside = sound ? 'sound' : /[\p{L}\p{N}]/u.test(text.slice(start)) ? undefined : 'no words';
    sections.at(-1)?.paragraphs.push(aside === undefined ? paragraph : { ...paragraph, setAside: aside });
  }
  return { text, sections: sections satisfies readonly Section[], points };
}
