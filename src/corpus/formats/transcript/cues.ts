// Cues of a subtitle file, SubRip or WebVTT: what is said at which second.
import { parseTextStream } from 'media-captions';
import { labelsOf, unmarked, type Voice, voicesOf } from './voices.ts';

/** What one speaker says within a cue. */
export interface Cue extends Voice {
  /** From the beginning of the recording. */
  readonly seconds: number;
  readonly until: number;
  /** 1-based, of the cue's first line of text. */
  readonly line: number;
}

export interface Cues {
  readonly cues: readonly Cue[];
  /** How many could not be read, their times being no times. */
  readonly unread: number;
}

interface Timed {
  readonly seconds: number;
  readonly until: number;
  readonly line: number;
  readonly lines: readonly string[];
}

export async function readCues(source: string, isWebVtt: boolean): Promise<Cues> {
  const lines = linesOf(source, isWebVtt);
  const timed = withoutRolledUp((await readTimed(lines)).sort((a, b) => a.seconds - b.seconds));
  const labels = labelsOf(timed.flatMap(({ lines: spoken }) => spoken));
  const cues = timed.flatMap(({ lines: spoken, ...cue }) =>
    voicesOf(spoken, labels).map((voice) => ({ ...cue, ...voice })),
  );
  return { cues, unread: lines.filter((line) => line.includes(arrow)).length - timed.length };
}

const arrow = '-->';

/** Trimmed, without the settings after the times. In SubRip, an empty line ends a cue only where another begins. */
function linesOf(source: string, isWebVtt: boolean): string[] {
  const lines = source.split(/\r\n|\r|\n/).map((line) => {
    const trimmed = line.replace(/^\ufeff/, '').trim();
    return trimmed.replace(/^(\d[\d:.,]*)\s*-->\s*(\d[\d:.,]*).*$/, '$1 --> $2');
  });
  if (isWebVtt) return lines;
  return lines.flatMap((line, index) => {
    const next = lines[index + 1] ?? arrow;
    const begins = next === '' || next.includes(arrow) || (lines[index + 2] ?? arrow).includes(arrow);
    return line === '' && !begins ? [' '] : [line];
  });
}

/**
 * Handed over line by line, so that a cue is known to be above the line that ends it. The library's SubRip grammar
 * reads WebVTT too, once the settings are cut off; its WebVTT grammar loses speech that looks like a setting
 * ("position: vacant").
 */
async function readTimed(lines: readonly string[]): Promise<Timed[]> {
  const timed: Timed[] = [];
  let at = 0;
  const stream = new ReadableStream<string>(
    {
      pull: (controller) => {
        if (at > lines.length) controller.close();
        // An empty line after the last ends its cue.
        else controller.enqueue(lines[at] ?? '');
        at += 1;
      },
    },
    { highWaterMark: 0 },
  );
  await parseTextStream(stream, {
    type: 'srt',
    errors: false,
    onCue: ({ startTime, endTime, text }) => {
      const spoken = text.split('\n');
      const line = at - spoken.length;
      timed.push({ seconds: startTime, until: endTime, line, lines: spoken.map((one) => one.trim()) });
    },
  });
  return timed;
}

/** Share of cues repeating the line above, from which repeating is how the file shows its lines, and not a refrain. */
const rollingFrom = 0.25;

/** Live captions show each line several times, first below and then above the next ones. */
function withoutRolledUp(timed: readonly Timed[]): Timed[] {
  const spoken = timed.map((cue) => ({ ...cue, lines: cue.lines.filter((line) => unmarked(line) !== '') }));
  const filled = spoken.filter(({ lines }) => lines.length > 0);
  const repeated = new Map(filled.map((cue, index) => [cue, repeatedLines(cue, filled[index - 1])]));
  const repeating = [...repeated.values()].filter((lines) => lines > 0).length;
  if (repeating < filled.length * rollingFrom) return spoken;
  return spoken.map((cue) => ({ ...cue, lines: cue.lines.slice(repeated.get(cue)) }));
}

/** How many of a cue's first lines are the last ones of the cue before it. */
function repeatedLines(cue: Timed, previous: Timed | undefined): number {
  if (previous === undefined || cue.seconds > previous.until + 0.1) return 0;
  const [own, before] = [cue.lines.map(unmarked), previous.lines.map(unmarked)];
  for (let lines = Math.min(own.length, before.length); lines > 0; lines -= 1)
    if (own.slice(0, lines).join('\n') === before.slice(-lines).join('\n')) return lines;
  return 0;
}
