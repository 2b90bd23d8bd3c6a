// How each chat platform would show an answer. Drawing is pure, so it is there also where the platform is not configured.

import type { Preview } from '../web/previews/preview.ts';
import { platforms } from './registry.ts';

export const openPreviews = (): Promise<readonly Preview[]> =>
  Promise.all(platforms.map(async ({ name, label, preview }) => ({ name, label, preview: await preview() })));
