/**
 * `place-quotes.ts RULE FILE`: writes into a notice rule the SHA-256 of the published file and the place of each quote,
 * in the file's text or, of a web page, in what a person would read of it.
 * A place that already holds its quote is kept; otherwise the first occurrence is taken. Quotes that are not
 * verbatim are named, and nothing is written.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { NoticeRule } from '../src/core/notices/notice.ts';
import { readableText } from '../src/core/reading/index.ts';

export const sha256Of = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex');

/** The text in which the quotes of a published file stand. */
export const quotedTextOf = (file: string, source: string): string =>
  readableText(source, /\.x?html?$/i.test(file) ? 'html' : 'text');

/** The rule with places and hash filled in, and the quotes that are not in the text of that file. */
export function placeQuotes(
  rule: NoticeRule,
  source: string,
  file = '',
): { rule: NoticeRule; missing: string[] } {
  const text = quotedTextOf(file, source);
  const missing: string[] = [];
  const place = <T extends { quote: string; offset: number }>(item: T): T => {
    if (item.offset >= 0 && text.startsWith(item.quote, item.offset)) return item;
    const offset = text.indexOf(item.quote);
    if (offset < 0) missing.push(item.quote);
    return { ...item, offset };
  };
  const placed = {
    ...rule,
    sha256: sha256Of(source),
    links: rule.links.map(place),
    declarations: rule.declarations.map((declared) => ({
      ...place(declared),
      cookies: declared.cookies.map(place),
    })),
    claims: rule.claims.map(place),
    ...(rule.contacts !== undefined && { contacts: rule.contacts.map(place) }),
  };
  return { rule: placed, missing };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [ruleFile, textFile] = argv.slice(2);
  if (!ruleFile || !textFile) {
    console.error('usage: npm run quotes -- rules/notices/ID.json FILE');
    exit(3);
  }
  const rule = JSON.parse(readFileSync(ruleFile, 'utf8')) as NoticeRule;
  const done = placeQuotes(rule, readFileSync(textFile, 'utf8'), textFile);
  for (const quote of done.missing) console.error(`${ruleFile}: not in ${textFile}: ${quote}`);
  if (done.missing.length > 0) exit(1);
  writeFileSync(ruleFile, `${JSON.stringify(done.rule, null, 2)}\n`);
}
