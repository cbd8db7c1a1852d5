/** Where tools/set-up.mjs runs what it is to run. */
import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'candour-here-')));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'notice.html'), '<h1>Privacy notice</h1><p>We use Google Analytics.</p>');

const candour = (...args: string[]): Promise<string> =>
  new Promise((done, fail) => {
    const all = [resolve('tools/set-up.mjs'), '--no-browser', '--here', '--then', 'src/scan/cli.ts', ...args];
    // As npm runs it: in the folder of package.json, with the person's own in the environment.
    const env = { ...process.env, INIT_CWD: folder };
    execFile(process.execPath, all, { cwd: resolve('.'), env }, (error, out, err) =>
      // Exit code 2: so short a notice is in doubt.
      error === null || error.code === 2 ? done(out) : fail(new Error(err, { cause: error })),
    );
  });

it('takes paths from where the person stands, not from the checkout', async () => {
  const read = JSON.parse(await candour('notice', 'notice.html', '--format', 'json')) as {
    products: { id: string | null }[];
  };
  expect(read.products.map(({ id }) => id)).toEqual(['google-analytics']);
});
