// The version of what formats make of files: cached documents of another version are read again.

/** Raised when any format reads any file differently, or detects its language differently. */
export const readingVersion = 3;
