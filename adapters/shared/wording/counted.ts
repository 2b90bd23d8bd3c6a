// Numbers, lists and quotation marks, as every sentence of the bot writes them.
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** "1,234". The first use of the system's own number formats takes milliseconds, which most answers need not spend. */
export const grouped = (count: number): string => (count < 1000 ? String(count) : count.toLocaleString('en'));

export const listed = (items: readonly string[], last = 'or'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

export const quoted = (word: string): string => `“${word}”`;
