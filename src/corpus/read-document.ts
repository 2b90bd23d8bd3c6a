// What a format makes of a file's bytes. Nothing that a file holds is thrown.
import { messageOf } from '../errors.ts';
import { decode } from './decode.ts';
import { type Format, isReading, type Reading } from './formats/format.ts';
import { type Problem, problem } from './problem.ts';

export interface ReadDocument {
  /** Absent where nothing can be read. */
  readonly reading?: Reading;
  readonly problems: readonly Problem[];
}

/** A parser that gives up, as on brackets nested thousands deep, must not cost the other documents. */
export async function readDocument(format: Format, bytes: Uint8Array, path: string): Promise<ReadDocument> {
  try {
    if (format.of === 'bytes') {
      const result = await format.read(bytes, path);
      return isReading(result) ? withProblems(result, []) : { problems: [result] };
    }
    const { text, problems } = decode(bytes, path);
    return text === undefined ? { problems } : withProblems(format.read(text, path), problems);
  } catch (cause) {
    const message = `It can't be read as ${format.name}: ${messageOf(cause)}. Simplify it or convert it to plain text.`;
    return { problems: [problem('unreadable', path, message)] };
  }
}

const withProblems = (reading: Reading, before: readonly Problem[]): ReadDocument => ({
  reading,
  problems: [...before, ...reading.problems],
});
