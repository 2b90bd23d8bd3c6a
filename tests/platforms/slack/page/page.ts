// Pages that draw a channel, a person's Home, modal or assistant pane roughly as Slack does, for screenshots.
import { blocksOf } from '../actions.ts';
import { textIn } from '../json.ts';
import { uploadsOf } from '../methods/files.ts';
import type { AssistantThread, Ephemeral, JsonObject, Message, View } from '../types.ts';
import { directChannel, messagesIn, repliesTo, type Workspace } from '../workspace.ts';
import { blocksAsHtml, textAsHtml } from './block.ts';
import { type Html, html } from './html.ts';
import { style } from './style.ts';
import { emojiOf, type Names, textObject } from './texts.ts';

export interface PageOptions {
  /** Without it the reader's preference. */
  readonly theme?: 'light' | 'dark';
  /** The person who looks: only their ephemeral messages are shown. */
  readonly user?: string;
}

/** The page of "/_page/C1", "/_page/home/U1", "/_page/modal/U1" or "/_page/pane/U1"; undefined where there is nothing to draw. */
export function pageAt(workspace: Workspace, path: string, query: URLSearchParams): string | undefined {
  const [, , first = '', second = ''] = path.split('/');
  const theme = query.get('theme');
  const user = query.get('user');
  const options: PageOptions = {
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(user === null ? {} : { user }),
  };
  if (first === 'home') return viewPage(workspace, workspace.homes.get(second), options);
  if (first === 'modal') return viewPage(workspace, workspace.modals.get(second)?.at(-1), options);
  if (first === 'pane') {
    const latest = [...workspace.threads.values()].findLast((thread) => thread.user === second);
    return latest ? panePage(workspace, latest, options) : agentPage(workspace, second, options);
  }
  return workspace.channels.has(first) ? channelPage(workspace, first, options) : undefined;
}

const namesIn =
  (workspace: Workspace): Names =>
  (id) =>
    workspace.people.get(id)?.name ?? workspace.channels.get(id)?.name ?? id;

function channelPage(workspace: Workspace, id: string, options: PageOptions): string {
  const channel = workspace.channels.get(id);
  const own = workspace.ephemerals.filter(
    (each) =>
      each.channel === id && each.isShown && (options.user === undefined || each.user === options.user),
  );
  const title = channel?.kind === 'im' ? workspace.identity.botName : `# ${channel?.name ?? ''}`;
  const all = [...messagesIn(workspace, id), ...own].toSorted(byThread);
  return page(title, html`<main>${all.map((each) => article(workspace, each))}</main>`, options);
}

/** The pane shows one thread, without its root; prompts stand below until something is said. */
function panePage(workspace: Workspace, thread: AssistantThread, options: PageOptions): string {
  const { channel, ts, title, prompts, promptsTitle, status } = thread;
  const { botName } = workspace.identity;
  const replies = repliesTo(workspace, channel, ts);
  const offered = promptsAsHtml(prompts, promptsTitle);
  const body = html`<main class="pane">${replies.map((each) => article(workspace, each))}${
    replies.length === 0 && prompts.length > 0 && offered
  }${status !== '' && html`<div class="note status">${botName} ${status}</div>`}</main>`;
  return page(title ?? botName, body, options);
}

const promptsAsHtml = (prompts: AssistantThread['prompts'], title: string | undefined): Html =>
  html`<div class="prompts"><b>${title}</b>${prompts.map((prompt) => html`<button>${prompt.title}</button>`)}</div>`;

/** The messages with an agent: threads in order, prompts above the composer. */
function agentPage(workspace: Workspace, user: string, options: PageOptions): string | undefined {
  const { id } = directChannel(workspace, user);
  const shown = workspace.agentPrompts.get(id);
  if (shown === undefined) return undefined;
  const all = messagesIn(workspace, id).toSorted(byThread);
  const body = html`<main class="pane">${all.map((each) => article(workspace, each))}${promptsAsHtml(shown.prompts, shown.promptsTitle)}</main>`;
  return page(workspace.identity.botName, body, options);
}

