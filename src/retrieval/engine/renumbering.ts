// Which passages of a corpus stay when it changes, and which come.
export interface Renumbering {
  /** For each earlier passage its number from now on, or `gone`. Those that stay keep their order. */
  readonly moved: Uint32Array;
  /** The numbers of those that come, ascending. Together with the ones that stay they are 0, 1, 2 … */
  readonly added: Uint32Array;
}

export const gone = 0xffffffff;
