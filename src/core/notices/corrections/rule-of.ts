/** A notice → a rule file for rules/notices: what an auditor set right goes on, marked as such. */
import type { Notice, NoticeRule } from '../notice.ts';

/** What stands nowhere in a text is left out, as a rule file is held to its quotes. */
export function ruleOf(notice: Notice): NoticeRule {
  const { layer: _1, addresses: _2, tool: _3, ...rule } = notice;
  return {
    ...rule,
    $schema: '../schemas/notice.schema.json',
    // Of when it was read, a rule file gives the day.
    retrieved: rule.retrieved.slice(0, 10),
    links: rule.links.filter(isQuoted),
    declarations: rule.declarations.filter(isQuoted).map((declaration) => ({
      ...declaration,
      cookies: declaration.cookies.filter(isQuoted),
    })),
    claims: rule.claims.filter(isQuoted),
  };
}

const isQuoted = ({ quote, offset }: { quote: string; offset: number }): boolean =>
  quote.trim() !== '' && offset >= 0;
