// The formats that are text from top to bottom keep what every format promises.
import { testFormat } from '../../../contracts/format.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

testFormat('text', [
  {
    name: 'ferry.txt',
    bytes: bytes(
      'The Ferry of Aldersund\n\nThe ferry crosses the strait at noon and returns before the evening bells ring.\n\n' +
        'Nobody but the harbour master Ottoline Verhage may ring the bells of the old tower.\n',
    ),
    sentences: ['The ferry crosses the strait at noon', 'Ottoline Verhage may ring the bells'],
    headings: [['The Ferry of Aldersund']],
    attribution: { title: 'The Ferry of Aldersund', author: undefined },
    asked: [{ question: 'When does the ferry cross the strait?', quote: 'at noon' }],
  },
]);

testFormat('markdown', [
  {
    name: 'ferry.md',
    bytes: bytes(
      '---\nauthor: Ada Example\ndate: 2021-11\n---\n# The Ferry\n\nThe **ferry** crosses the [strait](https://example.org/x) at noon.\n\n' +
        '## Bells\n\n- Ottoline rings the `bells`.\n\n| Pier | Keeper |\n| --- | --- |\n| North | Bruno |\n',
    ),
    sentences: [
      'The ferry crosses the strait at noon.',
      '• Ottoline rings the bells.',
      'Pier: North; Keeper: Bruno',
    ],
    unquoted: ['**', '`', '](', 'example.org', '---'],
    headings: [['The Ferry'], ['The Ferry', 'Bells']],
    attribution: { title: 'The Ferry', author: 'Ada Example', published: '2021-11', url: undefined },
    asked: [
      { question: 'Who rings the bells?', quote: 'Ottoline rings', at: { headings: ['The Ferry', 'Bells'] } },
    ],
  },
]);
