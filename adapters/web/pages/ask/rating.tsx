// 👍 and 👎 with its reasons, as forms that need no script.
import { type Answer, longestNote } from '../../../../src/index.ts';
import { buttonWords } from '../../../shared/wording/buttons.ts';
import { chatWords } from '../../../shared/wording/chat/chat.ts';
import { rated } from '../../../shared/wording/journal.ts';
import { ratingWords } from '../../../shared/wording/pages/web.ts';
import type { AnswerAddress } from '../../layout/urls.ts';

export const Rating = ({ answer, address }: { readonly answer: Answer; readonly address: AnswerAddress }) => (
  <div class="rating">
    {address.isRated === true && <p role="status">{rated(true)}</p>}
    <form method="post" action="/rate">
      <Identity answer={answer} />
      <button type="submit" name="verdict" value="useful" aria-label={ratingWords.useful}>
        {buttonWords.useful}
      </button>
    </form>
    <details>
      <summary aria-label={ratingWords.notUseful}>{buttonWords.notUseful}</summary>
      <form method="post" action="/rate">
        <Identity answer={answer} />
        <fieldset>
          <legend>{`${chatWords.whyTitle} ${chatWords.whyLabel}`}</legend>
          {Object.entries(chatWords.reasons).map(([verdict, reason]) => (
            <label>
              <input type="radio" name="verdict" value={verdict} required />
              {reason}
            </label>
          ))}
        </fieldset>
        <label class="stacked">
          {chatWords.noteLabel}
          <textarea name="note" rows={2} maxlength={longestNote}></textarea>
        </label>
        <button type="submit">{chatWords.send}</button>
      </form>
    </details>
  </div>
);

const Identity = ({ answer }: { readonly answer: Answer }) => (
  <input type="hidden" name="answer" value={answer.id} />
);
