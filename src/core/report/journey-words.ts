/** What a scan did about the cookie banner, told as a person would. */
import { shown } from '../findings/phrases.ts';
import { specialistWords } from '../words/specialist.ts';
import type { JourneyTaken } from '../visit/visit.ts';

/** One sentence, or null for a visit in which nothing was to be chosen. */
export function journeyWords({ journey, outcome, control, clicks, layers }: JourneyTaken): string | null {
  if (journey === 'none' || journey === 'resident') return null;
  const says = specialistWords.journeys;
  const pressed = control === null ? null : shown(control);
  switch (outcome) {
    case 'done':
      return says.done(journey, { control: pressed, clicks, layers });
    case 'no-banner':
      return says.noBanner[journey];
    case 'control-not-found':
      return says.noControl[journey];
    case 'no-effect':
      return says.noEffect(journey, pressed);
    case 'not-taken':
      return says.notTaken[journey];
  }
}
