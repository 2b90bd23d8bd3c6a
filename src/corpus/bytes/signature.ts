// Signatures: the magic bytes that files of one kind begin with.

export interface Signature {
  /** What problems call such a file. */
  readonly called: string;
  /** Latin-1. */
  readonly begins: string;
  /** Bytes at the file's start within which it must begin. */
  readonly within: number;
}

/** Readers of PDF have always skipped what a mail program or web server put before it. */
export const pdfSignature: Signature = { called: 'a PDF file', begins: '%PDF-', within: 1024 };

export const zipSignature: Signature = {
  called: 'a ZIP archive, as Word, OpenDocument and EPUB files are',
  begins: 'PK\u0003\u0004',
  within: 4,
};

/** Word writes such a container around a file with a password, and wrote one around every file before 2007. */
export const compoundSignature: Signature = {
  called: 'a compound file, as Word wrote before 2007',
  begins: '\u00d0\u00cf\u0011\u00e0',
  within: 0,
};

export const rtfSignature: Signature = { called: 'a file in Rich Text Format', begins: '{\\rtf', within: 3 };

export function hasSignature(bytes: Uint8Array, { begins, within }: Signature): boolean {
  const top = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, within + begins.length));
  return top.includes(begins, 0, 'latin1');
}