/** Replies under their roots. */
const byThread = (left: Message | Ephemeral, right: Message | Ephemeral): number =>
  Number(left.threadTs ?? left.ts) - Number(right.threadTs ?? right.ts) || Number(left.ts) - Number(right.ts);

const avatars = ['#4a154b', '#1264a3', '#007a5a', '#b3440f', '#6b4fbb', '#8d3b72'];

function article(workspace: Workspace, message: Message | Ephemeral): Html {
  const names = namesIn(workspace);
  const isEphemeral = 'isShown' in message;
  const { botName, botUserId } = workspace.identity;
  const user = isEphemeral ? botUserId : (message.user ?? botUserId);
  const isBot = isEphemeral || message.botId !== undefined;
  const author = user === botUserId ? botName : (workspace.people.get(user)?.realName ?? user);
  const color =
    avatars[[...user].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % avatars.length];
  const kind = `${isEphemeral ? 'ephemeral' : ''} ${message.threadTs && message.threadTs !== message.ts ? 'reply' : ''}`;
  return html`<article class="${kind}"><div class="avatar" style="background:${color}">${author.slice(0, 1).toUpperCase()}</div>
<div class="content">${isEphemeral && html`<span class="note">👁 Only visible to you</span>`}<span class="author">${author}</span>${
    isBot && html`<span class="badge">APP</span>`
  }<span class="time">${timeOf(message.ts)}${!isEphemeral && message.edited && ' (edited)'}</span>${
    message.blocks.length > 0 ? blocksAsHtml(message.blocks, names) : textAsHtml(message.text, names)
  }${!isEphemeral && extras(workspace, message)}</div></article>`;
}

const extras = (workspace: Workspace, message: Message): Html =>
  html`${message.files?.map((file) => fileAsHtml(workspace, file))}${
    Object.keys(message.reactions).length > 0 &&
    html`<div class="reactions">${Object.entries(message.reactions).map(
      ([name, users]) => html`<span>${emojiOf(name)} ${users.length}</span>`,
    )}</div>`
  }`;

/** A picture that the app uploaded is shown; of what people upload there is the name alone. */
function fileAsHtml(workspace: Workspace, { id, name, title, alt_txt: description }: JsonObject): Html {
  const bytes = uploadsOf({ workspace }).get(String(id))?.bytes;
  return bytes === undefined
    ? html`<div class="note">📎 ${textIn(name) ?? 'file'}</div>`
    : html`<div class="file"><span>${textIn(title) ?? textIn(name) ?? 'file'} ▾</span><img alt="${textIn(description) ?? ''}" src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}"></div>`;
}

const timeOf = (ts: string): string => new Date(Number(ts) * 1000).toISOString().slice(11, 16);

function viewPage(workspace: Workspace, view: View | undefined, options: PageOptions): string | undefined {
  if (view === undefined) return undefined;
  const names = namesIn(workspace);
  const blocks = blocksAsHtml(blocksOf(view), names);
  const { botName } = workspace.identity;
  if (view.type === 'home') return page(botName, html`<main class="home">${blocks}</main>`, options);
  const button = (name: string, look: string): Html | false =>
    view.content[name] !== undefined &&
    html`<button class="${look}">${textObject(view.content[name] as JsonObject, names)}</button>`;
  const body = html`<div class="modal"><header>${textObject(view.content['title'], names)}</header><div class="blocks">${blocks}</div>
<footer>${button('close', '')}${button('submit', 'primary')}</footer></div>`;
  return page('', body, options);
}

const page = (title: string, body: Html, { theme }: PageOptions): string =>
  html`<!doctype html>
<html lang="en" class="${theme ?? ''}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title || 'Modal'}</title><style>${{ html: style }}</style>
<body>${title !== '' && html`<header>${title}</header>`}${body}</body></html>
`.html;
