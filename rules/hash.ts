// Written by tools/list-rules.ts: a short SHA-256 over all rule files.
export const rulesHash = '7a3c38a8440f';
