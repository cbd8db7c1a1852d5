/** Names one entry of a page’s storage. */
import type { StorageKind } from '../../core/visit/visit.ts';

export const storageId = (kind: StorageKind, host: string, key: string): string => `${kind} ${host} ${key}`;
