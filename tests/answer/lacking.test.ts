// What an answer must have: the question's names and numbers, and the kind of thing that it asks for.

import { afterAll, describe, expect, it } from 'vitest';
import { answerFrom } from '../../src/answer/outcome.ts';
import { ask } from '../../src/ask.ts';
import { openLog } from '../../src/log.ts';
import { openSmallEncoder } from '../../src/reranker/small-encoder.ts';
import { searchableOf } from '../../src/retrieval/memory/memory.ts';
import { shownQuotes } from '../../src/store/record.ts';
import { openFolder, writeFolder } from '../folders.ts';
import { newTemporaryFolder } from '../temporary.ts';

const files = [
  'Harbour Linux 10 was released on July 6th, 2019.',
  'Harbour Linux 11 was released on August 14th, 2021.',
  'Linus Pauling won two Nobel Prizes.',
  'Mozart wrote forty-one symphonies and never kept a budget.',
  'The security team answers every report of the members within a day.',
  'The ferry to Aldersund costs 14 euros.',
].map((text, n) => [`${n}.txt`, `${text}\n`]);

const core = openFolder(await writeFolder(Object.fromEntries(files)));

describe('with the encoder that comes with Verbatim', async () => {
  const reranker = await openSmallEncoder(await newTemporaryFolder(), false, await openLog('silent'));
  afterAll(reranker.close);
  const offices = openFolder(
    await writeFolder({
      'leave.txt':
        'Staff in the Berlin office have 30 days of leave. Staff in the Lisbon office have 22 days of leave.\n',
      'parents.txt':
        'Parents in Austria have 14 weeks of parental leave. Parents in Portugal have 16 weeks of it.\n',
      'contracts.txt': 'The contract with Norvex ends on 31 March 2027.\n',
      'travel.txt': 'The travel budget of the Lisbon office is 12,000 euros.\n',
      'servers.txt': 'The backup server is in Hamburg. The mail server moved to Zurich in May 2024.\n',
    }),
  );

  it.each([
    'How many leave days does the staff in Madrid have?',
    'How many weeks of parental leave do parents in Germany have?',
    'When does the contract with Siemens end?',
    'What is the travel budget of the Berlin office?',
    'Where is the Slack server?',
    'When was the Jira server moved to Zurich?',
  ])('%s is not answered by what is said of another name', async (question) => {
    const { answer, reranking } = await ask(searchableOf((await offices).revision), question, 'id', reranker);
    expect(reranking?.outcome ?? 'used').toBe('used');
    expect(answer.kind).not.toBe('answered');
  });

  it.each([
    ['How many leave days does the staff in Berlin have?', '30 days'],
    ['When does the contract with Norvex end?', '31 March 2027'],
  ])('%s is answered', async (question, words) => {
    const { answer } = await ask(searchableOf((await offices).revision), question, 'id', reranker);
    expect(answer.kind).toBe('answered');
    expect(shownQuotes(answer)[0]?.text).toContain(words);
  });
});

it.each([
  ['a number', 'When was Harbour Linux 13 released?'],
  ['a name', 'How many Nobel Prizes did Mozart win?'],
  ['an amount', 'How many members does the security team have?'],
])('without %s of the question, the closest passage is no answer', async (_what, question) => {
  const answer = await (await core).ask(question);
  expect(answer.kind).not.toBe('answered');
  expect(answer.confidence).toBeLessThan(answerFrom);
});

it.each([
  ['When was Harbour Linux 11 released?', 'Harbour Linux 11 was released on August 14th, 2021.'],
  ['How many Nobel Prizes did Linus Pauling win?', 'Linus Pauling won two Nobel Prizes.'],
  ['How much does the ferry to Aldersund cost?', 'The ferry to Aldersund costs 14 euros.'],
])('%s is answered', async (question, quote) => {
  const answer = await (await core).ask(question);
  expect(answer.kind === 'answered' && answer.quotes[0].text).toBe(quote);
});

describe('what is asked about today', async () => {
  const projects = openFolder(
    await writeFolder({
      'names.txt':
        'The names were chosen by Ada Brandt, who was leader of the Aldersund project at the time and worked in Bergen.\n',
      'namen.txt':
        'Die Namen wurden von Bruno Falk gewählt, der zu der Zeit Leiter des Norvex-Projekts war und in Bergen arbeitete.\n',
      'noms.txt':
        'Les noms ont été choisis par Colette Morel, qui était à l’époque responsable du projet Lumière et travaillait à Lyon.\n',
      'leader.txt': 'The former director of the Skagen museum, Erik Lund, opened the new wing in 2019.\n',
      'fee.txt': 'The booking fee of the hall is 25 euros, payable at the time of booking.\n',
      'group.txt': 'The platform group, formerly called Infra, is led by Ada Brandt.\n',
      'keys.txt': 'Former employees keep access to the archive for 30 days.\n',
      'rooms.txt': 'The library moved from its former rooms to Harbour Street 4.\n',
      'chair.txt': 'Clara Holm is the chair of the harbour board now; its former chair was Dora Lind.\n',
    }),
  );

  it.each([
    [
      'Who is currently leader of the Aldersund project?',
      'Who was leader of the Aldersund project?',
      'Ada Brandt',
    ],
    ['Wer ist derzeit Leiter des Norvex-Projekts?', 'Wer war Leiter des Norvex-Projekts?', 'Bruno Falk'],
    [
      'Who is currently the director of the Skagen museum?',
      'Who was the former director of the Skagen museum?',
      'Erik Lund',
    ],
    [
      'Qui est actuellement responsable du projet Lumière ?',
      'Qui était responsable du projet Lumière ?',
      'Colette Morel',
    ],
  ])('%s is not answered by what held once', async (now, then, name) => {
    const asked = await (await projects).ask(now);
    expect(asked.kind).not.toBe('answered');
    const before = await (await projects).ask(then);
    expect(before.kind).toBe('answered');
    expect(shownQuotes(before)[0]?.text).toContain(name);
  });

  it.each([
    'Who is currently the chair of the harbour board?',
    'What is the current booking fee of the hall?',
    'Who currently leads the platform group?',
    'How long do former employees currently keep access to the archive?',
    'Where is the library now?',
  ])('%s is answered as it is without the word', async (question) => {
    const ask = async (words: string) => (await (await projects).ask(words)).kind;
    expect(await ask(question)).toBe(await ask(question.replace(/ ?\b(?:current(?:ly)?|now)\b/, '')));
  });
});
