/**
 * Ours beside third-party-web and Ghostery's engine, on one list in one process: `npm run bench:peers -- FILE`.
 * Prints what share each attributes and how fast, round by round in turn; writes every disagreement on an owner to
 * out/disagreements.json and holds them to judged.json. Exit code 1 where ours may be wrong in 1 % or more.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { share, thirdPartiesIn } from '../requests.ts';
import { ghosteryPeers, ours, thirdPartyWebPeer, type Contender } from './contenders.ts';
import { install } from './install.ts';
import judgedFile from './judged.json' with { type: 'json' };
import { isSameOwner } from './owners.ts';

interface Disagreement {
  peer: string;
  host: string;
  ours: string;
  theirs: string;
}

interface Judged extends Omit<Disagreement, 'peer'> {
  /** `both`: two names of one house, or two who both take part. */
  right: 'ours' | 'theirs' | 'both';
  why: string;
}

/** So many rounds of so many milliseconds for each contender, in turn; the median of the rounds' ratios counts. */
const ROUNDS = 15;
const ROUND_MS = 60;
const MAY_BE_WRONG = 0.01;

const say = (line: string) => process.stdout.write(`${line}\n`);
const columns = (first: string, ...rest: string[]) =>
  say(first.padEnd(20) + rest.map((text) => text.padStart(24)).join(''));

const file = process.argv[2];
if (file === undefined) {
  process.stderr.write(
    'usage: npm run bench:peers -- FILE (lines of {"page","url","type"}, gzipped or not)\n',
  );
  process.exit(3);
}
install();
const asked = thirdPartiesIn(file);
const own = ours();
const peers = [thirdPartyWebPeer(), ...(await ghosteryPeers())];
const all = [own, ...peers];

tellShares();
tellSpeed();
process.exitCode = tellDisagreements() ? 0 : 1;

function tellShares(): void {
  const domains = Map.groupBy(asked, ({ site }) => site);
  columns('attributed', 'requests', 'domains');
  for (const { name, knows } of all) {
    const requests = asked.filter(knows).length;
    const known = [...domains.values()].filter((ones) => ones.some(knows)).length;
    columns(name, share(requests, asked.length), share(known, domains.size));
  }
}

function tellSpeed(): void {
  const ones = [...new Map(asked.map((one) => [one.host, one])).values()];
  say(
    `\nlook-ups a second, ${ones.length} distinct hosts, and ours as a multiple (medians of ${ROUNDS} rounds in turn)`,
  );
  columns('', 'from the address', '', 'prepared', '');
  const whole = race(all.map(({ fromAddress }) => ones.map((one) => () => fromAddress(one))));
  const alone = race(all.map(({ prepare }) => ones.map(prepare)));
  for (const [place, { name }] of all.entries()) {
    const [a, b] = [whole[place], alone[place]];
    if (a === undefined || b === undefined) throw new RangeError(`no result of ${name}`);
    columns(name, a.speed, a.ratio, b.speed, b.ratio);
  }
}

/** Each contender's look-ups a second, and how many times as many ours (the first) did in the same round. */
function race(contenders: (() => boolean)[][]): { speed: string; ratio: string }[] {
  for (const lookUps of contenders) run(lookUps, 4 * ROUND_MS);
  const rounds = Array.from({ length: ROUNDS }, () => contenders.map((lookUps) => run(lookUps, ROUND_MS)));
  return contenders.map((_, place) => ({
    speed: Math.round(median(rounds.map((round) => round[place] ?? 0))).toLocaleString('en-GB'),
    ratio: `${median(rounds.map((round) => (round[0] ?? 0) / (round[place] ?? 1))).toFixed(1)} ×`,
  }));
}

function run(lookUps: (() => boolean)[], forMs: number): number {
  let known = 0;
  let done = 0;
  const start = performance.now();
  while (performance.now() - start < forMs) {
    for (const lookUp of lookUps) if (lookUp()) known++;
    done += lookUps.length;
  }
  if (known > done) throw new Error('more answers than questions');
  return (done * 1000) / (performance.now() - start);
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** True where ours is wrong, or not yet judged, in less than 1 % of the hosts that both attribute. */
function tellDisagreements(): boolean {
  const judged = new Map((judgedFile as Judged[]).map((one) => [keyOf(one), one]));
  const written: (Disagreement & { right: string | null; why: string | null })[] = [];
  let isGood = true;
  say('');
  columns('owners', 'hosts of both', 'disagree', 'ours wrong', 'not judged');
  for (const peer of peers) {
    const { both, disagreements } = compare(peer);
    const told = disagreements.map((one) => {
      const verdict = judged.get(keyOf(one));
      return { ...one, right: verdict?.right ?? null, why: verdict?.why ?? null };
    });
    written.push(...told);
    const wrong = told.filter(({ right }) => right === 'theirs').length;
    const open = told.filter(({ right }) => right === null).length;
    columns(peer.name, String(both), String(told.length), share(wrong, both), String(open));
    if (wrong + open >= both * MAY_BE_WRONG) isGood = false;
  }
  mkdirSync('out', { recursive: true });
  writeFileSync('out/disagreements.json', `${JSON.stringify(written, null, 2)}\n`);
  say(`\nevery disagreement: out/disagreements.json; judged in bench/peers/judged.json`);
  if (!isGood) say('ours is wrong, or not judged, in 1 % or more');
  return isGood;
}

/** Host by host: the first request to it on which both name an owner. */
function compare(peer: Contender): { both: number; disagreements: Disagreement[] } {
  const met = new Map<string, Disagreement>();
  for (const one of asked) {
    if (met.has(one.host)) continue;
    const [mine, theirs] = [own.ownerOf(one), peer.ownerOf(one)];
    if (mine !== null && theirs !== null)
      met.set(one.host, { peer: peer.name, host: one.host, ours: mine, theirs });
  }
  const disagreements = [...met.values()].filter((one) => !isSameOwner(one.ours, one.theirs));
  return { both: met.size, disagreements };
}

function keyOf({ host, ours: mine, theirs }: { host: string; ours: string; theirs: string }): string {
  return [host, mine, theirs].join('\n');
}
