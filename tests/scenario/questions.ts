// What is asked on every platform. The quotes that must come out are asked of the core.

export const questions: readonly string[] = [
  'When did the US blacklist NSO Group?',
  'Who coordinated the Pegasuss Project?',
  'Which countries announced the Export Controls and Human Rights Initiative?',
  'Khashoggi consulate',
  '"Entity List" -Candiru',
  'How did NSO describe its letter to Blinken after the Hamas attack?',
  'What does the European Commission say about Poland and Pegasus?',
  // Nothing to quote, for each another reason.
  'How do I make pancakes?',
  'Who is the chief executive of Pegasuss?',
  '"a phrase that stands nowhere"',
  'of the and',
  'before:yesterday Pegasus',
];
