// What a file states of itself, as an entry of sources.yaml.
import type { NewSource, ReadFile } from '../../../src/index.ts';

export function statedBy(path: string, { reading }: Pick<ReadFile, 'reading'>): NewSource {
  const { published, url, ...stated } = reading?.attribution ?? {};
  return {
    path,
    ...stated,
    ...(published === undefined ? {} : { date: published }),
    ...(url !== undefined && /^https?:\/\//.test(url) ? { url } : {}),
  };
}
