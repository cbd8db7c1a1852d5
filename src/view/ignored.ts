/** Why a finding does not count, as people read it. */
import type { Finding } from '../core/findings/finding.ts';
import { harmless } from '../core/text/harmless.ts';
import { words } from '../core/words/index.ts';
import { dateWords } from './text.ts';

export const whyIgnored = ({ reason, until }: NonNullable<Finding['ignored']>): string =>
  harmless(words.ignored.why(reason, until === null ? null : dateWords(until)));
