// Written by tools/list-rules.ts: a short SHA-256 over all rule files.
export const rulesHash = '70f5cb1bbc9e';
