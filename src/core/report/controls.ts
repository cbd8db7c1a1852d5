/** What the consent banner offered to choose with, as the Report's table of it. */
import type { Visit } from '../visit/visit.ts';
import type { Report } from './report.ts';

/** Nothing where nobody looked for a banner: an empty table says that none of its controls was seen. */
export function controlTable(visits: readonly Visit[]): Pick<Report, 'controls'> {
  const isLookedFor = visits.some(
    ({ consentBanner, controls }) => consentBanner !== null || controls.length > 0,
  );
  if (!isLookedFor) return {};
  return {
    controls: visits.flatMap(({ journey, load, controls }) =>
      controls.map((control) => ({ ...control, journey, load })),
    ),
  };
}
