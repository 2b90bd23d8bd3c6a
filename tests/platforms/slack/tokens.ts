// Which tokens are good for what.
import { SlackRefusal } from './methods/method.ts';
import type { Grant, OAuth } from './oauth.ts';

export interface Tokens {
  /** xoxb-…, for the Web API. */
  readonly bot: string;
  /** xapp-…, for Socket Mode. */
  readonly app: string;
}

export type TokenKind = keyof Tokens;

/** token_revoked after an administrator removed the app, account_inactive for a disabled bot. */
export type TokenFault = 'token_revoked' | 'account_inactive' | 'token_expired';

export interface TokenCheck {
  /**
   * Throws not_authed, invalid_auth, not_allowed_token_type, or the token's fault. Gives the installation of a token that
   * somebody installed the app for.
   */
  check(token: string | undefined, wanted: TokenKind): Grant | undefined;
  fail(kind: TokenKind, fault: TokenFault | undefined): void;
}

export function createTokenCheck(tokens: Tokens, { grantOf }: Pick<OAuth, 'grantOf'>): TokenCheck {
  const faults = new Map<TokenKind, TokenFault>();
  return {
    check(token, wanted) {
      if (token === undefined || token === '') throw new SlackRefusal('not_authed');
      const grant = grantOf(token);
      if (grant !== undefined && wanted === 'bot') return grant;
      const kind = (['bot', 'app'] as const).find((each) => tokens[each] === token);
      if (kind === undefined) throw new SlackRefusal('invalid_auth');
      const fault = faults.get(kind);
      if (fault !== undefined) throw new SlackRefusal(fault);
      if (kind !== wanted) throw new SlackRefusal('not_allowed_token_type');
      return undefined;
    },
    fail(kind, fault) {
      if (fault === undefined) faults.delete(kind);
      else faults.set(kind, fault);
    },
  };
}
