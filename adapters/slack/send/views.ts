// Modals and Home on their way to Slack.
import type { HomeView, ModalView } from '@slack/types';
import type { Log } from '../../../src/index.ts';
import { brokenViewLimits } from '../render/limits.ts';

/** The view as it is. One that breaks a limit is an error in the log; Slack refuses it, and that is said. */
export function withinLimits<V extends HomeView | ModalView>(view: V, log: Log): V {
  const broken = brokenViewLimits(view);
  if (broken.length > 0) log.error({ broken }, 'the view breaks a limit of Slack');
  return view;
}
