// The version of what formats make of files: kept documents of another version are read again.

/** Raised when any format reads any file differently, or its language is told otherwise. */
export const readingVersion = 2;
