// Whole things into a budget. Nothing is ever cut here.

/** The first items whose sizes together stay within `budget`; what comes after the first that does not fit waits. */
export function fitting<T>(
  items: readonly T[],
  budget: number,
  sizeOf: (item: T, index: number) => number,
): T[] {
  let left = budget;
  const end = items.findIndex((item, index) => {
    left -= sizeOf(item, index);
    return left < 0;
  });
  return items.slice(0, end === -1 ? items.length : end);
}
