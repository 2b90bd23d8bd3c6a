// What the page says to those who sign in, and to whoever says who may.
import { spoken } from '../../language/language.ts';
import * as french from '../french/edit.ts';
import * as german from '../german/edit.ts';
import * as spanish from '../spanish/edit.ts';

const signIn = {
  title: 'Sign in',
  lead: 'Sign in with your token. Whoever runs Verbatim makes one for you with “verbatim token add”.',
  label: 'Token',
  button: 'Sign in',
  already: 'I am already signed in',
  wrong: 'Wrong token.',
  tooMany: 'Too many attempts. Wait a minute and try again.',
  needed: 'Sign in first.',
  signOut: 'Sign out',
  signedInAs: (name: string): string => `Signed in as ${name}.`,
  forAdministrators: 'This is for administrators. You are not one of them here.',
  forEditors: 'This is for editors. You are not one of them here.',
  provider: (host: string): string => `Sign in with ${host}`,
  withToken: 'Or with a token',
  notAdmitted: (name: string): string =>
    `Signed in as ${name}, but none of your groups may read here. Ask whoever runs Verbatim.`,
  notFinished: 'Signing in was not finished. Try again; if that does not help, ask whoever runs Verbatim.',
  providerAway: 'The sign-in server cannot be reached at the moment. Try again in a minute.',
};
export const signInWords = spoken(signIn, { de: german.signIn, fr: french.signIn, es: spanish.signIn });

export const peopleFileWords = {
  role: (roles: readonly string[]): string => `must be one of ${roles.join(', ')}`,
  collections: 'must be all, or a list of collections such as [handbook, reports]',
  limitedAdministrator: 'sees what everybody asked, of every document: leave collections out',
  fault: (where: string, message: string): string => (where === '' ? message : `${where}: ${message}`),
  invalid: (path: string, reason: string): string =>
    `VERBATIM_PEOPLE names ${path}, which cannot be used: ${reason}. docs/sign-in.md has an example.`,
} as const;

export const accountSettingWords = {
  header: 'must be the name of a header, such as X-Forwarded-User',
  issuer: 'must be the address of the provider, such as https://login.example.org/realms/team',
  proxies: 'must be addresses or networks with commas between, such as 127.0.0.1, 10.0.0.0/8',
  half: 'VERBATIM_OIDC_ISSUER and VERBATIM_OIDC_CLIENT_ID go together: set both, or neither.',
  groupsAlone: 'VERBATIM_PROXY_GROUPS_HEADER needs VERBATIM_PROXY_USER_HEADER, which says who it is.',
  whichProxy:
    'VERBATIM_PROXY_USER_HEADER is believed only from your proxy: name its address in VERBATIM_TRUSTED_PROXIES.',
  peopleOfNobody:
    'VERBATIM_PEOPLE says what accounts may do, and there are none: set VERBATIM_OIDC_ISSUER or VERBATIM_PROXY_USER_HEADER.',
  publicUrl:
    'With VERBATIM_OIDC_ISSUER, VERBATIM_PUBLIC_URL must say under which address people reach the page, since the provider sends them back there.',
} as const;
