// The documents: searched, sorted, with what is wrong with them.
import type { Child } from 'hono/jsx';
import type { Problem } from '../../../../src/index.ts';
import { grouped } from '../../../shared/wording/counted.ts';
import { sourcesWords } from '../../../shared/wording/pages/web.ts';
import { inSteps } from '../../layout/in-steps.ts';
import { documentPath, query, sourcesPath } from '../../layout/urls.ts';
import { type Row, type SortColumn, sortColumns } from './documents.ts';

export interface SourcesView {
  readonly rows: DrawnRows;
  readonly all: number;
  readonly search: string;
  readonly sort: SortColumn;
  readonly problems: readonly Problem[];
}

/** The rows of the table, drawn. */
export interface DrawnRows {
  readonly count: number;
  readonly columns: readonly SortColumn[];
  readonly drawn: Child;
}

export async function drawRows(rows: readonly Row[]): Promise<DrawnRows> {
  const columns = columnsOf(rows);
  const drawn = await inSteps(rows, (row) => <TableRow row={row} columns={columns} />);
  return { count: rows.length, columns, drawn };
}

export const SourcesPage = ({ rows, all, search, sort, problems }: SourcesView) => (
  <div class="wide">
    <h1>{sourcesWords.title}</h1>
    <search>
      <form class="ask" action={sourcesPath} method="get">
        <label for="search">{sourcesWords.search}</label>
        <div class="field">
          <input id="search" name="search" type="search" value={search} maxlength={200} autocomplete="off" />
          <input type="hidden" name="sort" value={sort} />
          <button type="submit">{sourcesWords.button}</button>
        </div>
      </form>
    </search>
    <p role="status">
      {rows.count === 0 && search !== '' ? sourcesWords.none : sourcesWords.count(rows.count, all)}
    </p>
    {rows.count > 0 && <Table rows={rows} search={search} sort={sort} />}
    {problems.length > 0 && (
      <section>
        <h2>{sourcesWords.problemsTitle}</h2>
        <ul>
          {problems.map(({ path, message }) => (
            <li>
              <b>
                <bdi>{path}</bdi>
              </b>{' '}
              {message}
            </li>
          ))}
        </ul>
      </section>
    )}
  </div>
);

const Table = ({ rows, search, sort }: Pick<SourcesView, 'rows' | 'search' | 'sort'>) => (
  <table>
    <thead>
      <tr class="columns">
        {rows.columns.map((column) => (
          <th scope="col" class={column} aria-sort={column === sort ? direction(column) : undefined}>
            <a
              href={`${sourcesPath}${query({ search, sort: column })}`}
              aria-label={sourcesWords.sortBy(sourcesWords.columns[column])}
            >
              {sourcesWords.columns[column]}
            </a>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{rows.drawn}</tbody>
  </table>
);

const TableRow = ({
  row: { document, collection, words, problems },
  columns,
}: {
  readonly row: Row;
  readonly columns: readonly SortColumn[];
}) => (
  <tr>
    <th scope="row">
      <a class="document-title" href={documentPath(document.id)}>
        <bdi>{document.title}</bdi>
      </a>
      <span class="path">
        <bdi>{document.path}</bdi>
      </span>
      {problems.map(({ message }) => (
        <span class="problem">{`${sourcesWords.problem}: ${message}`}</span>
      ))}
    </th>
    <td class="publisher" dir="auto">
      {[document.author, document.publisher].filter((name) => name !== undefined).join(', ')}
    </td>
    <td class="published">{document.published}</td>
    {columns.includes('collection') && <td class="collection">{collection}</td>}
    <td class="words">{grouped(words)}</td>
  </tr>
);

/** Without the collections, where all documents lie in one folder. */
const columnsOf = (rows: readonly Row[]): readonly SortColumn[] =>
  sortColumns.filter((column) => column !== 'collection' || rows.some(({ collection }) => collection !== ''));

const direction = (column: SortColumn): 'ascending' | 'descending' =>
  column === 'published' || column === 'words' ? 'descending' : 'ascending';
