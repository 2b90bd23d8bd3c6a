// What somebody asked, for them alone: the latest first, each with the address of its answer.
import { type Context, Hono } from 'hono';
import type { AskedQuestion } from '../../../../src/index.ts';
import { dayOf } from '../../../shared/language/times.ts';
import { historyWords } from '../../../shared/wording/pages/web.ts';
import { page } from '../../layout/layout.tsx';
import { answerPath, historyPath, questionPath } from '../../layout/urls.ts';
import { ownQuestions } from '../../people/asker.ts';
import type { App, Env } from '../../request/env.ts';
import { refusal } from '../../request/refusal.ts';
import { frameFor, type PageServices } from '../../server/services.ts';

/** Questions, some of which may be the same. */
const mostShown = 200;

export function historyRoutes(services: PageServices): App {
  const routes: App = new Hono<Env>();
  routes.get(historyPath, async (context: Context<Env>) => {
    // Strangers at one address may be several people.
    if (!context.get('visitor').isKnown) throw refusal(404, historyWords.forKnown);
    const asked = await ownQuestions(services, context, mostShown);
    context.header('Cache-Control', 'no-store');
    return context.html(
      page({
        title: historyWords.title,
        at: historyPath,
        ...frameFor(services, context),
        children: <History asked={asked} />,
      }),
    );
  });
  return routes;
}

const History = ({ asked }: { readonly asked: readonly AskedQuestion[] }) => (
  <div class="wide">
    <h1>{historyWords.title}</h1>
    <p>{asked.length === 0 ? historyWords.none : historyWords.lead}</p>
    {asked.length > 0 && (
      <ul class="asked">
        {asked.map(({ id, question, kind, askedAt }) => (
          <li>
            <a class="own-question" href={answerPath({ id })} dir="auto">
              {question}
            </a>{' '}
            <span class="day">
              {historyWords.kinds[kind]}, <time>{dayOf(askedAt)}</time>.
            </span>{' '}
            <a href={questionPath(question)} aria-label={historyWords.againOf(question)}>
              {historyWords.again}
            </a>
          </li>
        ))}
      </ul>
    )}
  </div>
);
