import { expect, it } from 'vitest';
import { originsOf } from '../../src/view/origins.ts';
import { originGraph } from '../../src/workspace/time/origin-graph.ts';
import { report, request } from '../core/build.ts';
import { LARGE } from '../workspace/fixtures.ts';

const PAGE = 'www.anytown.gov.uk';
const originOf = (host: string, facts: Parameters<typeof report>[0]) =>
  originsOf(report(facts, [])).find((origin) => origin.host === host);

it('follows who asked for a host back to the page, the shortest way', () => {
  const facts = [
    request('a.example', { initiators: [PAGE] }),
    request('b.example', { initiators: ['a.example'] }),
    request('c.example', { initiators: ['b.example', 'a.example', PAGE] }),
  ];
  expect(originOf('c.example', facts)).toMatchObject({
    chain: ['c.example', 'b.example', 'a.example', PAGE],
    loadedBy: ['b.example'],
  });
  expect(originOf('a.example', facts)).toMatchObject({ chain: ['a.example', PAGE], loads: ['b.example'] });
});

it('ends where hosts ask for each other and the page is not among them', () => {
  const facts = [
    request('a.example', { initiators: ['b.example'] }),
    request('b.example', { initiators: ['a.example'] }),
  ];
  expect(originOf('a.example', facts)?.chain).toEqual(['a.example', 'b.example']);
});

it('counts what was stopped before it left', () => {
  const facts = [request('a.example'), request('a.example', { outcome: 'blocked' })];
  expect(originOf('a.example', facts)).toMatchObject({ requests: 2, stopped: 1 });
});

it('draws a bounded picture, says how many it leaves out, and draws the same for the same', () => {
  const origins = LARGE.report === null ? [] : originsOf(LARGE.report);
  const graph = originGraph(origins);
  expect(graph.nodes.length + graph.leftOut).toBeGreaterThanOrEqual(origins.length);
  expect(graph.nodes.length).toBeLessThan(75);
  expect(graph.nodes.every(({ x, y }) => x >= 0 && y >= 0 && x <= graph.width && y <= graph.height)).toBe(
    true,
  );
  const again = originGraph(origins);
  expect(again.nodes.map(({ x, y }) => [x, y])).toEqual(graph.nodes.map(({ x, y }) => [x, y]));
});
