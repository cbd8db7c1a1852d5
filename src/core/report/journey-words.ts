/** What a scan did about the cookie banner, told as a person would. */
import { counted } from '../text/listed.ts';
import { shown } from '../findings/phrases.ts';
import type { Journey, JourneyTaken } from '../visit/visit.ts';

interface Act {
  /** "We …". */
  did: string;
  /** "… to …". */
  to: string;
}

const ACTS: Partial<Record<Journey, Act>> = {
  reject: { did: 'said no', to: 'say no' },
  accept: { did: 'said yes', to: 'say yes' },
  withdraw: { did: 'said yes, and then took that back', to: 'take back a yes' },
  close: { did: 'closed the cookie banner without an answer', to: 'close it without an answer' },
};

/** One sentence, or null for a visit in which nothing was to be chosen. */
export function journeyWords({ journey, outcome, control, clicks, layers }: JourneyTaken): string | null {
  const act = ACTS[journey];
  if (act === undefined) return null;
  const pressing = control === null ? '' : ` by pressing “${shown(control)}”`;
  switch (outcome) {
    case 'done':
      return `We ${act.did}${pressing}${steps(clicks, layers)}, and looked again.`;
    case 'no-banner':
      return `We found no cookie banner to ${act.to} in.`;
    case 'control-not-found':
      return `We found a cookie banner, and no way in it to ${act.to}.`;
    case 'no-effect':
      return `We tried to ${act.to}${pressing}, and could not see that it had any effect.`;
    case 'not-taken':
      return `We did not try to ${act.to}.`;
  }
}

function steps(clicks: number, layers: number): string {
  if (clicks === 0) return '';
  return ` (${counted(clicks, 'click')}${layers > 1 ? `, ${counted(layers, 'layer')} deep` : ''})`;
}
