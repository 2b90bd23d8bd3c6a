// Builds before the slow suite, unless dist/ is what the sources give: that suite runs the program as users start it.
import { build } from '../adapters/build.mjs';
import { isFresh } from '../adapters/freshness.mjs';

export default async function buildWhenStale() {
  if (!isFresh()) await build();
}
