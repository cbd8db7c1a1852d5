// Written by tools/list-rules.ts: every rule file of this folder. The types are given in ../index.ts.
import cornwallFile from './cornwall.json' with { type: 'json' };
import norfolkConnectingCommunitiesFile from './norfolk-connecting-communities.json' with { type: 'json' };
import norfolkIctSolutionsFile from './norfolk-ict-solutions.json' with { type: 'json' };
import norfolkWebsiteFile from './norfolk-website.json' with { type: 'json' };
import norwichFile from './norwich.json' with { type: 'json' };

export const files: unknown[] = [
  cornwallFile,
  norfolkConnectingCommunitiesFile,
  norfolkIctSolutionsFile,
  norfolkWebsiteFile,
  norwichFile,
];
