// Titles, names and paths, for a line that has more than these in it.

/** Embeddings, overrides and isolates, which reorder what comes after them in the line. Single marks (U+200E) reach no further. */
const directions = /[\u202a-\u202e\u2066-\u2069]/g;

export const undirected = (text: string): string => text.replace(directions, '');
