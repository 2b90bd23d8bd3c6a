// The version of what formats make of files: cached documents of another version are read again.

/** Raised when any format reads any file differently, or a file's language is detected differently. */
export const readingVersion = 6;
