// Receipt codes as people write them.

/** "v 7k2q9" and "V–7K2Q9" mean `V-7K2Q9`; undefined for what can't be a code. No sign of a code is a V. */
export function readReceiptCode(written: string): string | undefined {
  const bare = written
    .normalize('NFKC')
    .replace(/[\s\p{Dash}\p{Cf}]/gu, '')
    .toUpperCase();
  const signs = bare.startsWith('V') ? bare.slice(1) : bare;
  return /^[0-9A-Z]{5,32}$/.test(signs) ? `V-${signs}` : undefined;
}
