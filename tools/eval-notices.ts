/**
 * `npm run eval:notices -- DIR`: reads the published notices in DIR and scores the reading against its truth.json:
 * precision, recall and F1 for vendors, cookie names, lifetimes and claims, every miss and every false alarm.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { companies } from '../rules/index.ts';
import { namesOf as indexOf, readNotice } from '../src/core/reading/index.ts';
import { f1Of, scoresOf, sum, type Scores, type Truth } from './notices/score.ts';

interface Entry {
  id: string;
  file: string;
  body: string;
  form: 'text' | 'html' | 'json';
}

const KINDS = ['vendors', 'cookies', 'printed', 'seconds', 'claims'] as const;
const TITLES: Record<(typeof KINDS)[number], string> = {
  vendors: 'Vendors',
  cookies: 'Cookie names',
  printed: 'Lifetimes as printed',
  seconds: 'Lifetimes in seconds',
  claims: 'Claim kinds',
};

const folder = process.argv[2];
if (folder === undefined) {
  console.error(
    'Usage: npm run eval:notices -- DIR, where DIR holds index.json, truth.json and the notices.',
  );
  process.exit(3);
}
run(folder);

function run(dir: string): void {
  const index = JSON.parse(readFileSync(join(dir, 'index.json'), 'utf8')) as Entry[];
  const truth = JSON.parse(readFileSync(join(dir, 'truth.json'), 'utf8')) as Record<string, Truth>;
  const names = indexOf(companies);
  const all: Scores[] = [];
  for (const entry of index) {
    const expected = truth[entry.id];
    if (expected === undefined) continue;
    const source = readFileSync(join(dir, entry.file), 'utf8');
    const scores = scoresOf(
      readNotice(source, { form: entry.form, names, withTools: true }),
      expected,
      knownNames,
    );
    all.push(scores);
    tell(`${entry.id} ${entry.body}`, scores);
  }
  console.log('\nTotal');
  for (const kind of KINDS) console.log(lineOf(TITLES[kind], sum(all.map((scores) => scores[kind]))));
}

function tell(title: string, scores: Scores): void {
  console.log(`\n${title}`);
  for (const kind of KINDS) {
    const score = scores[kind];
    if (score.right + score.missed.length + score.wrong.length === 0) continue;
    console.log(lineOf(TITLES[kind], score));
    for (const words of score.missed) console.log(`      missed  ${words}`);
    for (const words of score.wrong)
      console.log(`      ${kind === 'claims' ? 'further' : 'false '}  ${words}`);
  }
}

function lineOf(title: string, score: Scores['vendors']): string {
  const { precision, recall, f1 } = f1Of(score);
  const shares = [precision, recall, f1].map((share) => share.toFixed(3)).join('  ');
  return `  ${title.padEnd(22)} precision, recall, F1  ${shares}   (${score.right} right, ${score.missed.length} missed, ${score.wrong.length} false)`;
}

/** Every name by which the rules know a product, or a company (`company:<id>`). */
function knownNames(id: string): string[] {
  const company = companies.find((one) => `company:${one.id}` === id);
  if (company !== undefined) return [company.id, company.name, ...company.names];
  const product = companies.flatMap(({ products }) => products).find((one) => one.id === id);
  return product === undefined ? [] : [product.name, ...product.names];
}
