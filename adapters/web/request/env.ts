// What every route knows of its request.
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Language } from '../../shared/language/language.ts';
import type { Trusts } from '../settings/accounts.ts';
import type { Visitor } from './visitor.ts';

export interface Env {
  readonly Bindings: HttpBindings;
  readonly Variables: {
    /** In the place of the pages' own Content-Security-Policy: for files that other people wrote. */
    filePolicy?: string;
    /** Set before every page and every address for programs. */
    visitor: Visitor;
    /** Set before everything. */
    trustedProxies?: Trusts;
    /** What the visitor reads; pages speak it. */
    language: Language;
  };
}
export type App = Hono<Env>;
