/** Which notices a scan judges against: the bundled ones, or those that the person names. */
import type { ValidateFunction } from 'ajv';
import { notices as bundled } from '../../../rules/index.ts';
import schema from '../../../rules/schemas/notice.schema.json' with { type: 'json' };
import { noticeFromRule } from '../../core/notices/from-rule.ts';
import type { Notice, NoticeRule } from '../../core/notices/notice.ts';
import { declaredOrSet } from '../../core/reading/tools/declared-by.ts';
import { formOf, readableText } from '../../core/reading/index.ts';
import type { NoticeKeeping } from './asking.ts';
import { suppliedReading } from './read-source.ts';
import { withLinksRead } from '../../core/notices/links-read.ts';
import { hostOf } from '../../core/parties/index.ts';
import { noticesFor } from '../../core/notices/layers.ts';
import { isAddress, noticeSource, type NoticeSource } from './notice-source.ts';
import { problemsIn } from '../given/problems.ts';
import { UsageError } from '../known/usage.ts';

/** Made where a rule file is named: a scan of the site's own notice need not wait for it. */
async function noticeRuleCheck(): Promise<ValidateFunction<NoticeRule>> {
  const { Ajv } = await import('ajv');
  return new Ajv({ allErrors: true, allowUnionTypes: true, strict: false }).compile<NoticeRule>(schema);
}

export const bundledNotices = (): Notice[] => bundled.map((rule) => noticeFromRule(rule, 'bundled'));

/** A notice that the person named. */
export interface Supplied {
  notice: Notice;
  /** False for a rule file, which says itself which pages it speaks for. */
  isPublished: boolean;
}

/**
 * A rule file, or a published notice in a file or at an address, which is read. `fetched`: asks for an address. `keeping`: wants
 * the text as it is read.
 * Throws a UsageError that names the file, the field and what was expected.
 */
export async function suppliedNotice(
  src: string,
  fetched: (address: string) => Promise<NoticeSource> = noticeSource,
  keeping?: NoticeKeeping,
): Promise<Supplied> {
  const source = await (isAddress(src) ? fetched(src) : noticeSource(src));
  if (!isRuleFile(source)) {
    const notice = suppliedReading(source, src);
    keeping?.onText({ sha256: notice.sha256, text: readableText(source.text, source.form) });
    return { notice, isPublished: true };
  }
  const rule = parse(src, source.text);
  const isNoticeRule = await noticeRuleCheck();
  if (!isNoticeRule(rule))
    throw new UsageError(`${src} is not a notice rule: ${problemsIn(isNoticeRule.errors)}`);
  return { notice: noticeFromRule(rule, 'supplied'), isPublished: false };
}

/** As they are for this page: by naming a published notice the person says that it speaks for the page. */
export function suppliedFor(page: string, supplied: readonly Supplied[]): Notice[] {
  const host = hostOf(page);
  const notices = supplied.map(({ notice, isPublished }) => {
    const { scope, kind } = notice;
    if (!isPublished || kind === 'policy' || host === null || scope.hosts.includes(host)) return notice;
    return { ...notice, scope: { ...scope, hosts: [...scope.hosts, host] } };
  });
  // Another council's list of cookies is not the one that this council's notice points to.
  const url = URL.parse(page);
  const speaking = url === null ? [] : noticesFor(url, notices);
  return [...withLinksRead(speaking), ...notices.filter((notice) => !speaking.includes(notice))];
}

/** A consent tool's declaration is JSON too, and no rule. */
const isRuleFile = ({ text, form }: NoticeSource): boolean =>
  (form === 'json' || (form === 'auto' && formOf(text) === 'json')) && declaredOrSet(text) === null;

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`The notice ${path} is not JSON.`, { cause });
  }
}
