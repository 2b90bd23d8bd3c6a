// The version of what formats make of files: cached documents of another version are read again.

/**
 * Raised when any format reads any file differently, a file's language is detected differently, or a limit beyond which
 * a file is given up has changed.
 */
export const readingVersion = 21;
