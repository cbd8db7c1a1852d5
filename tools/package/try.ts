/**
 * `npm run try:package`: makes what people install and tries it as they would. The command, in an empty project, on each
 * Node that it says it runs on: scans of the replayed sites, readings, exit codes, imports, types, runs. The zips, each
 * loaded, with a page judged. Needs a browser and npm's registry. Ends with an error where anything is not as the
 * documents say.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../src/core/report/report.ts';
import { pageNamed } from '../../test/sites/pages.ts';
import { browserArguments, startSites } from '../../test/sites/server.ts';
import { ensureBrowser } from '../browser.ts';
import { projectIn, type Project } from './project.ts';
import { unzipped, verdictInFirefox, verdictOf } from './try-zip.ts';
import packageFile from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const { name, version } = packageFile;
/** Major versions: the oldest that `engines` names, and the one of the checkout. */
const NODES = [22, 24];
/** What runs over many sites alone need. */
const FOR_RUNS = ['@electric-sql', 'pg', 'pg-boss', 'kysely'];

const folder = mkdtempSync(join(tmpdir(), 'candour-package-'));
const browser = await ensureBrowser();
const sites = await startSites();
const browserArgs = browserArguments(sites.port);
const SCAN = [
  ...browserArgs.flatMap((arg) => ['--browser-arg', arg]),
  '--browser',
  browser,
  '--observe',
  '0',
];
const { address: plain } = pageNamed('norfolk-plain');
const { address: undeclared } = pageNamed('norfolk-undeclared');
const { address: refused } = pageNamed('connection-refused');

const NOTICE = `<!doctype html><html lang="en"><title>Privacy notice</title><h1>Privacy notice</h1>
<p>Our website uses Google Analytics to count visits. It sets the cookie _ga, which is kept for 2 years.</p></html>`;
/** What a Welsh one says of how long things are kept. */
const HYSBYSIAD = `<!doctype html><html lang="cy"><title>Hysbysiad preifatrwydd</title><h1>Hysbysiad preifatrwydd</h1>
<p>Rydym yn defnyddio cwcis ar y wefan hon er mwyn cyfrif ymweliadau. Byddwn yn cadw eich gwybodaeth am 6 blynedd ac yna yn ei dileu.</p></html>`;

const SCRIPT = `
import { judge, openScanner, readNotice } from 'candour';
import schema from 'candour/schemas/report.schema.json' with { type: 'json' };
const { browser, browserArgs, plain, undeclared } = JSON.parse(process.argv[2]);
const scanner = await openScanner({ browser, browserArgs });
let again;
const how = { observeSeconds: 0, onJudged: (visits, notices) => { again = judge(visits, notices); } };
const reports = [];
for (const page of [plain, undeclared]) reports.push(await scanner.scan(page, how));
await scanner.close();
if (JSON.stringify(again) !== JSON.stringify(reports.at(-1))) throw new Error('Judged otherwise.');
if (schema.definitions.Report === undefined) throw new Error('No schema.');
const { products } = readNotice('<h1>Privacy notice</h1><p>We use Google Analytics.</p>');
const verdicts = reports.map(({ verdict }) => verdict);
process.stdout.write(JSON.stringify({ verdicts, again: again.verdict, named: products[0].id }));
`;

const TYPED = `
import { judge, openScanner, readNotice, type Finding, type Report, type Verdict } from 'candour';
const verdictOf = async (address: string): Promise<Verdict> => {
  const scanner = await openScanner({ concurrency: 1 });
  const report: Report = await scanner.scan(address, { choices: ['none', 'reject'], onJudged: (visits, notices) => void judge(visits, notices) });
  const worst: Finding | undefined = report.findings.find(({ severity }) => severity === 'high');
  await scanner.close();
  return worst === undefined ? report.verdict : 'differs';
};
// @ts-expect-error There is no such verdict.
const wrong: Verdict = readNotice('text').language === 'en' ? 'fine' : await verdictOf('https://example.org/');
export { wrong };
`;

try {
  execFileSync(process.execPath, [join(root, 'tools/package/package.ts')], { stdio: ['ignore', 2, 2] });
  const made = (ending: string): string => join(root, 'out/package', `${name}-${version}${ending}`);
  for (const node of NODES) {
    const project = projectIn(join(folder, `node-${node}`), node, made('.tgz'));
    await reads(project);
    await leavesDatabasesAlone(project, async () => {
      await scans(project);
      await imports(project);
    });
    await keepsRuns(project);
    process.stdout.write(`Node ${node}: installs, reads, scans, imports, types, runs\n`);
  }
  for (const store of ['chrome', 'edge']) {
    const extension = unzipped(made(`-${store}.zip`), join(folder, store));
    assert.equal(await verdictOf(undeclared, extension, browser, browserArgs), 'differs');
    process.stdout.write(`${store}: loads, and judges a page\n`);
  }
  const inFirefox = unzipped(made('-firefox.zip'), join(folder, 'firefox'));
  assert.equal(await verdictInFirefox(undeclared, inFirefox, sites.port), 'differs');
  process.stdout.write('firefox: loads, and judges a page\n');
} finally {
  await sites.close();
  rmSync(folder, { recursive: true, force: true });
}

