// Questions from standard input, one a line.
import { createInterface } from 'node:readline';

/** Every line of `input`, with its end taken off. Ends with the input. */
export async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) yield line;
}
