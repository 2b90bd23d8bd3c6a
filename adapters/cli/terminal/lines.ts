// Questions from standard input, one per line.
import { createInterface } from 'node:readline';

/** Every line of `input`, without its line end. */
export async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) yield line;
}
