// Where everything is in a backup, and in the folder that it is restored into, from which the program can be started.

export const layout = {
  settings: '.env',
  data: 'data',
  corpus: 'corpus',
  scopes: 'scopes.yaml',
  people: 'people.yaml',
} as const;
