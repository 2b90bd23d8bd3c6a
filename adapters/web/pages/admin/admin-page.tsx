// The administrator's page: what was asked, what was not answered, how answers were rated.
import type { AuditEntry, Document, Gaps, JournalFigures } from '../../../../src/index.ts';
import { dayOf } from '../../../shared/language/times.ts';
import { damagedRows, gapWords, shortfallsOf } from '../../../shared/wording/journal.ts';
import { adminWords } from '../../../shared/wording/pages/admin.ts';
import { auditRow, auditWords } from '../../../shared/wording/pages/audit.ts';
import { signInWords } from '../../../shared/wording/pages/sign-in.ts';
import { documentPath, query, questionPath } from '../../layout/urls.ts';
import { timeSteps } from '../../server/metrics.ts';
import { BarChart, DayChart } from './chart.tsx';
import {
  countOf,
  type QuotedDocument,
  questionsByDay,
  questionsByLikelihood,
  quotedDocuments,
  responseTimes,
} from './figures.ts';

export interface AdminView {
  readonly figures: JournalFigures;
  readonly gaps: Gaps;
  readonly documents: readonly Document[];
  /** As `responseTimes` of the metrics gives them. */
  readonly times: readonly number[];
  /** The latest first. */
  readonly audit: readonly AuditEntry[];
  readonly span: keyof typeof adminWords.spans;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
}

/** Rows shown of each list; the downloads have all. */
export const mostRows = 20;

/** In the order of the bars' parts. */
const outcomes = (): string[] => [adminWords.answered, adminWords.unsure, adminWords.abstained];

export const AdminPage = ({ figures, gaps, documents, times, audit, span, since, until }: AdminView) => {
  const quoted = quotedDocuments(figures, documents);
  return (
    <div class="wide">
      <h1>{adminWords.title}</h1>
      <p class="lead">{adminWords.lead(countOf(figures), dayOf(since))}</p>
      {figures.damaged.length > 0 && <p class="notice">{damagedRows(figures.damaged.length)}</p>}
      <Spans span={span} />
      <DayChart title={adminWords.byDay} bars={questionsByDay(figures, since, until)} parts={outcomes()} />
      <BarChart title={adminWords.likelihood} bars={questionsByLikelihood(figures)} parts={outcomes()} />
      <BarChart
        title={adminWords.times}
        bars={responseTimes(timeSteps, times)}
        parts={[adminWords.answers]}
        none={adminWords.noTimes}
      />
      <Unanswered gathered={gaps} />
      <Ratings figures={figures} />
      <Quoted quoted={quoted} />
      <h2>{auditWords.title}</h2>
      {audit.length === 0 ? (
        <p>{auditWords.none}</p>
      ) : (
        <Rows head={auditWords.head} rows={audit.map(auditRow)} />
      )}
      <section class="downloads">
        <h2>{adminWords.downloads}</h2>
        <ul>
          <li>
            <a href={`/admin/questions.csv${query({ since: span })}`}>{adminWords.questionsFile}</a>
          </li>
          <li>
            <a href={`/admin/unanswered.csv${query({ since: span })}`}>{adminWords.gapsFile}</a>
          </li>
        </ul>
      </section>
      <form method="post" action="/sign-out">
        <button type="submit">{signInWords.signOut}</button>
      </form>
    </div>
  );
};

const Day = ({ time }: { readonly time: number }) => <time class="day">{dayOf(time)}</time>;

const Spans = ({ span }: Pick<AdminView, 'span'>) => (
  <nav class="switch" aria-label={adminWords.span}>
    {Object.entries(adminWords.spans).map(([name, label]) => (
      <a href={`/admin${query({ since: name })}`} aria-current={name === span ? 'true' : undefined}>
        {label}
      </a>
    ))}
  </nav>
);

const Unanswered = ({ gathered }: { readonly gathered: Gaps }) => {
  const { gaps } = gathered;
  return (
    <section>
      <h2>{adminWords.unanswered}</h2>
      {gaps.length === 0 ? (
        <p>{adminWords.noneUnanswered}</p>
      ) : (
        <Rows
          head={[
            adminWords.subject,
            adminWords.timesAsked,
            adminWords.shortfalls,
            adminWords.people,
            adminWords.last,
            adminWords.example,
          ]}
          rows={gaps.map(({ words, times, shortfalls, people, last, example }) => [
            words.join(', '),
            times,
            shortfallsOf(shortfalls),
            people,
            <Day time={last} />,
            <a href={questionPath(example)}>
              <bdi>{example}</bdi>
            </a>,
          ])}
        />
      )}
      <p>{gapWords.leftOut(gathered)}</p>
    </section>
  );
};

const Ratings = ({ figures: { ratings, rated } }: Pick<AdminView, 'figures'>) => {
  return (
    <section>
      <h2>{adminWords.ratings}</h2>
      {ratings.length === 0 ? (
        <p>{adminWords.noRatings}</p>
      ) : (
        <Rows
          all={rated}
          head={[adminWords.rating, adminWords.question, adminWords.note, adminWords.day]}
          rows={ratings.map(({ verdict, question, note, ratedAt }) => [
            adminWords.verdicts[verdict],
            <bdi>{question}</bdi>,
            <bdi>{note ?? ''}</bdi>,
            <Day time={ratedAt} />,
          ])}
        />
      )}
    </section>
  );
};

const Quoted = ({ quoted }: { readonly quoted: readonly QuotedDocument[] }) => {
  const [often, never] = [
    quoted.filter(({ answers }) => answers > 0),
    quoted.filter(({ answers }) => answers === 0),
  ];
  return (
    <>
      <section>
        <h2>{adminWords.quoted}</h2>
        {often.length === 0 ? <p>{adminWords.nothingQuoted}</p> : <Documents quoted={often} />}
      </section>
      <section>
        <h2>{adminWords.never}</h2>
        {never.length === 0 ? <p>{adminWords.everyQuoted}</p> : <Documents quoted={never} />}
      </section>
    </>
  );
};

const Documents = ({ quoted }: { readonly quoted: readonly QuotedDocument[] }) => (
  <>
    <ul>
      {quoted.slice(0, mostRows).map(({ document, answers }) => (
        <li>
          <a href={documentPath(document.id)}>
            <bdi>{document.title}</bdi>
          </a>
          {answers > 0 && ` ${adminWords.answersOf(answers)}`}
        </li>
      ))}
    </ul>
    {quoted.length > mostRows && <p>{adminWords.more(quoted.length - mostRows)}</p>}
  </>
);

type Cell = string | number | ReturnType<typeof Spans>;

const Rows = ({
  head,
  rows,
  all = rows.length,
}: {
  /** How many there are, where not all of them are in `rows`. */
  readonly all?: number;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}) => (
  <>
    <table class="entries">
      <thead>
        <tr>
          {head.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, mostRows).map((row) => (
          <tr>
            {row.map((cell, index) => (
              <td data-label={head[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    {all > mostRows && <p>{adminWords.more(all - mostRows)}</p>}
  </>
);
