// Document retrieval: orders whole documents by their best passages.
import { z } from 'zod';
import { rankDocuments } from '../answer/ranking/documents.ts';
import type { Document } from '../corpus/document/document.ts';
import { VerbatimError } from '../errors.ts';
import { analyze } from '../question/analyze.ts';
import { createPackedEngine } from '../retrieval/engine/packed-engine.ts';
import { buildRevision } from '../retrieval/revision/revision.ts';
import { readJsonLines } from './json-lines.ts';
import { averagePrecision, firstRank, mean, meanReciprocalRank, ndcgAt } from './measures/measures.ts';
import { createPeers } from './peers.ts';
import type { Figures, Report } from './report.ts';

const documentSchema = z.object({ path: z.string(), title: z.string(), text: z.string() });
const querySchema = z.object({ id: z.string(), query: z.string() });

export type PlainDocument = Readonly<z.infer<typeof documentSchema>>;
export type RetrievalQuery = Readonly<z.infer<typeof querySchema>>;
/** Paths of the right documents, by the id of the query. */
export type Judgements = ReadonlyMap<string, ReadonlySet<string>>;

export const readDocuments = (jsonLines: string): PlainDocument[] =>
  readJsonLines(jsonLines, documentSchema, 'Each line needs path, title and text.');

export const readQueries = (jsonLines: string): RetrievalQuery[] =>
  readJsonLines(jsonLines, querySchema, 'Each line needs id and query.');

/** Lines of "query 0 path judgement", as TREC writes them. Throws TOPICS_INVALID with the line that is wrong. */
export function readJudgements(text: string): Judgements {
  const judgements = new Map<string, Set<string>>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [query, , path, judgement] = line.trim().split(/\s+/);
    if (query === undefined || path === undefined || judgement === undefined || !/^-?\d+$/.test(judgement)) {
      throw new VerbatimError(
        'TOPICS_INVALID',
        `Line ${index + 1} is not a judgement: query, 0, path, 0 or 1.`,
      );
    }
    if (Number(judgement) <= 0) continue;
    judgements.set(query, (judgements.get(query) ?? new Set()).add(path));
  }
  return judgements;
}

export interface OrderedDocuments {
  readonly query: RetrievalQuery;
  readonly relevant: ReadonlySet<string>;
  /** Best first. */
  readonly paths: readonly string[];
}

export interface DocumentsEvaluation {
  readonly report: Report;
  readonly ordered: readonly OrderedDocuments[];
}

/** Over the queries that have a right document. `advance` is called after each. */
export async function evaluateDocuments(
  set: string,
  documents: readonly PlainDocument[],
  queries: readonly RetrievalQuery[],
  judgements: Judgements,
  advance: () => void = () => {},
): Promise<DocumentsEvaluation> {
  const judged = queries.filter(({ id }) => judgements.has(id));
  const ordering = (query: RetrievalQuery, paths: readonly string[]): OrderedDocuments => ({
    query,
    relevant: judgements.get(query.id) ?? new Set(),
    paths,
  });
  const revision = await buildRevision(
    { documents: documents.map(toDocument), problems: [] },
    createPackedEngine,
  );
  const ordered: OrderedDocuments[] = [];
  for (const query of judged) {
    const ranked = await rankDocuments(analyze(query.query, revision.vocabulary), revision);
    advance();
    ordered.push(
      ordering(
        query,
        ranked.map(({ path }) => path),
      ),
    );
  }
  const peers = Object.entries(createPeers(documents.map(({ text }) => text))).map(
    ([name, peer]): [string, Figures] => [
      name,
      figures(
        judged.map((query) =>
          ordering(
            query,
            peer(query.query).map(({ index }) => documents[index]?.path ?? ''),
          ),
        ),
      ),
    ],
  );
  return {
    report: { set, size: judged.length, measures: figures(ordered), peers: Object.fromEntries(peers) },
    ordered,
  };
}

function toDocument({ path, title, text }: PlainDocument): Document {
  const span = { start: 0, end: text.length };
  return {
    id: path,
    path,
    title,
    format: 'text',
    text,
    digest: '',
    sections: text === '' ? [] : [{ headings: [], paragraphs: [{ span, line: 1 }] }],
  };
}

function figures(ordered: readonly OrderedDocuments[]): Figures {
  const lists = ordered.map(({ paths, relevant }) => ({
    labels: paths.map((path) => relevant.has(path)),
    relevant: relevant.size,
  }));
  return {
    'nDCG@10': mean(lists.map(({ labels, relevant }) => ndcgAt(10, labels, relevant))),
    MAP: mean(lists.map(({ labels, relevant }) => averagePrecision(labels, relevant))),
    'MRR@10': meanReciprocalRank(lists.map(({ labels }) => firstRank(labels.slice(0, 10)))),
  };
}
