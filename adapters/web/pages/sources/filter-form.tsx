// The form above the list of documents: words, filters and the order. It needs no script.
import { topCollection } from '../../../../src/index.ts';
import { sourcesWords } from '../../../shared/wording/pages/web.ts';
import { sourcesPath } from '../../layout/urls.ts';
import { type SortColumn, sortColumns } from './documents.ts';
import { type Choices, type DocumentFilter, datePattern } from './filter.ts';

/** As an address has them. */
export const fieldsOf = ({ problems, ...filter }: DocumentFilter): Record<string, string | undefined> => ({
  ...filter,
  problems: problems === true ? 'true' : undefined,
});

export const isFiltered = (filter: DocumentFilter): boolean =>
  Object.values(fieldsOf(filter)).some((value) => value !== undefined && value !== '');

interface FormView {
  readonly filter: DocumentFilter;
  readonly choices: Choices;
  readonly sort: SortColumn;
}

export const FilterForm = ({ filter, choices, sort }: FormView) => {
  const { search = '', from, until, problems, collection, type, language } = filter;
  const isOpen = isFiltered({ ...filter, search: '' });
  return (
    <search>
      <form class="ask" action={sourcesPath} method="get">
        <label for="search">{sourcesWords.search}</label>
        <div class="field">
          <input id="search" name="search" type="search" value={search} maxlength={200} autocomplete="off" />
          <button type="submit">{sourcesWords.button}</button>
        </div>
        <details class="filters" open={isOpen}>
          <summary>{sourcesWords.filters}</summary>
          <div class="choices">
            <Choice name="collection" chosen={collection} values={choices.collections} />
            <Choice name="type" chosen={type} values={choices.types} />
            <Choice name="language" chosen={language} values={choices.languages} />
            <DateField name="from" value={from} />
            <DateField name="until" value={until} />
            <label>
              {sourcesWords.sort}
              <select name="sort">
                {sortColumns.map((column) => (
                  <option value={column} selected={column === sort}>
                    {sourcesWords.columns[column]}
                  </option>
                ))}
              </select>
            </label>
            <label class="tick">
              <input type="checkbox" name="problems" value="true" checked={problems === true} />
              {sourcesWords.onlyProblems}
            </label>
          </div>
        </details>
      </form>
    </search>
  );
};

/** Only where there is something to choose. */
const Choice = ({
  name,
  chosen,
  values,
}: {
  readonly name: 'collection' | 'type' | 'language';
  readonly chosen: string | undefined;
  readonly values: readonly string[];
}) =>
  (values.length > 1 || chosen !== undefined) && (
    <label>
      {sourcesWords.filter[name]}
      <select name={name}>
        <option value="">{sourcesWords.any}</option>
        {values.map((value) => (
          <option value={value} selected={value === chosen}>
            {value === topCollection ? sourcesWords.top : value}
          </option>
        ))}
      </select>
    </label>
  );

const DateField = ({
  name,
  value,
}: {
  readonly name: 'from' | 'until';
  readonly value: string | undefined;
}) => (
  <label>
    {sourcesWords.filter[name]}
    <input
      name={name}
      value={value}
      size={10}
      placeholder={sourcesWords.dateExample}
      pattern={datePattern.source}
      title={sourcesWords.dateForm}
      autocomplete="off"
    />
  </label>
);
