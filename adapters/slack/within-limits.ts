// The limits of messages and views, checked before one is sent.
import type { View } from '@slack/types';
import type { Log } from '../../src/index.ts';
import { brokenLimits, brokenViewLimits } from './limits.ts';
import type { Drawing } from './render.ts';

/** The message as it is, or without blocks where they break a limit, which is an error in the log. */
export function withinMessageLimits(drawing: Drawing, log: Log): Drawing {
  const broken = brokenLimits(drawing);
  if (broken.length === 0) return drawing;
  log.error({ broken }, 'the message breaks a limit of Slack');
  return { ...drawing, blocks: [] };
}

/** The view as it is. One that breaks a limit is an error in the log; Slack refuses it, and that is said. */
export function withinLimits<V extends View>(view: V, log: Log): V {
  const broken = brokenViewLimits(view);
  if (broken.length > 0) log.error({ broken }, 'the view breaks a limit of Slack');
  return view;
}
