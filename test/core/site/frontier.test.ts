import { describe, expect, it } from 'vitest';
import { Frontier } from '../../../src/core/site/frontier.ts';

const SITE = 'https://www.anytown.gov.uk';
const link = (path: string, text = '', isPassedOver = false) => ({
  address: new URL(path, SITE).href,
  text,
  isPassedOver,
});
const rules = {
  isOwn: (host: string) => host.endsWith('anytown.gov.uk'),
  isAllowed: ({ pathname }: URL) => !pathname.startsWith('/private'),
};

function begun(): Frontier {
  const frontier = new Frontier(rules);
  frontier.begin(`${SITE}/`);
  return frontier;
}

function order(frontier: Frontier, most = 100): string[] {
  const paths: string[] = [];
  for (let next = frontier.next(); next !== null && paths.length < most; next = frontier.next())
    paths.push(next.address.replace(SITE, ''));
  return paths;
}

describe('which page comes next', () => {
  it('what differs comes before more of the same', () => {
    const frontier = begun();
    frontier.add(
      [
        link('/bins/when'),
        link('/bins/what'),
        link('/bins/where'),
        link('/housing/repairs'),
        link('/report-it', 'Report it'),
        link('/council-tax/pay', 'Pay'),
        link('https://planning.anytown.gov.uk/list'),
        link('/in-my-area', 'In my area'),
      ],
      'link',
      0,
    );
    expect(order(frontier)).toEqual([
      '/report-it',
      '/council-tax/pay',
      '/in-my-area',
      'https://planning.anytown.gov.uk/list',
      '/bins/when',
      '/housing/repairs',
      '/bins/what',
      '/bins/where',
    ]);
  });

  it('each page once, however it is written', () => {
    const frontier = begun();
    frontier.add([link('/'), link('/bins'), link('/bins/'), link('http://anytown.gov.uk/bins#x')], 'link', 0);
    expect(order(frontier)).toEqual(['/bins']);
  });

  it('tells what was left out and why, and keeps no query of it', () => {
    const frontier = begun();
    frontier.add(
      [
        link('https://tracker.example/x'),
        link('/private/a'),
        link('/logout'),
        link('/a.pdf?key=secret'),
        link('/login-here', '', true),
        ...Array.from({ length: 30 }, (_, day) =>
          link(`/events/2026-11-${String(day + 1).padStart(2, '0')}`),
        ),
        ...Array.from({ length: 8 }, (_, n) => link(`/list?sort=${n}`)),
      ],
      'link',
      0,
    );
    const seen = order(frontier);
    expect(seen.filter((path) => path.startsWith('/events'))).toHaveLength(1);
    expect(seen.filter((path) => path.startsWith('/list'))).toHaveLength(2);
    const left = frontier.end('enough-pages');
    expect(Object.fromEntries(left.map(({ why, count }) => [why, count]))).toEqual({
      'other-site': 1,
      robots: 1,
      'log-out': 1,
      file: 1,
      'passed-over': 1,
      calendar: 29,
      endless: 6,
    });
    expect(left.flatMap(({ examples }) => examples)).toContain(`${SITE}/a.pdf`);
    expect(JSON.stringify(left)).not.toContain('secret');
    expect(left.every(({ examples }) => examples.length <= 5)).toBe(true);
  });

  it('knows where two links led to one page', () => {
    const frontier = begun();
    frontier.add([link('/old'), link('/new')], 'link', 0);
    expect(frontier.arrived(`${SITE}/bins`, `${SITE}/old`)).toBe(false);
    expect(frontier.arrived(`${SITE}/bins/`, `${SITE}/new`)).toBe(true);
    expect(frontier.arrived(`${SITE}/`, `${SITE}/home`)).toBe(true);
  });

  it('keeps its head where a page has links without end', () => {
    const frontier = begun();
    for (let page = 0; page < 15; page += 1)
      frontier.add(
        Array.from({ length: 2_000 }, (_, n) => link(`/s${n % 50}/p${page}-${n}`)),
        'link',
        page,
      );
    expect(order(frontier, 30)).toHaveLength(30);
    expect(frontier.end('enough-pages').find(({ why }) => why === 'too-many-links')?.count).toBe(10_000);
  });
});
