import type { api } from '@renderer/lib/client.ts';

/** What `registry.get` answers. */
export type StoredRecord = Awaited<ReturnType<typeof api.registry.get>>;
