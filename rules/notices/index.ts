// Written by tools/list-rules.ts: every rule file of this folder. The types are given in ../index.ts.
export const files: unknown[] = [];
