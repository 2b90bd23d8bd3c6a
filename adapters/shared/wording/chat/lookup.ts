// The look-up that completes as one types.
import { spoken } from '../../language/language.ts';
import { lookup as french } from '../french/chat.ts';
import { lookup as german } from '../german/chat.ts';
import { lookup as spanish } from '../spanish/chat.ts';

const english = {
  title: 'Ask the corpus',
  hint: 'Type some words to see the passages that contain them. Choose one to read it in full.',
  placeholder: 'Words to look for',
  where: 'Post it to',
  post: 'Post',
  postedBy: 'Posted by ',
  gone: 'That passage is no longer there: the documents have changed. Search again.',
  outOfScope: 'That passage may not be shown there.',
  unreachable:
    'I cannot post there. Invite me into the channel with /invite and my name, then look the passage up again.',
};
export const lookupWords = spoken(english, { de: german, fr: french, es: spanish });
