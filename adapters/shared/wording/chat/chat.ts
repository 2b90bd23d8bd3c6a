// What the bot says in a chat where it does not answer, and in the form after 👎.
import { spoken } from '../../language/language.ts';
import { chat as french } from '../french/chat.ts';
import { chat as german } from '../german/chat.ts';
import { chat as spanish } from '../spanish/chat.ts';

const english = {
  askUsage: 'Ask with /ask and a question, for example: /ask How many days of leave do we have?',
  bareMention: 'Ask me a question, or mention me in a reply to one.',
  roleMention: 'You mentioned my role, so I cannot read your question. Mention me by name instead.',
  askOtherwise: 'If that was not it, rephrase the question, or add a name or a date.',
  external:
    'This channel is shared with another organisation, so I do not quote internal documents here. An administrator can allow it.',
  otherWorkspace:
    'Another workspace shares this channel, and I answer each workspace from its own documents only. The operator can list the organisation instead, or allow the channel.',
  maybeExternal:
    'I cannot tell whether this channel is shared with another organisation, so I do not quote internal documents here. An administrator can allow it.',
  unreadable:
    'I can read a reply only if it mentions me. Mention me in it, or turn on the mention next to the message box, and ask again.',
  unreadableAbove:
    'I am not allowed to read that message. Choose Find sources from its menu, or mention me together with the question.',
  /** By whose limit; `tenant` is the platform's word for one. */
  tooMany: {
    person: (_tenant: string): string =>
      'You have asked a lot of questions in the last minute. Try again shortly.',
    conversation: (_tenant: string): string =>
      'A lot of questions were asked here in the last minute. Try again shortly.',
    minute: (tenant: string): string =>
      `A lot of questions were asked in this ${tenant} in the last minute. Try again shortly.`,
    day: (tenant: string): string =>
      `This ${tenant} has used up its questions for the day. Try again tomorrow; /verbatim settings shows the limit.`,
  },
  tooManyPresses: 'You have pressed a lot of buttons in the last minute. Try again shortly.',
  notInChannel:
    'I am not in that channel, so I cannot answer there. Invite me with /invite and my name, then ask again.',
  noAccess:
    'I cannot see that channel or write in it. An administrator can give me View Channel and Send Messages there; until then, ask me in a direct message.',
  archived:
    'That channel is archived, so nothing can be posted there. Ask me in another channel or in a direct message.',
  locked: 'That thread is locked, so I cannot answer there. Ask me in its channel or in a direct message.',
  mayNotPost:
    'I am not allowed to post in that channel. Ask me in a direct message, or ask an administrator to let me post there.',
  tooLate: 'That took too long to open. Press it again.',
  mayNotUpload:
    'I am not allowed to upload pictures. My operator can grant me the scope files:write; until then, open the file through its citation.',
  failed: (id: string): string =>
    `Something went wrong on my side (${id}). It is in the log; please ask again.`,
  stopped: 'Stopped. Ask again whenever you like.',
  withheld:
    'A quote did not match its document, so it was not sent. The log has the details; please tell the operator.',
  tooOld:
    'Sorry, I was not running when you asked this, and that was a while ago, so I have not answered. Please ask again if you still need it.',
  unknown:
    'I do not know that button or command any more. Ask again with a mention, a direct message or /ask.',
  notKept: 'That answer is no longer stored. Ask again, and its buttons will work.',
  notYours: 'This answer belongs to the person who asked.',
  references: 'References',
  thanks: 'Thank you. Your rating is stored with the answer.',
  attachments: 'I did not read the attachments.',
  whyTitle: 'What was wrong?',
  whyLabel: 'The answer is',
  reasons: {
    'wrong-source': 'from the wrong source',
    outdated: 'outdated',
    'not-what-i-asked': 'not what I asked',
  },
  noteLabel: 'A note (optional)',
  send: 'Send',
  cancel: 'Cancel',
};
export const chatWords = spoken(english, { de: german, fr: french, es: spanish });
