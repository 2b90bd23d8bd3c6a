// Draws the app's Home. Pure: the same state gives the same blocks.
import type { KnownBlock } from '@slack/types';
import type { AskedQuestion, Document, Forgotten, Gap } from '../../src/index.ts';
import { excerpt } from '../shared/excerpt.ts';
import { fitting } from '../shared/fit.ts';
import { newestFirst } from '../shared/searches.ts';
import { homeWords } from '../shared/wording/home.ts';
import { forgot, gapWords } from '../shared/wording/journal.ts';
import { limits } from './limits.ts';
import { line, type Part, part } from './page.ts';
import type { Drawing } from './render.ts';
import { drawDocument, drawGap } from './render-corpus.ts';
import { bold, bullets, italic, plain, richText, section } from './rich-text.ts';

export const homeActions = { forget: 'verbatim-forget' } as const;

export interface HomeState {
  readonly documents: readonly Document[];
  /** One's own, oldest first; undefined where the store can't be reached. */
  readonly questions: readonly AskedQuestion[] | undefined;
  /** For administrators only; undefined for others. */
  readonly gaps?: readonly Gap[];
  /** What was just deleted. */
  readonly forgotten?: Forgotten;
}

/** Parts shown of each kind; together with headings and buttons below the blocks that a view may have. */
const most = { documents: 40, questions: 10, gaps: 20 } as const;
/** Characters of the parts of one kind, as JSON. */
const budget = 40_000;
/** Characters of a question that is named again. */
const longestQuestion = 300;

export function drawHome({ documents, questions, gaps, forgotten }: HomeState): Drawing {
  const open = gaps === undefined ? [] : shownOf(gaps.map(drawGap), most.gaps, homeWords.moreGaps);
  const blocks: KnownBlock[] = [
    ...(forgotten === undefined ? [] : [line(forgot(forgotten)).block]),
    header(homeWords.title),
    line(homeWords.what).block,
    header(homeWords.howTitle),
    richText(bullets(homeWords.how)),
    header(homeWords.documentsTitle(documents.length)),
    ...blocksOf(
      shownOf([...documents].sort(newestFirst).map(drawDocument), most.documents, homeWords.moreDocuments),
    ),
    header(homeWords.questionsTitle),
    ...ownBlocks(questions),
    ...(gaps === undefined ? [] : [header(gapWords.title(gaps.length)), ...blocksOf(open)]),
  ];
  return { text: homeWords.title, blocks, shown: open.flatMap(({ quote }) => quote ?? []) };
}

const blocksOf = (parts: readonly Part[]): KnownBlock[] => parts.map(({ block }) => block);

const header = (text: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: excerpt(text, limits.headerText), emoji: false },
});

function shownOf(parts: readonly Part[], count: number, more: (left: number) => string): Part[] {
  const shown = fitting(parts.slice(0, count), budget, ({ block }) => JSON.stringify(block).length);
  const left = parts.length - shown.length;
  return [...shown, ...(left === 0 ? [] : [part(section(italic(more(left))))])];
}

function ownBlocks(questions: HomeState['questions']): KnownBlock[] {
  if (questions === undefined) return [line(homeWords.notReached).block];
  if (questions.length === 0) return [line(homeWords.noQuestions).block];
  const last = questions.slice(-most.questions).reverse();
  return [...last.map((question) => drawQuestion(question).block), forgetButton];
}

function drawQuestion({ id, question, kind, askedAt, receipts }: AskedQuestion): Part {
  const outcome =
    kind === 'answered' ? homeWords.receipts(receipts.map(({ code }) => code)) : homeWords.notAnswered;
  const about = [new Date(askedAt).toISOString().slice(0, 10), outcome, homeWords.why(id)].join(' · ');
  return part(section(bold(excerpt(question, longestQuestion)), plain(`\n${about}`)));
}

const forgetButton: KnownBlock = {
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: homeActions.forget,
      text: { type: 'plain_text', text: homeWords.forget },
      confirm: {
        title: { type: 'plain_text', text: homeWords.forgetTitle },
        text: { type: 'plain_text', text: homeWords.forgetText },
        confirm: { type: 'plain_text', text: homeWords.forgetYes },
        deny: { type: 'plain_text', text: homeWords.forgetNo },
        style: 'danger',
      },
    },
  ],
};
