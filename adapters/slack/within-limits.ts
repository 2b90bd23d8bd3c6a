// The limits of views, checked before one is sent.
import type { View } from '@slack/types';
import type { Log } from '../../src/index.ts';
import { brokenViewLimits } from './limits.ts';

/** The view as it is. One that breaks a limit is an error in the log; Slack refuses it, and that is said. */
export function withinLimits<V extends View>(view: V, log: Log): V {
  const broken = brokenViewLimits(view);
  if (broken.length > 0) log.error({ broken }, 'the view breaks a limit of Slack');
  return view;
}
