// A message's blocks roughly as Slack's client shows them; only the blocks that answers use.
import type { KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';
import type { Child } from 'hono/jsx';
import type { Answer } from '../../../src/index.ts';
import { shownMessage } from '../../chat/outbox/flow.ts';
import { drawAnswer } from '../../chat/parts/answer.ts';
import { webAddress } from '../../shared/render/web-address.ts';
import { drawing } from '../render/draw.ts';

export const preview = (answer: Answer): Child => {
  const { payload } = drawing.draw(shownMessage(drawAnswer(answer, {}, { buttons: true })), 'full');
  return <Blocks blocks={payload.blocks ?? []} />;
};

const Blocks = ({ blocks }: { readonly blocks: readonly KnownBlock[] }) => (
  <>
    {blocks.map((block) => (
      <Block block={block} />
    ))}
  </>
);

const Block = ({ block }: { readonly block: KnownBlock }) => {
  switch (block.type) {
    case 'rich_text':
      return (
        <>
          {block.elements.map((element) => (
            <RichElement element={element} />
          ))}
        </>
      );
    case 'header':
      return (
        <p class="heading">
          <b>{block.text.text}</b>
        </p>
      );
    case 'actions':
      return (
        <div class="row">
          {block.elements.map((element) => (
            <Control element={element} />
          ))}
        </div>
      );
    case 'context_actions':
      return (
        <div class="row">
          {block.elements.flatMap((element) =>
            element.type === 'feedback_buttons'
              ? [element.positive_button, element.negative_button].map(({ text }) => (
                  <span class="button">{text.text}</span>
                ))
              : [],
          )}
        </div>
      );
    default:
      return <p>{block.type}</p>;
  }
};

type Elements = Extract<KnownBlock, { type: 'actions' }>['elements'];

/** Buttons work only in Slack; here they are pictures. */
const Control = ({ element }: { readonly element: Elements[number] }) => {
  if (element.type === 'button') return <span class="button">{element.text.text}</span>;
  const words = 'placeholder' in element ? element.placeholder?.text : element.type;
  return <span class="button menu">{words}</span>;
};

const RichElement = ({ element }: { readonly element: RichTextBlock['elements'][number] }) => {
  switch (element.type) {
    case 'rich_text_quote':
      return (
        <blockquote dir="auto">
          {element.elements.map((run) => (
            <Run run={run} />
          ))}
        </blockquote>
      );
    case 'rich_text_list':
      return (
        <ul>
          {element.elements.map((item) => (
            <li>
              <RichElement element={item} />
            </li>
          ))}
        </ul>
      );
    default:
      return (
        <p dir="auto">
          {element.elements.map((run) => (
            <Run run={run} />
          ))}
        </p>
      );
  }
};

const Run = ({ run }: { readonly run: RichTextElement }) => {
  const text: Child = 'text' in run ? run.text : '';
  if (run.type === 'link') {
    const address = webAddress(run.url);
    if (address === undefined) return <>{text}</>;
    return <a href={address}>{text}</a>;
  }
  if (run.type !== 'text') return <>{text}</>;
  const { bold, italic, strike } = run.style ?? {};
  if (bold === true) return <b>{text}</b>;
  if (italic === true) return <i>{text}</i>;
  if (strike === true) return <s>{text}</s>;
  return <>{text}</>;
};
