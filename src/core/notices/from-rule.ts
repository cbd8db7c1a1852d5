/** A notice rule (bundled, or handed in as a file) → the Notice that pages are held against. */
import type { Layer, Notice, NoticeRule } from './notice.ts';

export const noticeFromRule = (rule: NoticeRule, layer: Extract<Layer, 'bundled' | 'supplied'>): Notice => ({
  ...rule,
  layer,
  addresses: rule.address === null ? [] : [rule.address],
});
