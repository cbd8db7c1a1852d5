// Written by tools/list-rules.ts: a short SHA-256 over all rule files.
export const rulesHash = '39c57387c9c3';
