// Slack's sizes and counts. Sources: docs.slack.dev/reference/block-kit (blocks, block-elements,
// composition-objects), docs.slack.dev/reference/views, methods' own pages where a line says so.

export const limits = {
  blocksPerMessage: 50,
  blocksPerView: 100,
  blockId: 255,
  actionId: 255,
  sectionText: 3000,
  sectionFields: 10,
  sectionField: 2000,
  header: 150,
  contextElements: 10,
  contextActions: 5,
  actions: 25,
  textObject: 3000,
  buttonText: 75,
  buttonValue: 2000,
  url: 3000,
  accessibilityLabel: 75,
  optionText: 75,
  optionValue: 150,
  optionDescription: 75,
  options: 100,
  overflowOptions: 5,
  groupOptions: 10,
  placeholder: 150,
  inputLabel: 2000,
  imageText: 2000,
  imageUrl: 3000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  markdown: 12_000,
  tableRows: 100,
  tableCells: 20,
  /** data_table: "2 rows (1 regular row plus the header) and a maximum of 101", 1 to 20 columns, pages of 1 to 100. */
  dataRows: 101,
  dataPage: 100,
  /** Of all tables of a message (data-table-block). */
  tableText: 10_000,
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3000,
  callbackId: 255,
  /** Bytes: "greater than 250kb" (views.open, error view_too_large). */
  view: 250_000,
  /** Views in one stack (views.push, error push_limit_reached). */
  viewStack: 3,
  /** chat.postMessage: "no more than 40,000 characters". */
  text: 40_000,
  /** chat.update refuses at a tenth of that; seen by slackapi maintainers, seratch/ChatGPT-in-Slack#102. */
  updatedText: 4000,
  /** All blocks of a message as JSON: refused near 13,200, slackapi/bolt-js#2509 and #2867. */
  messageBlocks: 13_200,
  attachments: 100,
  /** docs.slack.dev/interactivity/handling-user-interaction. */
  responseUses: 5,
  responseMs: 30 * 60_000,
  triggerMs: 3000,
  ackMs: 3000,
  /** assistant.threads.setSuggestedPrompts: "up to four suggested prompts". */
  prompts: 4,
  /** agents.sessions.setStatus and rename. */
  sessionTitle: 200,
  /** assistant.threads.setStatus: "Maximum of 10 messages". */
  loadingMessages: 10,
} as const;
