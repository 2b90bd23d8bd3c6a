// Questions to follow, as links that ask them.
import { askPath } from '../../layout/urls.ts';

export const Questions = ({ questions }: { readonly questions: readonly string[] }) => (
  <ul class="samples">
    {questions.map((question) => (
      <li>
        <a href={askPath({ question })}>
          <bdi>{question}</bdi>
        </a>
      </li>
    ))}
  </ul>
);
