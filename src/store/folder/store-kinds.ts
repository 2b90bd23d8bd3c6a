// Where what is remembered may be.
export const storeKinds = ['postgres', 'sqlite'] as const;
export type StoreKind = (typeof storeKinds)[number];
