// Written by tools/list-rules.ts: a short SHA-256 over all rule files.
export const rulesHash = '5ef1b2c577d8';
