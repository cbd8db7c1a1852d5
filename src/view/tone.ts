/**
 * The tint behind a headline. The headline says the verdict in words; the tint only goes with it.
 */
import type { Report } from '../core/report/report.ts';

type Tone = 'matches' | 'differs' | 'plain';

export const toneOf = (report: Report): Tone =>
  report.verdict === 'differs' ? 'differs' : report.verdict === 'matches' ? 'matches' : 'plain';
