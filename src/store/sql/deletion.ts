// What is deleted for somebody, as processes that share a store tell each other.

/** All of a person, by the hash, or of a tenant. */
export type Deleted = { readonly asker: string } | { readonly platform: string; readonly tenant: string };

/** What another process deletes. */
export interface Deletion {
  isOf(asker: string): boolean;
  isOfTenant(platform: string, tenant: string): boolean;
}
