// Whether a file begins as its ending promises.
import { extname } from 'node:path';
import { type Problem, problem } from '../document/problem.ts';

interface Signature {
  readonly called: string;
  readonly endings: readonly string[];
  /** Latin-1. */
  readonly begins: string;
  /** Bytes at the file's top within which it must begin. */
  readonly within: number;
}

const signatures: readonly Signature[] = [
  // Readers of PDF have always passed over what a mail program or web server put before it.
  { called: 'a PDF file', endings: ['.pdf'], begins: '%PDF-', within: 1024 },
  {
    called: 'a ZIP archive, as Word, OpenDocument and EPUB files are',
    endings: ['.docx', '.odt', '.epub'],
    begins: 'PK\u0003\u0004',
    within: 4,
  },
];

/** The problem that the file is of another kind than its name says; absent where nothing speaks against the name. */
export function wrongEnding(path: string, bytes: Uint8Array): Problem | undefined {
  if (bytes.length === 0) return undefined;
  const ending = extname(path).toLowerCase();
  const promised = signatures.find(({ endings }) => endings.includes(ending));
  if (promised !== undefined) {
    if (holds(bytes, promised) || (ending === '.docx' && isCompoundFile(bytes))) return undefined;
    const message = `Its name ends in ${ending}, but it does not begin as ${promised.called}. Give it the ending of what it is, or save it again.`;
    return problem('wrong-ending', path, message);
  }
  const found = signatures.find((signature) => holds(bytes, { ...signature, within: 0 }));
  if (found === undefined) return undefined;
  const message = `Its name ends in ${ending}, but it is ${found.called}. Let its name end in ${found.endings.join(' or ')}.`;
  return problem('wrong-ending', path, message);
}

/** What Word makes of a file behind a password is of another kind; the reader of Word files says what to do. */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

function holds(bytes: Uint8Array, { begins, within }: Signature): boolean {
  const top = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, within + begins.length));
  return top.includes(begins, 0, 'latin1');
}
