/**
 * How well and how fast the look-ups answer: `npm run bench:companies -- FILE`, FILE holding one
 * `{"page","url","type"}` a line, gzipped or not. Prints the share of third-party requests and of third-party
 * domains whose company is known, look-ups a second over distinct hosts, time to load and memory.
 */
import type { Companies } from '../src/core/companies/index.ts';
import type { ThirdParty } from './requests.ts';

/** The best of so many slices of so many milliseconds counts: what else the machine does only slows. */
const SLICES = 20;
const SLICE_MS = 100;

const file = process.argv[2];
if (file === undefined) {
  process.stderr.write(
    'usage: npm run bench:companies -- FILE (lines of {"page","url","type"}, gzipped or not)\n',
  );
  process.exit(3);
}

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const heapBefore = heap();
const loadStart = performance.now();
const { siteOf } = await import('../src/core/parties/index.ts');
const { companiesOf } = await import('../src/core/companies/index.ts');
const { companies: rules } = await import('../rules/index.ts');
const { fallback } = await import('../rules/fallback.ts');
const known = companiesOf(rules, fallback);
siteOf('www.example.gov.uk');
known.ofRequest({ host: 'www.clarity.ms' });
const loadMs = performance.now() - loadStart;
const heapMb = (heap() - heapBefore) / 1e6;

const { share, thirdPartiesIn } = await import('./requests.ts');
const asked = thirdPartiesIn(file);
const hosts = new Map(asked.map((one) => [one.host, one]));
const domains = Map.groupBy(asked, ({ site }) => site);
const isKnown = (one: ThirdParty) => known.ofRequest(one) !== null;
const knownRequests = asked.filter(isKnown).length;
const knownDomains = [...domains.values()].filter((ones) => ones.some(isKnown)).length;

const say = (what: string, value: string) => process.stdout.write(`${what.padEnd(34)}${value}\n`);
say('third-party requests attributed', share(knownRequests, asked.length));
say('third-party domains attributed', share(knownDomains, domains.size));
say('distinct third-party hosts', String(hosts.size));
say('look-ups a second', Math.round(speed(known, [...hosts.values()])).toLocaleString('en-GB'));
say('load and first answer', `${loadMs.toFixed(1)} ms (modules, rules, tldts; from source)`);
say(
  'heap',
  `${heapMb.toFixed(1)} MB${globalThis.gc ? '' : ' (run node with --expose-gc for a true figure)'}`,
);

/** Look-ups a second, each host in turn, after a warm-up; the answers are counted so that none is optimised away. */
function speed(companies: Companies, ones: ThirdParty[]): number {
  let answered = 0;
  let asked = 0;
  const round = () => {
    for (const one of ones) if (companies.ofRequest(one) !== null) answered++;
    asked += ones.length;
  };
  for (let i = 0; i < 200; i++) round();
  let best = 0;
  for (let slice = 0; slice < SLICES; slice++) {
    const start = performance.now();
    const before = asked;
    while (performance.now() - start < SLICE_MS) round();
    best = Math.max(best, ((asked - before) * 1000) / (performance.now() - start));
  }
  if (answered > asked) throw new Error('more answers than questions');
  return best;
}
