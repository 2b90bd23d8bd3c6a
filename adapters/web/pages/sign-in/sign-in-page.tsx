// The page that people sign in on.
import { signInWords } from '../../../shared/wording/pages/sign-in.ts';
import { query } from '../../layout/urls.ts';

export interface SignInProps {
  readonly next: string;
  readonly isWrong: boolean;
  /** The host of the provider, where there is one. */
  readonly host?: string | undefined;
}

export const SignIn = ({ next, isWrong, host }: SignInProps) => (
  <>
    <h1>{signInWords.title}</h1>
    {host === undefined ? (
      <p>{signInWords.lead}</p>
    ) : (
      <>
        <p>
          <a class="button" href={`/sign-in/provider${query({ next })}`}>
            {signInWords.provider(host)}
          </a>
        </p>
        <h2>{signInWords.withToken}</h2>
      </>
    )}
    {isWrong && (
      <p class="notice" role="alert">
        {signInWords.wrong}
      </p>
    )}
    <form class="ask" method="post" action="/sign-in">
      <label for="token">{signInWords.label}</label>
      <div class="field">
        <input id="token" name="token" type="password" autocomplete="current-password" required />
        <input type="hidden" name="next" value={next} />
        <button type="submit">{signInWords.button}</button>
      </div>
    </form>
    <p>
      <a href={next}>{signInWords.already}</a>
    </p>
  </>
);
