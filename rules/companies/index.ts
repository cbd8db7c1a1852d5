// Written by tools/list-rules.ts: every rule file of this folder. The types are given in ../index.ts.
import amazonFile from './amazon.json' with { type: 'json' };
import canDigitalFile from './can-digital.json' with { type: 'json' };
import contentsquareFile from './contentsquare.json' with { type: 'json' };
import googleFile from './google.json' with { type: 'json' };
import hootsuiteFile from './hootsuite.json' with { type: 'json' };
import linkedinFile from './linkedin.json' with { type: 'json' };
import metaFile from './meta.json' with { type: 'json' };
import microsoftFile from './microsoft.json' with { type: 'json' };
import sitecoreFile from './sitecore.json' with { type: 'json' };
import xFile from './x.json' with { type: 'json' };

export const files: unknown[] = [
  amazonFile,
  canDigitalFile,
  contentsquareFile,
  googleFile,
  hootsuiteFile,
  linkedinFile,
  metaFile,
  microsoftFile,
  sitecoreFile,
  xFile,
];
