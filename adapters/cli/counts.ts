// Passages and words of each document, as the corpus reports show them.
import { type Corpus, countPassages, countWords } from '../../src/index.ts';
import type { DocumentCount } from './render-corpus.ts';

export const countsOf = ({ documents }: Corpus): DocumentCount[] =>
  documents.map((document) => ({
    path: document.path,
    title: document.title,
    ...(document.published === undefined ? {} : { published: document.published }),
    passages: countPassages(document),
    words: countWords(document.text),
  }));
