// What the page says to people who sign in, and to the operator who decides who may.
import { spoken } from '../../language/language.ts';
import * as french from '../french/edit.ts';
import * as german from '../german/edit.ts';
import * as spanish from '../spanish/edit.ts';

const signIn = {
  title: 'Sign in',
  lead: 'Sign in with your token. The operator can make one for you with “verbatim token add”.',
  label: 'Token',
  button: 'Sign in',
  already: 'I am already signed in',
  wrong: 'Wrong token.',
  tooMany: 'Too many attempts. Wait a minute and try again.',
  needed: 'Sign in first.',
  signOut: 'Sign out',
  signedInAs: (name: string): string => `Signed in as ${name}.`,
  forAdministrators: 'This is for administrators only, and you are not one here.',
  forEditors: 'This is for editors only, and you are not one here.',
  provider: (host: string): string => `Sign in with ${host}`,
  withToken: 'Or with a token',
  notAdmitted: (name: string): string =>
    `Signed in as ${name}, but none of your groups has access. Ask the operator of Verbatim.`,
  notFinished: 'Signing in was not finished. Try again; if that does not help, ask the operator of Verbatim.',
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
  proxies: 'must be a comma-separated list of addresses or networks, such as 127.0.0.1, 10.0.0.0/8',
  half: 'VERBATIM_OIDC_ISSUER and VERBATIM_OIDC_CLIENT_ID go together: set both, or neither.',
  groupsAlone: 'VERBATIM_PROXY_GROUPS_HEADER needs VERBATIM_PROXY_USER_HEADER, which says who it is.',
  whichProxy:
    'VERBATIM_PROXY_USER_HEADER is trusted only from your proxy: name its address in VERBATIM_TRUSTED_PROXIES.',
  peopleOfNobody:
    'VERBATIM_PEOPLE says what accounts may do, and there are none: set VERBATIM_OIDC_ISSUER or VERBATIM_PROXY_USER_HEADER.',
  publicUrl:
    'VERBATIM_OIDC_ISSUER needs VERBATIM_PUBLIC_URL, the address where people reach the page: the provider sends them back there.',
} as const;
