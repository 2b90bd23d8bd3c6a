// Every page that people see, with what a receipt and a document need.
import { openPreviews } from '../../../adapters/platforms/previews.ts';
import { firstUnsure } from '../../near-misses.ts';
import { runVerbatim } from '../cli/in-process.ts';
import { openSite } from './site.ts';

export const question = 'When did the US blacklist NSO Group?';

/** A page that answers a form. */
export interface Form {
  /** Where the form is. */
  readonly path: string;
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Ada Quill, an administrator, who may also edit, signs in with `token`, and has asked a question. */
export async function openEveryPage() {
  const site = await openSite({
    previews: await openPreviews(),
    environment: { VERBATIM_ADMIN_TOKEN: 'a-token-of-many-letters' },
  });
  const environment = { VERBATIM_DATA: site.data };
  const words = ['token', 'add', 'Ada Quill', '--role', 'administrator'];
  const token = (await runVerbatim(words, { environment })).output.trim();
  const entered = await site.send('/sign-in', { token, next: '/' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  await site.send('/', { q: question }, { Cookie: cookie });
  const asker = {
    platform: 'web',
    tenant: 'local',
    audience: 'public' as const,
    conversation: 'web',
    user: 'ada',
  };
  const answer = await site.verbatim.ask({ text: question, asker });
  if (answer.kind !== 'answered') throw new Error('The question is not answered.');
  const [{ receipt, citation, text }] = answer.quotes;
  const others = await Promise.all(
    [
      'How do I make pancakes?',
      'Who is the chief executive of Pegasuss?',
      await firstUnsure(site.verbatim.whole.trace),
      'What documents do you have?',
    ].map((one) => site.verbatim.ask({ text: one, asker })),
  );
  await site.verbatim.rate(asker, { answerId: answer.id, verdict: 'outdated', note: 'by now' });
  const { documentId, span } = citation;
  const answered = `/answers/${answer.id}`;
  const document = `/sources/${documentId}`;
  const paths = [
    '/',
    `/?q=${encodeURIComponent(question)}`,
    ...['', '?preview=slack', '?preview=discord'].map((preview) => answered + preview),
    ...others.map(({ id }) => `/answers/${id}`),
    '/sources',
    '/sources?search=nowhere',
    `${document}?start=${span.start}&end=${span.end}&answer=${answer.id}`,
    '/verify',
    `/verify?receipt=${receipt}`,
    `/cite?receipt=${receipt}`,
    `${document}?find=the`,
    `${document}?find=zanzibar`,
    `${document}/edit`,
    '/history',
    '/sign-in',
    '/admin',
    '/nosuch',
  ];
  const altered = text.replace('blacklisted', 'praised');
  const forms: readonly Form[] = [
    { path: '/sign-in', action: '/sign-in', fields: { token: 'wrong', next: '/admin' } },
    {
      ...{ path: '/verify', action: '/verify' },
      fields: { text: `They wrote “${text}”, then “${altered}”, and “none of this is in any document”.` },
    },
    {
      ...{ path: `${document}/edit`, action: `${document}/describe` },
      fields: { title: 'A title', published: 'soon', url: 'nowhere' },
    },
  ];
  return { ...site, token, cookie, paths, forms, answered };
}
