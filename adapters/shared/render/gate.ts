// The last look before sending: each quote in the payload is compared with the stored text, character by character.
import type { Log, Quote, Scoped } from '../../../src/index.ts';

/**
 * Whether what is about to be sent shows exactly the quotes that it should, each as its document has it. `sent` is read
 * back from the payload, in order. A difference is an error in the log, and nothing of the payload may be sent.
 */
export function showsExactly(
  sent: readonly string[],
  shown: readonly Quote[],
  scoped: Pick<Scoped, 'stands'>,
  log: Log,
): boolean {
  const wrong = shown.filter((quote, index) => sent[index] !== quote.text || !scoped.stands(quote));
  if (wrong.length === 0 && sent.length === shown.length) return true;
  const places = wrong.map(({ citation }) => `${citation.path} at ${citation.span.start}`);
  log.error(
    { places, sent: sent.length, shown: shown.length },
    'a quote is not what its document says; it is not sent',
  );
  return false;
}
