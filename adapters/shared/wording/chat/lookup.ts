// The look-up that completes as one types.
export const lookupWords = {
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
} as const;
