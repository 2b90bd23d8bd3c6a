// The documents: searched, sorted, with what is wrong with them.
import type { Child } from 'hono/jsx';
import type { Problem } from '../../../../src/index.ts';
import { grouped } from '../../../shared/language/counted.ts';
import { describeWords } from '../../../shared/wording/pages/edit.ts';
import { sourcesWords } from '../../../shared/wording/pages/web.ts';
import { inSteps } from '../../layout/in-steps.ts';
import { documentPath, editPath, query, sourcesPath } from '../../layout/urls.ts';
import { type Row, type SortColumn, sortColumns } from './documents.ts';
import type { Choices, DocumentFilter } from './filter.ts';
import { FilterForm, fieldsOf, isFiltered } from './filter-form.tsx';
import { Removed, type RemovedView } from './removed.tsx';
import { Upload } from './upload.tsx';

export interface SourcesView {
  /** Of one page. */
  readonly rows: DrawnRows;
  /** Documents that match, on all pages. */
  readonly found: number;
  readonly all: number;
  /** From 1. */
  readonly page: number;
  readonly filter: DocumentFilter;
  readonly choices: Choices;
  readonly sort: SortColumn;
  readonly problems: readonly Problem[];
  /** For editors. */
  readonly canAdd: boolean;
  /** What was removed just now, and can be brought back. */
  readonly removed?: RemovedView;
  readonly isRestored: boolean;
}

/** The rows of the table, drawn. */
export interface DrawnRows {
  readonly columns: readonly SortColumn[];
  readonly drawn: Child;
}

/** Rows of a page: what a search of so many titles is quicker than to scroll. */
const rowsOfAPage = 100;

export const pagesOf = (rows: number): number => Math.max(1, Math.ceil(rows / rowsOfAPage));

/** `page` from 1; `edits` is whether the visitor may change the document at a path. */
export async function drawRows(
  rows: readonly Row[],
  page: number,
  edits: (path: string) => boolean,
): Promise<DrawnRows> {
  const columns = columnsOf(rows);
  const own = rows.slice((page - 1) * rowsOfAPage, page * rowsOfAPage);
  const drawn = await inSteps(own, (row) => (
    <TableRow row={row} columns={columns} isEditable={edits(row.document.path)} />
  ));
  return { columns, drawn };
}

export const SourcesPage = ({
  rows,
  found,
  all,
  page,
  filter,
  choices,
  sort,
  problems,
  canAdd,
  removed,
  isRestored,
}: SourcesView) => (
  <div class="wide">
    <h1>{sourcesWords.title}</h1>
    {removed !== undefined && <Removed {...removed} />}
    {isRestored && canAdd && (
      <p class="notice" role="status">
        {describeWords.restored}
      </p>
    )}
    {canAdd && <Upload />}
    <FilterForm filter={filter} choices={choices} sort={sort} />
    <p role="status">
      {found === 0 && isFiltered(filter) ? sourcesWords.none : sourcesWords.count(found, all)}{' '}
      {isFiltered(filter) && <a href={sourcesPath}>{sourcesWords.showAll}</a>}
    </p>
    {found > 0 && <Table rows={rows} filter={filter} sort={sort} />}
    {pagesOf(found) > 1 && <Pages page={page} of={pagesOf(found)} filter={filter} sort={sort} />}
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

interface PagesView extends Pick<SourcesView, 'page' | 'filter' | 'sort'> {
  readonly of: number;
}

const Pages = ({ page, of, filter, sort }: PagesView) => {
  const path = (number: number): string =>
    `${sourcesPath}${query({ ...fieldsOf(filter), sort, page: String(number) })}`;
  return (
    <nav class="pages-of-list" aria-label={sourcesWords.pages}>
      {page > 1 && (
        <a href={path(page - 1)} rel="prev">
          {sourcesWords.previous}
        </a>
      )}
      <span>{sourcesWords.pageOf(page, of)}</span>
      {page < of && (
        <a href={path(page + 1)} rel="next">
          {sourcesWords.next}
        </a>
      )}
    </nav>
  );
};

const Table = ({ rows, filter, sort }: Pick<SourcesView, 'rows' | 'filter' | 'sort'>) => (
  <table>
    <thead>
      <tr class="columns">
        {rows.columns.map((column) => (
          <th scope="col" class={column} aria-sort={column === sort ? direction(column) : undefined}>
            <a
              href={`${sourcesPath}${query({ ...fieldsOf(filter), sort: column })}`}
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
  isEditable,
}: {
  readonly row: Row;
  readonly columns: readonly SortColumn[];
  readonly isEditable: boolean;
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
      {isEditable && (
        <a class="edit" href={editPath(document.id)} aria-label={describeWords.linkOf(document.title)}>
          {describeWords.link}
        </a>
      )}
    </th>
    <td class="publisher" dir="auto" data-label={sourcesWords.columns.publisher}>
      {[document.author, document.publisher].filter((name) => name !== undefined).join(', ')}
    </td>
    <td class="published" data-label={sourcesWords.columns.published}>
      {document.published}
    </td>
    {columns.includes('collection') && (
      <td class="collection" data-label={sourcesWords.columns.collection}>
        {collection}
      </td>
    )}
    <td class="words" data-label={sourcesWords.columns.words}>
      {grouped(words)}
    </td>
  </tr>
);

/** Without the collections, where all documents lie in one folder. */
const columnsOf = (rows: readonly Row[]): readonly SortColumn[] =>
  sortColumns.filter((column) => column !== 'collection' || rows.some(({ collection }) => collection !== ''));

const direction = (column: SortColumn): 'ascending' | 'descending' =>
  column === 'published' || column === 'words' ? 'descending' : 'ascending';
