// Written by tools/list-rules.ts: a short SHA-256 over all rule files.
export const rulesHash = 'e239c6a09686';
