// What programs and models may send, and the shape of verdicts that they get: the same over HTTP and MCP.
import { z } from 'zod';

/** Characters. */
export const longest = { question: 4_000, text: 500_000, receipt: 40 } as const;

/** Verdicts have more fields than their kind; see docs/web.md. */
export const verdictSchema = z.looseObject({ kind: z.string() });

export const checkedShape = {
  quotations: z.array(
    z.strictObject({ quotation: z.looseObject({ text: z.string() }), verdict: verdictSchema }),
  ),
  /** Quotations that were not looked up, since the text has too many. */
  leftOut: z.int(),
} as const;
