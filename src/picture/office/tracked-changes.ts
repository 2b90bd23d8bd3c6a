// Tracked changes of Office files: what is deleted in one is no text, so their pages are drawn as if it were gone.
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { limits } from '../../corpus/bytes/limits.ts';

/** How a deleted passage begins there; the prefix of Word's elements is any. */
const deleted = /<(?:[\w.-]{1,40}:(?:del|moveFrom)\s[^<>]{0,400}author=|text:tracked-changes\b)/;
/** Characters within which such a beginning says what it is. */
const longestBeginning = 500;

/** Whether an .rtf, .docx or .odt file has any. */
export async function hasTrackedChanges(bytes: Uint8Array, ending: string): Promise<boolean> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (ending === 'rtf') return file.includes('\\deleted');
  if (ending !== 'docx' && ending !== 'odt') return false;
  // Of all parts: a directory may name the same bytes many thousand times, and say of none how large it is.
  const budget = { left: limits.unpackedBytes };
  for (const part of partsOf(file)) {
    if (await holdsDeleted(part, budget)) return true;
    if (budget.left <= 0) return false;
  }
  return false;
}

async function holdsDeleted(part: Readable, budget: { left: number }): Promise<boolean> {
  let before = '';
  try {
    for await (const piece of part as AsyncIterable<Buffer>) {
      const text = before + piece.toString('latin1');
      if (deleted.test(text)) return true;
      before = text.slice(-longestBeginning);
      budget.left -= piece.length;
      if (budget.left <= 0) return false;
    }
  } catch {
    // It is damaged: LibreOffice says what it makes of it.
  }
  return false;
}

/** Where LibreOffice keeps whether changes are shown, in a flat OpenDocument file as it writes it. */
const shown = '<config:config-item config:name="ShowRedlineChanges" config:type="boolean">true<';

/** The file, which shows its changes as done. */
export function withChangesDone(flat: Uint8Array): Uint8Array {
  const file = Buffer.from(flat.buffer, flat.byteOffset, flat.byteLength);
  const at = file.indexOf(shown);
  if (at === -1) return flat;
  return Buffer.concat([
    file.subarray(0, at),
    Buffer.from(shown.replace('true', 'false')),
    file.subarray(at + shown.length),
  ]);
}

/** What is in an archive as XML, by its directory (APPNOTE.TXT 4.3.12); nothing where that can't be read. */
function* partsOf(file: Buffer): Generator<Readable> {
  const end = file.lastIndexOf('PK\u0005\u0006');
  if (end === -1 || end + 22 > file.length) return;
  let at = file.readUInt32LE(end + 16);
  while (at + 46 <= file.length && file.readUInt32LE(at) === 0x02014b50) {
    const name = file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28));
    const start = file.readUInt32LE(at + 42);
    if (name.endsWith('.xml') && start + 30 <= file.length) {
      const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
      const bytes = file.subarray(data, data + file.readUInt32LE(at + 20));
      const pieces = Readable.from(piecesOf(bytes));
      const isDeflated = file.readUInt16LE(at + 10) === 8;
      yield isDeflated ? pieces.pipe(createInflateRaw()) : pieces;
    }
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
}

const pieceSize = 64 * 1024;

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}
