// 👍 and 👎 with its reasons, as forms that need no script.
import { type Answer, longestNote } from '../../../../src/index.ts';
import { buttonWords } from '../../../shared/wording/buttons.ts';
import { ratingWords } from '../../../shared/wording/pages/web.ts';
import type { AnswerAddress } from '../../layout/urls.ts';

export const Rating = ({ answer, address }: { readonly answer: Answer; readonly address: AnswerAddress }) => (
  <div class="rating">
    {address.isRated === true && <p role="status">{ratingWords.rated}</p>}
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
          <legend>{ratingWords.why}</legend>
          {Object.entries(ratingWords.reasons).map(([verdict, reason]) => (
            <label>
              <input type="radio" name="verdict" value={verdict} required />
              {reason}
            </label>
          ))}
        </fieldset>
        <label class="stacked">
          {ratingWords.note}
          <textarea name="note" rows={2} maxlength={longestNote}></textarea>
        </label>
        <button type="submit">{ratingWords.send}</button>
      </form>
    </details>
  </div>
);

const Identity = ({ answer }: { readonly answer: Answer }) => (
  <input type="hidden" name="answer" value={answer.id} />
);
