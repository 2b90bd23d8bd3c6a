// A time of a recording, as players show it.

/** "01:02:03", whole seconds that have passed. */
export const clock = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
