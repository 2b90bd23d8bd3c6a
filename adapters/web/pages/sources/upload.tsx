// Where editors add documents: it needs the script, which shows what was understood of a file before it is kept.
import { uploadWords } from '../../../shared/wording/pages/edit.ts';
import { uploadScriptPath } from '../../layout/assets.ts';

export const Upload = () => (
  <details class="needs-script" hidden>
    <summary>{uploadWords.title}</summary>
    <section id="upload" aria-label={uploadWords.title} {...uploadWords.script}>
      <p>{uploadWords.lead}</p>
      <p>
        <label>
          {uploadWords.into} <input name="into" type="text" autocomplete="off" />
        </label>
      </p>
      <p>
        <label>
          {uploadWords.choose} <input type="file" multiple />
        </label>
      </p>
      <ol />
    </section>
    <script type="module" src={uploadScriptPath} />
  </details>
);
