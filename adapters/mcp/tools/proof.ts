// verify, check_quotes and cite: whether quotes are still word for word, and their references.
import { z } from 'zod';
import { receiptSchema, styles, VerbatimError } from '../../../src/index.ts';
import { checkedShape, verdictSchema } from '../../shared/calls.ts';
import { unknownReceipt } from '../../shared/wording/proof.ts';
import { given } from '../call/arguments.ts';
import { defineTool } from '../call/tool.ts';
import { renderChecked, renderVerified } from '../render/proof.ts';

export const verify = defineTool({
  name: 'verify',
  input: z.object({ receipt: given.receipt }),
  output: z.object({ receipt: receiptSchema, verification: verdictSchema }),
  run: async ({ receipt }, { scoped }) => {
    const verified = await scoped.verify(receipt);
    if (verified === undefined) throw new VerbatimError('USAGE', unknownReceipt(receipt));
    const { verification } = verified;
    return { text: renderVerified(verified), structured: { ...verified, verification: { ...verification } } };
  },
});

export const checkQuotes = defineTool({
  name: 'check_quotes',
  input: z.object({ text: given.text }),
  output: z.object({
    /** Whether every quotation of the text was looked up and is exact. */
    allExact: z.boolean(),
    ...checkedShape,
  }),
  run: async ({ text }, { scoped }, call) => {
    const checked = await scoped.checkQuotes(text, call);
    const quotations = checked.quotations.map(({ quotation, verdict }) => ({
      quotation: { ...quotation },
      verdict: { ...verdict },
    }));
    const { leftOut } = checked;
    const allExact = leftOut === 0 && quotations.every(({ verdict }) => verdict.kind === 'exact');
    return { text: renderChecked(checked), structured: { allExact, quotations, leftOut } };
  },
});

export const cite = defineTool({
  name: 'cite',
  input: z.object({ receipt: given.receipt, style: given.style }),
  output: z.object({
    receipt: z.string(),
    style: z.enum(styles.map(({ name }) => name)),
    reference: z.string(),
  }),
  run: async ({ receipt, style }, { scoped }) => {
    const reference = await scoped.cite(receipt, style);
    if (reference === undefined) throw new VerbatimError('USAGE', unknownReceipt(receipt));
    return { text: reference, structured: { receipt, style, reference } };
  },
});
