// Questions to follow, each as a form that asks it: a link would be asked by whatever fetches links ahead.

export const Questions = ({ questions }: { readonly questions: readonly string[] }) => (
  <form class="samples" method="post" action="/">
    <ul>
      {questions.map((question) => (
        <li>
          <button type="submit" name="q" value={question} dir="auto">
            {question}
          </button>
        </li>
      ))}
    </ul>
  </form>
);
