// The pages of the site in their order, and where each comes from; every page of docs/ is in it.
export const groups = [
  { text: 'Start', pages: ['docs/start.md'] },
  { text: 'Slack', pages: ['docs/slack.md'] },
  { text: 'Discord', pages: ['docs/discord.md'] },
  { text: 'Documents', pages: ['docs/corpus.md', 'docs/sync.md', 'docs/scopes.md', 'docs/ocr.md'] },
  {
    text: 'Asking',
    pages: ['docs/asking.md', 'docs/receipts.md', 'docs/reranker.md', 'docs/word-likeness.md'],
  },
  {
    text: 'The page and the API',
    pages: ['docs/web.md', 'docs/sign-in.md', 'docs/json.md', 'docs/library.md'],
  },
  { text: 'MCP', pages: ['docs/mcp.md'] },
  { text: 'Scale', pages: ['docs/scale.md', 'docs/performance.md'] },
  {
    text: 'Running it',
    pages: ['docs/running.md', 'docs/commands.md', 'docs/privacy.md', 'docs/reliability.md'],
  },
  { text: 'Security', pages: ['SECURITY.md'] },
  { text: 'Evaluation', pages: ['docs/evaluation.md', 'docs/fidelity.md'] },
  { text: 'Design', pages: ['docs/architecture.md', 'CONTRIBUTING.md', 'CHANGELOG.md'] },
];

/** The first is the site's front page. */
const first = groups[0].pages[0];

/** The address of a page within the site, without its ending. */
export const addressOf = (file) =>
  file === first
    ? 'index'
    : file
        .replace(/^docs\//, '')
        .replace(/\.md$/, '')
        .toLowerCase();

export const files = groups.flatMap(({ pages }) => pages);
