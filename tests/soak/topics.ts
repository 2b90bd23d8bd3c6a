// What is asked in the soaks, in turn.
export const topics = [
  'When did the US blacklist NSO Group?',
  'Who coordinated the Pegasus Project?',
  'Which countries announced the Export Controls and Human Rights Initiative?',
  'How do I make pancakes?',
  'What happened to Khashoggi in the consulate?',
];
