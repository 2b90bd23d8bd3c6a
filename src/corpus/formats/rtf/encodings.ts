// The encodings of bytes in Rich Text Format: the file's, and those that fonts bring with them.

const byCodePage: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** By Windows' numbers for character sets. */
const byCharset: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** Its characters are pictures. */
export const symbols = 'symbols';
const symbolCharset = 2;

export const ofCodePage = (page: number): string =>
  byCodePage[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');

/** Undefined where it is the file's own. */
export const ofCharset = (charset: number): string | undefined =>
  charset === symbolCharset ? symbols : byCharset[charset];

/** A bullet is the one sign of symbol fonts that stands for itself. */
export function decoded(bytes: readonly number[], encoding: string): string {
  if (encoding === symbols) return bytes.includes(0xb7) ? '•' : '';
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}
