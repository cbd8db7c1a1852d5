/**
 * `place-quotes.ts RULE TEXT`: writes into a notice rule the SHA-256 of its text and the place of each quote.
 * A place that already holds its quote is kept; otherwise the first occurrence is taken. Quotes that are not
 * verbatim are named, and nothing is written.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { NoticeRule } from '../src/core/notices/notice.ts';

export const sha256Of = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex');

/** The rule with places and hash filled in, and the quotes that are not in the text. */
export function placeQuotes(rule: NoticeRule, text: string): { rule: NoticeRule; missing: string[] } {
  const missing: string[] = [];
  const place = <T extends { quote: string; offset: number }>(item: T): T => {
    if (item.offset >= 0 && text.startsWith(item.quote, item.offset)) return item;
    const offset = text.indexOf(item.quote);
    if (offset < 0) missing.push(item.quote);
    return { ...item, offset };
  };
  const placed = {
    ...rule,
    sha256: sha256Of(text),
    links: rule.links.map(place),
    declarations: rule.declarations.map((declared) => ({
      ...place(declared),
      cookies: declared.cookies.map(place),
    })),
    claims: rule.claims.map(place),
  };
  return { rule: placed, missing };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [ruleFile, textFile] = argv.slice(2);
  if (!ruleFile || !textFile) {
    console.error('usage: place-quotes.ts rules/notices/ID.json TEXT');
    exit(3);
  }
  const rule = JSON.parse(readFileSync(ruleFile, 'utf8')) as NoticeRule;
  const done = placeQuotes(rule, readFileSync(textFile, 'utf8'));
  for (const quote of done.missing) console.error(`${ruleFile}: not in ${textFile}: ${quote}`);
  if (done.missing.length > 0) exit(1);
  writeFileSync(ruleFile, `${JSON.stringify(done.rule, null, 2)}\n`);
}
