// How messages go out to Discord: as a reply, in its thread, in a thread begun for it, or to one person.
import { PermissionFlagsBits, Routes } from 'discord.js';
import { z } from 'zod';
import { type Log, messageOf } from '../../../src/index.ts';
import type { Destination } from '../../chat/port/events.ts';
import { type PlaceRefusal, type Sending, unsupported } from '../../chat/port/port.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import type { Calls } from '../connect/calls.ts';
import type { Roots } from '../connect/roots.ts';
import type { DiscordSettings } from '../connect/settings.ts';
import { limits, type Payload } from '../render/limits.ts';
import { readAbove } from './above.ts';
import { bodyOf, filesOf } from './body.ts';
import { postIn, toPerson } from './posting.ts';
import { hasThread, isGone, isUnknownMember, KnownRefusal, placeRefusal, refusalOf } from './refusals.ts';
import { respondAt } from './response.ts';

export interface SendingServices {
  readonly rest: Calls;
  /** For what nobody waits for long. */
  readonly brief: Calls;
  readonly log: Log;
  readonly settings: Pick<DiscordSettings, 'answerIn'>;
  readonly roots: Roots;
  /** What the bot may do in a channel. */
  readonly may: (channel: string, right: bigint) => boolean;
  /** Whether it is known to be without a right there. */
  readonly lacks: (channel: string, right: bigint) => boolean;
  /** Why nothing can be written there, as far as that is known. */
  readonly writingRefused: (channel: string) => PlaceRefusal | undefined;
}

export function createSending({
  rest,
  brief,
  log,
  settings,
  roots,
  may,
  lacks,
  writingRefused,
}: SendingServices): Sending<Payload> {
  /** A reply shows words of the question again, so Discord asks for the right to read what was said before. */
  const replyTo = ({ channel, message }: Destination): string | undefined =>
    may(channel, PermissionFlagsBits.ReadMessageHistory) ? message : undefined;

  /** Throws what Discord would refuse. */
  function checkWriting(channel: string): void {
    const refused = writingRefused(channel);
    if (refused !== undefined) throw new KnownRefusal(refused);
  }

  /** Throws where a file would be refused together with the message that it belongs to. */
  function checkFiles(channel: string, { files }: Payload): void {
    if (files.length > 0 && lacks(channel, PermissionFlagsBits.AttachFiles))
      throw new Error('no file may be attached in this channel');
  }

  /** The channel to write to: a thread begun for the question where the settings say so. */
  async function channelFor({ channel, thread, message }: Destination, topic: string): Promise<string> {
    if (settings.answerIn === 'reply' || thread !== undefined || message === undefined) return channel;
    try {
      await rest.post(Routes.threads(channel, message), {
        body: { name: excerpt(topic, limits.threadName) },
      });
    } catch (error) {
      if (isGone(error)) throw error;
      if (!hasThread(error)) {
        log.warn({ channel, reason: messageOf(error) }, 'no thread could be begun; replying in the channel');
        return channel;
      }
    }
    // A thread that begins at a message has the message's id.
    return message;
  }

  return {
    post: async (to, payload, { once, topic, isAside }) => {
      checkFiles(to.channel, payload);
      const channel = isAside === true ? to.channel : await channelFor(to, topic);
      checkWriting(channel);
      const reply = channel === to.channel ? replyTo(to) : undefined;
      const id = await postIn(rest, channel, payload, { nonce: once, replyTo: reply });
      roots.set(id, (to.message && roots.get(to.message)) ?? to.thread ?? to.channel);
      return { id: `${channel}/${id}` };
    },
    // Discord has no message in a channel for one person.
    whisper: async (to, { user }, payload, { once, isPrivate }) => {
      if (isPrivate === true) return toPerson(rest, user, payload, once, log);
      try {
        checkWriting(to.channel);
        await postIn(rest, to.channel, payload, { nonce: once, replyTo: replyTo(to) });
      } catch (error) {
        if (isGone(error)) return;
        if (placeRefusal(error) === undefined) throw error;
        await toPerson(rest, user, payload, once, log);
      }
    },
    answerAt: (address, _asker, payload, isAlone) => respondAt({ rest, log }, address, payload, isAlone),
    change: async (id, payload) => {
      checkFiles(id.split('/')[0] ?? '', payload);
      return rest.patch(routeOf(id), { body: bodyOf(payload), files: filesOf(payload) });
    },
    withdraw: (id) => rest.delete(routeOf(id)),
    above: (said) => readAbove(brief, log, said),
    // Discord has no channels that are shared between organisations.
    barrier: async () => undefined,
    // A post with the nonce of one that arrived makes no second message.
    hasSpoken: async () => undefined,
    // Commands can be used only where the bot sees the channel.
    isPresent: async () => true,
    // A person has one id everywhere.
    identities: async ({ user }) => [user],
    membership: async (server, user) => {
      try {
        const { roles } = member.parse(await brief.get(Routes.guildMember(server, user)));
        // Everybody has the role that has the server's id.
        return { roles: [server, ...roles] };
      } catch (error) {
        if (isUnknownMember(error)) return undefined;
        throw error;
      }
    },
    conversationNow: async (channel) => {
      try {
        const { nsfw, parent_id: category } = place.parse(await rest.get(Routes.channel(channel)));
        return { ...(nsfw ? { isAgeRestricted: true } : {}), ...(category == null ? {} : { category }) };
      } catch (error) {
        if (isGone(error) || placeRefusal(error) !== undefined) return undefined;
        throw error;
      }
    },
    refusalOf,
    showHome: unsupported,
  };
}

const member = z.object({ roles: z.array(z.string()) });
/** A channel that is no thread. */
const place = z.object({ nsfw: z.boolean().default(false), parent_id: z.string().nullish() });

function routeOf(address: string): `/channels/${string}/messages/${string}` {
  const [channel = '', id = ''] = address.split('/');
  return Routes.channelMessage(channel, id);
}
