// What replaces a text that is longer than a message may be.
export const longWords = {
  attached: (file: string): string => `Too long to show here. It is whole in ${file}.`,
  missing: 'Too long to show here.',
} as const;
