// The buttons below an answer, and what they open.

export const buttonWords = {
  post: 'Post here',
  context: 'Context',
  lessContext: 'Less context',
  more: (waiting: number): string => `More quotes (${waiting})`,
  cite: 'Cite',
  useful: '👍',
  notUseful: '👎',
  nearest: 'Nearest passages',
  before: (sentence: string): string =>
    sentence === '' ? 'Nothing stands before it.' : `Before: ${sentence}`,
  after: (sentence: string): string => (sentence === '' ? 'Nothing stands after it.' : `After: ${sentence}`),
  tooLong: 'The answer is in the message; it is too long for a notification.',
} as const;
