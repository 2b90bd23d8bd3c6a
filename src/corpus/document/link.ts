// What became of a symbolic link in the corpus folder.

export interface FollowedLink {
  /** Relative to the corpus folder, with forward slashes. */
  readonly path: string;
  /** Where it leads: relative to the corpus folder, or the whole path outside it. */
  readonly to: string;
  /** `read in its place`: what it leads to is a document there, and not a second time under the link's name. */
  readonly is: 'followed' | 'read in its place' | 'not followed';
}
