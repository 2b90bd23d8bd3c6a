// The ask page, its suggestions and its ratings.
import { type Context, Hono } from 'hono';
import { type Answer, longestNote, shownQuotes, verdicts } from '../../../../src/index.ts';
import { showsExactly } from '../../../shared/render/gate.ts';
import { readerPath } from '../../../shared/render/reader-links.ts';
import { createSearches } from '../../../shared/searches.ts';
import { chatWords } from '../../../shared/wording/chat/chat.ts';
import { askWords, ratingWords } from '../../../shared/wording/pages/web.ts';
import { page } from '../../layout/layout.tsx';
import { type AskAddress, askPath } from '../../layout/urls.ts';
import { addressOf, refusal } from '../../server/guard.ts';
import { type PageServices, webPlace } from '../../server/services.ts';
import type { App, Env } from '../../server/site.ts';
import { AskPage } from './ask-page.tsx';

/** Passages suggested while typing. */
const mostSuggestions = 5;
/** Sample questions on the empty page. */
const mostSamples = 4;

export function askRoutes(services: PageServices): App {
  const { scoped, verbatim, settings } = services;
  const samples = createSearches(scoped, mostSamples);
  const routes: App = new Hono<Env>();

  routes.get('/', async (context) => {
    const address = addressIn(context);
    const given = address.question === '' ? undefined : await answerFor(services, context, address);
    context.header('Cache-Control', 'no-store');
    return context.html(
      page({
        title: address.question === '' ? askWords.title : address.question,
        at: '/',
        hasAdmin: settings.adminToken !== undefined,
        children: (
          <AskPage
            documents={scoped.corpus.documents.length}
            samples={await samples()}
            address={address}
            previews={services.previews}
            {...(given === undefined ? {} : { given })}
          />
        ),
      }),
    );
  });

  routes.get('/suggest', async (context) => {
    const text = context.req.query('q') ?? '';
    const quotes = text.trim() === '' ? [] : await scoped.suggest(text, mostSuggestions);
    context.header('Cache-Control', 'no-store');
    return context.json(
      quotes.map(({ text: words, highlights, citation }) => ({
        text: words,
        highlights,
        title: citation.title,
        address: readerPath(citation),
      })),
    );
  });

  routes.post('/rate', async (context) => {
    const form = await context.req.parseBody();
    const field = (name: string): string => (typeof form[name] === 'string' ? form[name] : '');
    const verdict = verdicts.find((known) => known === form['verdict']);
    if (verdict === undefined) throw refusal(400, ratingWords.noVerdict);
    const note = [...field('note').trim()].slice(0, longestNote).join('');
    const rating = { answerId: field('answer'), verdict, ...(note === '' ? {} : { note }) };
    const found = await verbatim.rate({ ...webPlace, user: addressOf(context) }, rating);
    const back = askPath({
      question: field('q'),
      after: field('after'),
      answer: field('answer'),
      rated: found ? 'yes' : 'no',
    });
    return context.redirect(`${back}#answer-title`, 303);
  });
  return routes;
}

function addressIn({ req }: Context<Env>): AskAddress {
  const { q = '', after, preview, answer, rated } = req.query();
  return {
    question: q.trim(),
    after,
    preview,
    answer,
    rated: rated === 'yes' || rated === 'no' ? rated : undefined,
  };
}

/** The earlier answer where the address names one to this question, otherwise a new one. */
async function answerFor(
  { scoped, verbatim, log }: PageServices,
  context: Context<Env>,
  { question, after, answer: id }: AskAddress,
): Promise<{ answer: Answer; milliseconds: number }> {
  const from = performance.now();
  const recalled =
    id === undefined ? undefined : await scoped.recall(id, { ...webPlace, user: addressOf(context) });
  const answer =
    recalled?.question === question
      ? recalled
      : await verbatim.ask({
          text: question,
          asker: { ...webPlace, user: addressOf(context) },
          ...(after === undefined || after === '' ? {} : { previous: after }),
        });
  const shown = shownQuotes(answer);
  const texts = shown.map(({ text }) => text);
  if (!showsExactly(texts, shown, scoped, log)) throw refusal(500, chatWords.stopped);
  return { answer, milliseconds: performance.now() - from };
}
