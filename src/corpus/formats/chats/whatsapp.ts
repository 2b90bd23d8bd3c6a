// WhatsApp's export of a chat, from Android and iOS, in the notation of any country.
import type { Reading } from '../port/format.ts';
import { type Message, withoutStruck, writeMessages } from './conversation.ts';
import { dayOf, orderOf, type WrittenDay } from './written-day.ts';

/** Marks of direction, which the program puts before what it wrote itself. */
const direction = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** `[03.11.21, 10:00:05] Ada: …` of iOS and `03/11/2021, 10:00 - Ada: …` of Android. */
const beginning =
  /^\[?(?<day>\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4})\.?,?\s(?:um\s|à\s|a las\s)?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.]\d{2})?\s?(?<half>[AaPp]\.?\s?[Mm]\.?)?(?:\]\s?|\s[-–]\s)(?<rest>.*)$/;

/** Messages that a file begins with when it is one of these. */
const leastMessages = 2;

/** Undefined where the text is no such export. */
export function readWhatsApp(source: string): Pick<Reading, 'text' | 'sections' | 'points'> | undefined {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  if (!beginning.test(plain(first))) return undefined;
  const begun = begunMessages(lines);
  if (begun.filter(({ speaker }) => speaker !== '').length < leastMessages) return undefined;
  const order = orderOf(begun.map(({ day }) => day));
  const messages = begun
    .filter(({ speaker }) => speaker !== '')
    .map(
      ({ speaker, day, time, words, line }): Message => ({
        ...{ speaker, line },
        sent: `${dayOf(day, order)} ${time}`,
        words: withoutStruck(withoutNotes(words.join('\n'))).replace(/(?<=\S) {2,}/g, ' '),
      }),
    );
  return writeMessages(messages);
}

interface Begun {
  /** '' for what the program says. */
  readonly speaker: string;
  readonly day: WrittenDay;
  readonly time: string;
  readonly words: string[];
  readonly line: number;
}

function begunMessages(lines: readonly string[]): Begun[] {
  const begun: Begun[] = [];
  for (const [index, line] of lines.entries()) {
    const groups = beginning.exec(plain(line))?.groups;
    if (groups === undefined) {
      begun.at(-1)?.words.push(line.replace(direction, ''));
      continue;
    }
    const { day = '', rest = '' } = groups;
    const [, name = '', words = ''] = /^([^:]{1,60}): ?(.*)$/.exec(rest) ?? [];
    const speaker = endsInQuotation(name) ? '' : name;
    const isUsual = groups['half'] !== undefined && day.includes('/');
    const own = isOfTheProgram(line, words) ? [] : [words];
    begun.push({
      speaker: speaker.replace(/^~\s?/, '').trim(),
      day: { written: day, isMonthUsuallyFirst: isUsual },
      time: timeOf(groups),
      words: own,
      line: index + 1,
    });
  }
  return begun;
}

/** 'Ada changed the group name from "Tolls: old"': the colon is the group's, and nobody speaks. */
const endsInQuotation = (name: string): boolean => (name.match(/["“”„«»「」『』]/g)?.length ?? 0) % 2 === 1;

const plain = (line: string): string => line.replace(direction, '').replace(/[\u00a0\u202f]/g, ' ');

function timeOf({ hour = '', minute = '', half }: Readonly<Record<string, string | undefined>>): string {
  const isLate = /^p/i.test(half ?? '');
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isLate ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

/** A picture that was not exported, or a message that was deleted: "‎image omitted", "<Media omitted>". */
const isOfTheProgram = (line: string, words: string): boolean =>
  /^<[^<>]*>$/.test(words) || /: ?\u200e/.test(line) || deleted.test(words);

const deleted =
  /^(?:(?:this message was deleted|you deleted this message|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|ce message a été supprimé|vous avez supprimé ce message|se eliminó este mensaje|eliminaste este mensaje|questo messaggio è stato eliminato|hai eliminato questo messaggio|dit bericht is verwijderd|null)\.?)$/i;

const withoutNotes = (words: string): string =>
  words.replace(
    /\s*<(?:this message was edited|diese nachricht wurde bearbeitet|ce message a été modifié|se editó este mensaje\.?)>\s*$/i,
    '',
  );
