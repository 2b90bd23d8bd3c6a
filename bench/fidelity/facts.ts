// Whether title, author, date and language of a file are what a person who looked at it wrote into the list.
import { describeFile, type ReadFile } from '../../src/index.ts';
import type { Listed } from './list.ts';

export interface Fact {
  readonly fact: 'title' | 'author' | 'published' | 'language';
  readonly right?: string;
  readonly found?: string;
  readonly isRight: boolean;
}

const plain = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/** Only what the list has a value for is judged. */
export function judgeFacts(listed: Listed, file: ReadFile): Fact[] {
  const { document } = describeFile(file, undefined);
  const facts = (['title', 'author', 'published', 'language'] as const).flatMap((fact): Fact[] => {
    const right = listed[fact];
    const found = document?.[fact];
    if (right === undefined) return [];
    const isRight = fact === 'published' ? found === right : plain(found) === plain(right);
    return [{ fact, right, ...(found === undefined ? {} : { found }), isRight }];
  });
  return facts;
}
