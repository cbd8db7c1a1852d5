/** The catalogue in English: every word of the interface, one file a surface. Whole sentences only. */
import { access } from './access.ts';
import { changes } from './changes.ts';
import { choice } from './choice.ts';
import { conditions } from './conditions.ts';
import { desk } from './desk.ts';
import { findings } from './findings.ts';
import { gaps } from './gaps.ts';
import { headline } from './headline.ts';
import { letter } from './letter.ts';
import { manifest } from './manifest.ts';
import { notice } from './notice.ts';
import { popup } from './popup.ts';
import { reconciliation } from './reconciliation.ts';
import { shown } from './shown.ts';
import { workspace } from './workspace.ts';

export const en = {
  access,
  changes,
  choice,
  conditions,
  desk,
  findings,
  gaps,
  headline,
  letter,
  manifest,
  notice,
  popup,
  reconciliation,
  shown,
  workspace,
};