/** From a folder within the project: paths are from where the person stands. */
async function reads({ candour, inside }: Project): Promise<void> {
  writeFileSync(join(inside, 'notice.html'), NOTICE);
  assert.deepEqual(await candour('--version'), { code: 0, out: `${version}\n`, err: '' });
  const who = await candour('who', 'www.clarity.ms', '--format', 'json');
  assert.equal((JSON.parse(who.out) as { company: string }[])[0]?.company, 'Microsoft');
  const notice = await candour('notice', 'notice.html', '--format', 'json');
  const read = JSON.parse(notice.out) as { products: { id: string }[]; language: string };
  assert.deepEqual(
    read.products.map(({ id }) => id),
    ['google-analytics'],
  );
  writeFileSync(join(inside, 'hysbysiad.html'), HYSBYSIAD);
  const welsh = await candour('notice', 'hysbysiad.html', '--format', 'json');
  assert.equal((JSON.parse(welsh.out) as { language: string }).language, 'cy');
  assert.match((await candour('explain', 'undeclared-third-party')).out, /undeclared-third-party/);
}

async function scans({ candour, inside }: Project): Promise<void> {
  const scan = (...args: string[]) => candour('scan', ...args, ...SCAN);
  const good = await scan(plain, '--format', 'json,html,sarif,csv', '--out', 'reports');
  assert.deepEqual(good, { code: 0, out: '', err: '' });
  const files = readdirSync(join(inside, 'reports'));
  for (const ending of ['json', 'html', 'sarif', 'csv'])
    assert.ok(files.includes(`report.${ending}`), `report.${ending} of ${files.join(' ')}`);
  assert.match(
    readFileSync(join(inside, 'reports/report.html'), 'utf8'),
    /<style>[^]*Norfolk County Council/,
  );
  const bad = await scan(undeclared, '--format', 'json');
  assert.equal((JSON.parse(bad.out) as Report).verdict, 'differs');
  assert.deepEqual([bad.code, bad.err.includes('exit code 1:')], [1, true]);
  const lost = await scan(refused, '--format', 'ndjson');
  assert.deepEqual([lost.code, lost.err.includes('exit code 2:')], [2, true]);
  assert.deepEqual((await scan(undeclared, '--fail-on', 'nothing')).code, 3);
  const none = await candour('scan', plain, '--browser', '/nowhere/chromium');
  assert.deepEqual([none.code, none.err], [4, 'candour: No browser at /nowhere/chromium.\n']);
  const two = await scan(
    plain,
    undeclared,
    '--format',
    'ndjson',
    '--fail-on',
    'high',
    '--fail-on',
    'no-notice',
  );
  const pages = two.out
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as Report).page);
  assert.deepEqual(pages, [plain, undeclared]);
  await scan(plain, '--evidence', 'evidence');
  assert.equal((await candour('verify', 'evidence')).code, 2, 'nobody signed it');
  await notAsPdf(scan);
}

/** The thread that reads documents is a file of its own. */
async function notAsPdf(scan: (...args: string[]) => Promise<{ code: number; err: string }>): Promise<void> {
  const { code, err } = await scan(plain, '--notice', join(root, 'package.json'));
  assert.deepEqual([code, /not a notice rule/.test(err)], [3, true]);
}

/** As somebody's own script, and as their TypeScript. */
async function imports({ run, tsc, inside }: Project): Promise<void> {
  writeFileSync(join(inside, 'script.mjs'), SCRIPT);
  const options = JSON.stringify({ browser, browserArgs, plain, undeclared });
  const { code, out, err } = await run('script.mjs', options);
  assert.deepEqual({ code, err }, { code: 0, err: '' });
  assert.deepEqual(JSON.parse(out), {
    verdicts: ['matches', 'differs'],
    again: 'differs',
    named: 'google-analytics',
  });
  writeFileSync(join(inside, 'typed.ts'), TYPED);
  const typed = await tsc('typed.ts');
  assert.deepEqual(typed, { code: 0, out: '', err: '' });
}

async function leavesDatabasesAlone(project: Project, work: () => Promise<void>): Promise<void> {
  const away = join(project.folder, 'away');
  mkdirSync(away);
  for (const name of FOR_RUNS) renameSync(join(project.folder, 'node_modules', name), join(away, name));
  await work();
  for (const name of FOR_RUNS) renameSync(join(away, name), join(project.folder, 'node_modules', name));
}

async function keepsRuns({ candour, inside }: Project): Promise<void> {
  writeFileSync(join(inside, 'sites.txt'), `${plain}\n${undeclared}\n`);
  const ended = await candour('scan', '--sites', 'sites.txt', '--format', 'ndjson', ...SCAN);
  assert.deepEqual([ended.code, ended.out.trimEnd().split('\n').length], [1, 2], ended.err);
  assert.match((await candour('runs')).out, /2 of 2 sites/);
}
