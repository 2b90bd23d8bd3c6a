// Who says a quote, and where it stands, behind its title.
import type { Citation } from '../../../src/index.ts';
import { attribution, place } from '../../shared/wording/citation.ts';

export const Attribution = ({ citation }: { readonly citation: Citation }) =>
  [attribution(citation), place(citation)]
    .filter((part) => part !== '')
    .map((part) => (
      <>
        {' · '}
        <bdi>{part}</bdi>
      </>
    ));
