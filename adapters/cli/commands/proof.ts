// verify and check-quotes: whether a receipt's quote, or every quotation in a text, is still word for word.
import { readFile } from 'node:fs/promises';
import { type CheckedText, messageOf, VerbatimError } from '../../../src/index.ts';
import { checkWords, unknownReceipt } from '../../shared/wording/proof.ts';
import { renderChecked, renderVerified } from '../render/proof.ts';
import { styleFor } from '../terminal/style.ts';
import { type ExitStatus, type Surroundings, terminalPlace } from '../terminal/surroundings.ts';
import { type JsonOption, withVerbatim } from './open.ts';

/** 0 where the quote is in the documents today, at the same or another place; 1 where it changed or is gone. */
export const verify = (code: string, options: JsonOption, surroundings: Surroundings): Promise<ExitStatus> =>
  withVerbatim(options, surroundings, 'reader', async (verbatim) => {
    const verified = await verbatim.within(terminalPlace).verify(code);
    if (verified === undefined) throw new VerbatimError('USAGE', unknownReceipt(code));
    const { output } = surroundings;
    const text =
      options.json === true ? JSON.stringify(verified) : renderVerified(verified, styleFor(surroundings));
    output.write(`${text}\n`);
    const { kind } = verified.verification;
    return kind === 'exact' || kind === 'moved' ? 0 : 1;
  });

/** A quotation that was not looked up may be anything. */
const isAllExact = ({ quotations, leftOut }: CheckedText): boolean =>
  leftOut === 0 && quotations.every(({ verdict }) => verdict.kind === 'exact');

/** 0 where every quotation is exact, 1 where any is not. */
export const checkQuotes = (
  file: string,
  options: JsonOption,
  surroundings: Surroundings,
): Promise<ExitStatus> =>
  withVerbatim(options, surroundings, 'reader', async (verbatim) => {
    const text = await readInput(file, surroundings);
    const checked = await verbatim.within(terminalPlace).checkQuotes(text);
    const style = styleFor(surroundings);
    const parts = [
      ...checked.quotations.map((one) => renderChecked(one, style)),
      checkWords.summary(checked),
    ];
    surroundings.output.write(`${options.json === true ? JSON.stringify(checked) : parts.join('\n\n')}\n`);
    return isAllExact(checked) ? 0 : 1;
  });

/** A file's text, or standard input for "-". */
async function readInput(file: string, { input }: Surroundings): Promise<string> {
  if (file === '-') {
    const parts: Buffer[] = [];
    for await (const part of input) parts.push(Buffer.from(part));
    return Buffer.concat(parts).toString('utf8');
  }
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new VerbatimError('USAGE', `${file} cannot be read: ${messageOf(cause)}`, cause);
  }
}
