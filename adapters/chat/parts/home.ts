// What the bot's page shows, in neutral parts. Pure: the same state gives the same sections.
import type { AskedQuestion, Document, Forgotten, Gaps } from '../../../src/index.ts';
import { newestFirst } from '../../shared/newest-first.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import { homeWords } from '../../shared/wording/chat/home.ts';
import { forgot, gapWords } from '../../shared/wording/journal.ts';
import {
  type Block,
  type Button,
  bold,
  emptyFoot,
  heading,
  line,
  list,
  type Message,
  note,
  type Part,
  paragraph,
  plain,
} from '../port/message.ts';
import { documentParts, gapPart, longestQuestion } from './corpus.ts';
import { actions } from './token.ts';

export interface HomeState {
  readonly documents: readonly Document[];
  /** One's own, oldest first; undefined where the store cannot be reached. */
  readonly questions: readonly AskedQuestion[] | undefined;
  /** For administrators only; absent for others. */
  readonly gaps?: Gaps;
  /** What was just deleted. */
  readonly forgotten?: Forgotten;
}

/** Parts shown of each kind. */
export const most = { documents: 40, questions: 10, gaps: 20 } as const;

export const homeSections = ({ documents, questions, gaps, forgotten }: HomeState): Message[] => [
  about(forgotten),
  section(
    homeWords.documentsTitle(documents.length),
    documentParts([...documents].sort(newestFirst)),
    most.documents,
    homeWords.moreDocuments,
  ),
  own(questions),
  ...(gaps === undefined
    ? []
    : [section(gapWords.title(gaps), gaps.gaps.map(gapPart), most.gaps, homeWords.moreGaps)]),
];

const about = (forgotten: Forgotten | undefined): Message => ({
  head: [
    ...(forgotten === undefined ? [] : line(forgot(forgotten))),
    heading('Verbatim'),
    paragraph(plain(homeWords.what)),
    heading(homeWords.howTitle),
    list(homeWords.how),
  ],
  body: [],
  foot: () => emptyFoot,
});

const section = (
  title: string,
  parts: readonly Part[],
  count: number,
  more: (left: number) => string,
): Message => ({
  head: [heading(title)],
  body: parts.slice(0, count),
  foot: (shown) => ({
    blocks: shown === parts.length ? [] : [note(more(parts.length - shown))],
    rows: [],
  }),
});

function own(questions: HomeState['questions']): Message {
  const title: Block = heading(homeWords.questionsTitle);
  const said = questions === undefined ? homeWords.notReached : homeWords.noQuestions;
  if (questions === undefined || questions.length === 0) {
    return { head: [title, ...line(said)], body: [], foot: () => emptyFoot };
  }
  const last = questions.slice(-most.questions).reverse();
  return {
    head: [title],
    body: last.map(questionPart),
    foot: () => ({ blocks: [], rows: [[forgetButton]] }),
  };
}

function questionPart({ id, question, kind, askedAt, receipts }: AskedQuestion): Part {
  const codes = receipts.map(({ code }) => code);
  const outcomes = {
    answered: homeWords.receipts(codes.join(', ')),
    unsure: homeWords.unsure(codes.join(', ')),
    abstained: homeWords.notAnswered,
    told: '',
  };
  const facts = [new Date(askedAt).toISOString().slice(0, 10), outcomes[kind], `/verbatim why ${id}`].join(
    ' · ',
  );
  return [paragraph(bold(excerpt(question, longestQuestion)), plain(`\n${facts}`))];
}

const forgetButton: Button = {
  kind: 'button',
  action: actions.forget,
  value: '',
  label: homeWords.forget,
  confirm: {
    isFinal: true,
    title: homeWords.forgetTitle,
    text: homeWords.forgetText,
    yes: homeWords.forgetYes,
    no: homeWords.forgetNo,
  },
};
