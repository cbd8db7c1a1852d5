import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { within } from '../../../src/scan/browser/patience.ts';

/** Answers each line at once, from a process of its own. */
const ECHO = "process.stdin.on('data', (line) => process.stdout.write(line))";

it('hears an answer that came in time, however busy this process was when it came', async () => {
  const other = spawn(process.execPath, ['-e', ECHO], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ask = (): Promise<unknown> => {
    other.stdin.write('are you there?\n');
    return once(other.stdout, 'data').then(() => 'here');
  };
  await ask();
  const answered = within(ask(), 50, () => 'late');
  setImmediate(() => {
    const free = Date.now() + 500;
    while (Date.now() < free);
  });
  expect(await answered).toBe('here');
  expect(await within(new Promise(() => undefined), 1, () => 'late')).toBe('late');
  other.kill();
});
