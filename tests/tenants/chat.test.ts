// What a chat shows a tenant of another one's documents and questions, by every way there is: nothing.
import { describe, expect, it } from 'vitest';
import { createChat } from '../../adapters/chat/chat.ts';
import type { ChatEvent } from '../../adapters/chat/port/events.ts';
import { type Asker, audiences, openLog } from '../../src/index.ts';
import { abilities, createPlatform, newKey } from '../contracts/minimal-platform/platform.ts';
import { createWorld, type Payload } from '../contracts/minimal-platform/world.ts';
import { chatSurfaces, foundOutBy } from './chat-surfaces.ts';
import { asked, askerIn, openWorld, type World } from './world.ts';

/** The common policy on a platform that can do everything and writes down what it is to show. */
async function openChat({ verbatim }: World) {
  const shown: string[] = [];
  const record = async (payload: unknown): Promise<void> => void shown.push(JSON.stringify(payload));
  const platform = createPlatform(createWorld(), undefined, () => {});
  const { receive } = createChat(
    {
      ...platform,
      name: 'slack',
      abilities: { ...abilities, forms: true, home: true, messageMenus: true },
      sending: {
        ...platform.sending,
        post: async (_to, payload) => {
          await record(payload);
          return { id: newKey() };
        },
        whisper: (_to, _asker, payload) => record(payload),
        change: (_id, payload) => record(payload),
        showHome: (_asker, sections) => record(sections),
      },
    },
    verbatim,
    { researchChannels: new Map(), questionsPerMinute: 1_000 },
    { log: await openLog('silent'), newId: newKey, now: Date.now },
  );
  /** All that `asker` is shown by one way. */
  const shownBy = async (world: World, asker: Asker, way: (typeof chatSurfaces)[number][1]) => {
    shown.length = 0;
    const event: ChatEvent<Payload> = way({ world, asker, record });
    if (event.kind === 'edited')
      await receive({ kind: 'said', said: { ...event.said, words: 'Which teasel wilted?', editedAt: 0 } });
    await receive(event);
    return shown.join('\n');
  };
  return { shownBy };
}

const listings = {
  'a tenant that is not listed': undefined,
  'a tenant that is given nothing': '{ default: none }',
  'a tenant with documents of its own': '{ default: [away] }',
} as const;

describe.each(Object.entries(listings))('%s', (_what, listing) => {
  it.each(audiences)('is shown nothing of another where the audience is %s', async (audience) => {
    const world = await openWorld(listing);
    const { shownBy } = await openChat(world);
    for (const [name, way] of chatSurfaces) {
      const shown = await shownBy(world, askerIn('away', audience, 'eve'), way);
      expect({ name, leaked: foundOutBy.filter((word) => shown.includes(word)) }).toEqual({
        name,
        leaked: [],
      });
    }
  });
});

/** Say that something was done, open an empty form, or tell of states: nothing of a document is in them. */
const sayNothing =
  /^(?:\/verbatim (?:help|privacy|forget-all|scope|settings|status)|button (?:useful|notUseful|reason|more|nearest|suggestion)|form rating|event (?:lookup-opened|conversation-opened))$/;

it('each of these ways shows something where it may', async () => {
  const world = await openWorld();
  const { shownBy } = await openChat(world);
  for (const [name, way] of chatSurfaces.filter(([one]) => !sayNothing.test(one))) {
    const shown = await shownBy(world, askerIn('home', 'public', 'ada'), way);
    expect({ name, isFound: foundOutBy.some((word) => shown.includes(word)) }).toEqual({
      name,
      isFound: true,
    });
  }
});

it('a colleague sees what was asked publicly, and nothing that was private or direct', async () => {
  const world = await openWorld();
  const { shownBy } = await openChat(world);
  const others = [asked.private, asked.direct].map((text) => text.split(' ')[1] ?? text);
  for (const [name, way] of chatSurfaces) {
    const shown = await shownBy(world, askerIn('home', 'public', 'bo'), way);
    expect({ name, leaked: others.filter((word) => shown.includes(word)) }).toEqual({ name, leaked: [] });
  }
  const unanswered = chatSurfaces.find(([name]) => name === '/verbatim unanswered')?.[1];
  if (unanswered === undefined) throw new Error('There is no such row.');
  expect(await shownBy(world, askerIn('home', 'public', 'bo'), unanswered)).toContain('teapot');
});
