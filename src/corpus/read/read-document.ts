// What a format makes of a file's bytes, within a reading thread. No file's content makes it throw.
import { messageOf } from '../../errors.ts';
import { detectLanguage, detectTableLanguage } from '../../text/detect-language.ts';
import { decode } from '../bytes/decode.ts';
import { type Problem, problem } from '../document/problem.ts';
import { type Format, isReading, type Reading } from '../formats/port/format.ts';
import type { Recognizer } from '../formats/port/recognizer.ts';
import { openFormat } from '../formats/registry.ts';
import { wrongExtension } from './wrong-extension.ts';

export interface ReadDocument {
  /** The name of the format that read it. */
  readonly format?: string;
  /** Absent where nothing can be read; the problems then say why. */
  readonly reading?: Reading;
  readonly problems: readonly Problem[];
  /** It was not read, for a reason that is not its own: nothing is known about the file. */
  readonly isStopped?: true;
  /** Present where it has pictures of text: the languages with which they were recognized, or "off". */
  readonly ocr?: string;
}

/** Text recognition, opened when the first picture needs it. */
export interface Ocr {
  /** `ocrKey` of the setting. */
  readonly key: string;
  open(): Promise<Recognizer>;
}

/** `path` chooses the format and names the file in problems; nothing is opened. */
export async function readDocument(path: string, bytes: Uint8Array, ocr?: Ocr): Promise<ReadDocument> {
  const format = await openFormat(path);
  if (format === undefined) return { problems: [] };
  const foreign = wrongExtension(path, bytes);
  if (foreign !== undefined) return { problems: [foreign] };
  const read = await readWith(format, path, bytes, ocr);
  return hasPictures(read) ? { ...read, ocr: ocr?.key ?? 'off' } : read;
}

const hasPictures = ({ reading, problems }: ReadDocument): boolean =>
  problems.some(({ code }) => code === 'no-text-layer') ||
  reading?.points?.some((point) => point.ocr !== undefined) === true;

const recognizerOf = ({ open }: Ocr): Recognizer => ({
  read: async (picture, turned) => (await open()).read(picture, turned),
});

/** A parser that gives up, as on brackets nested thousands deep, must not cost the other documents. */
async function readWith(format: Format, path: string, bytes: Uint8Array, ocr?: Ocr): Promise<ReadDocument> {
  const { name } = format;
  try {
    if (format.of === 'bytes') {
      const result = await format.read(bytes, path, ocr === undefined ? undefined : recognizerOf(ocr));
      return isReading(result) ? found(name, result, []) : { problems: [result] };
    }
    const { text, problems } = await decode(bytes, path);
    return text === undefined ? { problems } : await found(name, format.read(text, path), problems);
  } catch (cause) {
    // How deep a parser gets is up to the version of Node.
    const why =
      cause instanceof RangeError && cause.message.includes('call stack')
        ? 'it is nested too deeply'
        : messageOf(cause);
    const message = `It cannot be read as ${name}: ${why}. Simplify it or convert it to plain text.`;
    return { problems: [problem('unreadable', path, message)] };
  }
}

/** Names of formats that are rows and nothing else. */
const tables: ReadonlySet<string> = new Set(['table', 'json lines', 'xlsx']);

async function found(format: string, reading: Reading, before: readonly Problem[]): Promise<ReadDocument> {
  const isTable = reading.language === undefined && tables.has(format);
  const language = isTable
    ? await detectTableLanguage(reading.text)
    : await detectLanguage(reading.text, reading.language);
  return {
    format,
    reading: language === undefined ? reading : { ...reading, language },
    problems: [...before, ...reading.problems],
  };
}
