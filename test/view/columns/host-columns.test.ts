import { expect, it } from 'vitest';
import { judge } from '../../../src/core/report/judge.ts';
import { HOST_COLUMNS } from '../../../src/view/columns/host-columns.ts';
import { known, request, visit } from '../../core/build.ts';

const outcomes = (seen: Parameters<typeof visit>[0]): string[] => {
  const column = HOST_COLUMNS.find(({ id }) => id === 'outcome');
  return judge([visit(seen)], [], known).requests.map((row) => column?.text(row) ?? '');
};

it('a request that was stopped says what stopped it, each way once', () => {
  const stopped = (by: 'client' | 'policy') =>
    request('watcher.example', { outcome: 'blocked', stoppedBy: by });
  expect(outcomes([...stopped('client'), ...stopped('policy'), ...stopped('client')])).toEqual([
    'stopped by another extension, or by the browser’s own blocker: it never left; stopped by the page’s own security rules: it never left',
  ]);
});

it('where the browser does not say what stopped it, it is stopped all the same', () => {
  expect(outcomes(request('watcher.example', { outcome: 'blocked' }))).toEqual(['stopped, never left']);
});
