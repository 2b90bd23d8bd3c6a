// The ask page, the page of each answer, suggestions and ratings.
import { type Context, Hono } from 'hono';
import { type Corpus, createCache, longestNote, verdicts } from '../../../../src/index.ts';
import { dayOf } from '../../../shared/language/times.ts';
import { readerPath } from '../../../shared/render/reader-links.ts';
import { createSuggestedQuestions } from '../../../shared/suggested-questions.ts';
import { place } from '../../../shared/wording/citation.ts';
import { askWords, ratingWords } from '../../../shared/wording/pages/web.ts';
import { page } from '../../layout/layout.tsx';
import { answerPath } from '../../layout/urls.ts';
import { askerOf, scopedFor } from '../../people/asker.ts';
import type { App, Env } from '../../request/env.ts';
import { refusal } from '../../request/refusal.ts';
import { frameFor, type PageServices } from '../../server/services.ts';
import type { AnswerView } from './answer.tsx';
import { AskPage } from './ask-page.tsx';
import { createGivenAnswers } from './given-answers.ts';
import type { LanguageOf } from './quote.tsx';

/** Passages suggested while typing. */
const mostSuggestions = 5;
/** Sample questions on the empty page. */
const mostSamples = 4;
/** Milliseconds after which questions of a limited view that nobody opened are forgotten. */
const samplesFor = 24 * 60 * 60 * 1000;

export function askRoutes(services: PageServices): App {
  const { verbatim } = services;
  /** By the collections that a visitor is limited to. */
  const samples = createCache<() => Promise<readonly string[]>>(samplesFor, Date.now, { max: 50 });
  const samplesOf = (context: Context<Env>): Promise<readonly string[]> => {
    const key = JSON.stringify(context.get('visitor').collections ?? 'all');
    const known = samples.get(key) ?? createSuggestedQuestions(scopedFor(services, context), mostSamples);
    samples.set(key, known);
    return known();
  };
  const given = createGivenAnswers(services);
  const routes: App = new Hono<Env>();
  const show = async (
    context: Context<Env>,
    question: string,
    shown?: AnswerView | string,
  ): Promise<Response> => {
    context.header('Cache-Control', 'no-store');
    return context.html(
      page({
        title: question === '' ? askWords.title : question,
        at: '/',
        ...frameFor(services, context),
        children: (
          <AskPage
            documents={scopedFor(services, context).corpus.documents.length}
            samples={await samplesOf(context)}
            question={question}
            previews={services.previews}
            given={shown}
          />
        ),
      }),
    );
  };

  routes.get('/', (context) => show(context, (context.req.query('q') ?? '').trim()));

  routes.post('/', async (context) => {
    const field = await fieldsOf(context);
    if (field('q') === '') return context.redirect('/', 303);
    const id = await given.ask(field('q'), field('after'), askerOf(context));
    return context.redirect(answerPath({ id, preview: field('preview') }), 303);
  });

  routes.get('/answers/:id', async (context) => {
    const { preview, rated: ratedBefore } = context.req.query();
    const id = context.req.param('id');
    const scoped = scopedFor(services, context);
    const found = await given.find(id, askerOf(context), scoped);
    if (found === undefined) throw refusal(404, askWords.notStored);
    const address = { id, preview, isRated: ratedBefore === 'yes' };
    const origin = services.settings.publicUrl ?? new URL(context.req.url).origin;
    const printed = askWords.printed(origin + answerPath({ id }), dayOf(Date.now()));
    const shown = found.isCurrent
      ? { ...found, address, printed, languageOf: languagesIn(scoped.corpus) }
      : askWords.changed;
    return show(context, found.answer.question, shown);
  });

  routes.get('/suggest', async (context) => {
    const text = context.req.query('q') ?? '';
    const quotes =
      text.trim() === '' ? [] : await scopedFor(services, context).suggest(text, mostSuggestions);
    context.header('Cache-Control', 'no-store');
    return context.json(
      quotes.map(({ text: words, highlights, citation }) => ({
        text: words,
        highlights,
        title: citation.title,
        place: place(citation),
        address: readerPath(citation),
      })),
    );
  });

  routes.post('/rate', async (context) => {
    const field = await fieldsOf(context);
    const verdict = verdicts.find((known) => known === field('verdict'));
    if (verdict === undefined) throw refusal(400, ratingWords.noVerdict);
    const [answerId, note] = [field('answer'), [...field('note')].slice(0, longestNote).join('')];
    const rating = { answerId, verdict, ...(note === '' ? {} : { note }) };
    const isStored = await verbatim.rate(askerOf(context), rating);
    if (!isStored) throw refusal(404, ratingWords.notRated);
    return context.redirect(`${answerPath({ id: answerId, isRated: true })}#answer-title`, 303);
  });
  return routes;
}

const languagesIn = ({ documents }: Corpus): LanguageOf => {
  const languages = new Map(documents.map(({ id, language }) => [id, language]));
  return (id) => languages.get(id);
};

type Field = 'q' | 'after' | 'preview' | 'answer' | 'verdict' | 'note';

/** What the fields of a form hold, '' for those that it does not have. */
async function fieldsOf({ req }: Context<Env>): Promise<(name: Field) => string> {
  const form = await req.parseBody();
  return (name) => {
    const value = form[name];
    return typeof value === 'string' ? value.trim() : '';
  };
}
