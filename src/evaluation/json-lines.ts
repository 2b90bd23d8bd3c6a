// Reads files of one JSON object a line, and names the line that is wrong.
import type { z } from 'zod';
import { VerbatimError } from '../errors.ts';

/** Empty lines are passed over. Throws TOPICS_INVALID with the line and `needs`. */
export function readJsonLines<Row>(text: string, schema: z.ZodType<Row>, needs: string): Row[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (cause) {
      throw new VerbatimError('TOPICS_INVALID', `Line ${index + 1} is not readable. ${needs}`, cause);
    }
  });
}
