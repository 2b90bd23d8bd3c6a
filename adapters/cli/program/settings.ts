// Every setting that begins with VERBATIM_: others are misspelled. A test compares the list with .env.example.

export const settings: readonly string[] = [
  ...[
    'VERBATIM_CORPUS',
    'VERBATIM_DATA',
    'VERBATIM_DATABASE_URL',
    'VERBATIM_WATCH',
    'VERBATIM_SCOPES',
    'VERBATIM_RETENTION_DAYS',
  ],
  'VERBATIM_OLD_AFTER_DAYS',
  ...['VERBATIM_ALLOW_FETCH', 'VERBATIM_OCR', 'VERBATIM_RERANKER', 'VERBATIM_LOG_LEVEL'],
  ...['VERBATIM_PUBLIC', 'VERBATIM_PUBLIC_URL', 'VERBATIM_ADMIN_TOKEN', 'VERBATIM_API_TOKENS'],
  ...['VERBATIM_REQUESTS_PER_MINUTE', 'VERBATIM_SIGN_IN', 'VERBATIM_SECRET_KEY'],
];
