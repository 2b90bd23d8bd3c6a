// Says what an editor has just removed, and brings it back.
import { describeWords } from '../../../shared/wording/pages/edit.ts';
import { restorePath } from '../../layout/urls.ts';

export interface RemovedView {
  readonly path: string;
  /** The id that brings it back. */
  readonly undo: string;
}

export const Removed = ({ path, undo }: RemovedView) => (
  <div class="notice">
    <p role="status">
      <bdi>{describeWords.removed(path)}</bdi>
    </p>
    <form method="post" action={restorePath(undo)}>
      <button type="submit" aria-label={describeWords.undoOf(path)}>
        {describeWords.undo}
      </button>
    </form>
  </div>
);
