// Every page that people see, with what a receipt and a document need.
import { openPreviews } from '../../../adapters/platforms/previews.ts';
import { firstUnsure } from '../../near-misses.ts';
import { openSite } from './site.ts';

export const token = 'a-token-of-many-letters';
export const question = 'When did the US blacklist NSO Group?';

/** Its administrator, who may also edit, signs in with `token`. */
export async function openEveryPage() {
  const site = await openSite({
    previews: await openPreviews(),
    environment: { VERBATIM_ADMIN_TOKEN: token },
  });
  const asker = {
    platform: 'web',
    tenant: 'local',
    audience: 'public' as const,
    conversation: 'web',
    user: 'ada',
  };
  const answer = await site.verbatim.ask({ text: question, asker });
  if (answer.kind !== 'answered') throw new Error('The question is not answered.');
  const [{ receipt, citation }] = answer.quotes;
  const others = await Promise.all(
    [
      'How do I make pancakes?',
      'Who is the chief executive of Pegasuss?',
      await firstUnsure(site.verbatim.whole.trace),
    ].map((text) => site.verbatim.ask({ text, asker })),
  );
  await site.verbatim.rate(asker, { answerId: answer.id, verdict: 'outdated', note: 'by now' });
  const { documentId, span } = citation;
  const answered = `/answers/${answer.id}`;
  const paths = [
    '/',
    `/?q=${encodeURIComponent(question)}`,
    ...['', '?preview=slack', '?preview=discord'].map((preview) => answered + preview),
    ...others.map(({ id }) => `/answers/${id}`),
    '/sources',
    `/sources/${documentId}?start=${span.start}&end=${span.end}`,
    '/verify',
    `/verify?receipt=${receipt}`,
    `/cite?receipt=${receipt}`,
    `/sources/${documentId}?find=the`,
    `/sources/${documentId}/edit`,
    '/history',
    '/sign-in',
    '/admin',
    '/nosuch',
  ];
  return { ...site, paths, answered };
}
