// Whether a file's magic bytes match its extension.
import { hasSignature, type Signature } from '../bytes/signature.ts';
import { type Problem, problem } from '../document/problem.ts';
import { entryFor, extensionOf, extensionsWith, signatures } from '../formats/registry.ts';

/** The problem that the file is of another kind than its extension says; absent where nothing contradicts it. */
export function wrongExtension(path: string, bytes: Uint8Array): Problem | undefined {
  if (bytes.length === 0) return undefined;
  const { signature, orSignature } = entryFor(path) ?? {};
  if (signature !== undefined) {
    const expected = orSignature === undefined ? [signature] : [signature, orSignature];
    return expected.some((one) => hasSignature(bytes, one)) ? undefined : unlike(path, signature);
  }
  const found = signatures.find((one) => hasSignature(bytes, { ...one, within: 0 }));
  return found === undefined ? undefined : really(path, found);
}

const unlike = (path: string, { called }: Signature): Problem =>
  problem(
    'wrong-ending',
    path,
    `Its name ends in ${extensionOf(path)}, but it does not begin like ${called}. Correct its extension, or save it again.`,
  );

const really = (path: string, signature: Signature): Problem =>
  problem(
    'wrong-ending',
    path,
    `Its name ends in ${extensionOf(path)}, but it is ${signature.called}. Rename it to end in ${extensionsWith(signature).join(' or ')}.`,
  );
