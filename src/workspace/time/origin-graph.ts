/** Where each host stands in the picture of who loaded whom: by d3-force, from left to right as the chains go. Pure. */
import { forceCollide, forceLink, forceSimulation, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Origin } from '../../view/origins.ts';

interface Node extends SimulationNodeDatum {
  id: string;
  /** Null for a host that asked for something and was not itself asked for anything. */
  origin: Origin | null;
  depth: number;
  x: number;
  y: number;
}

interface Link {
  source: Node;
  target: Node;
}

interface Graph {
  nodes: Node[];
  links: Link[];
  /** Hosts that are in the table alone. */
  leftOut: number;
  width: number;
  height: number;
}

/** More of them are a tangle that shows nothing. */
const MOST_NODES = 60;
const COLUMN = 230;
const ROW = 20;
const TICKS = 120;

export function originGraph(origins: readonly Origin[]): Graph {
  const drawn = [...origins].sort((a, b) => b.requests - a.requests).slice(0, MOST_NODES);
  const byHost = new Map(drawn.map((origin) => [origin.host, origin]));
  const names = new Set(drawn.flatMap(({ chain }) => chain));
  const depthOf = new Map(
    drawn.flatMap(({ chain }) => chain.map((host, place) => [host, chain.length - 1 - place])),
  );
  const nodes = [...names].map((id): Node => {
    const depth = depthOf.get(id) ?? 0;
    const x = depth * COLUMN;
    // Its column is what it tells: the forces move it up and down alone.
    return { id, origin: byHost.get(id) ?? null, depth, x, fx: x, y: 0 };
  });
  const columns = Map.groupBy(nodes, ({ depth }) => depth);
  for (const column of columns.values())
    for (const [place, node] of column.entries()) node.y = (place - (column.length - 1) / 2) * ROW;
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const links = linksOf(drawn).flatMap(([from, to]): Link[] => {
    const [source, target] = [nodeOf.get(from), nodeOf.get(to)];
    return source === undefined || target === undefined ? [] : [{ source, target }];
  });
  forceSimulation(nodes)
    .force('middle', forceY<Node>(0).strength(0.02))
    .force(
      'apart',
      forceCollide<Node>(ROW / 2)
        .strength(1)
        .iterations(2),
    )
    .force('links', forceLink<Node, Link>(links).distance(COLUMN).strength(0.05))
    .stop()
    .tick(TICKS);
  return { ...framed(nodes), links, leftOut: origins.length - drawn.length };
}

/** Each step of the chains once. */
function linksOf(origins: readonly Origin[]): [from: string, to: string][] {
  const links = new Map<string, [string, string]>();
  for (const { host, chain, loadedBy } of origins) {
    for (const by of loadedBy) links.set(`${by} ${host}`, [by, host]);
    for (const [place, to] of chain.entries()) {
      const from = chain[place + 1];
      if (from !== undefined) links.set(`${from} ${to}`, [from, to]);
    }
  }
  return [...links.values()];
}

const MARGIN = 14;

/** Moved so that all of it begins at the top left. */
function framed(nodes: Node[]): Pick<Graph, 'nodes' | 'width' | 'height'> {
  const left = Math.min(0, ...nodes.map(({ x }) => x));
  const top = Math.min(0, ...nodes.map(({ y }) => y));
  for (const node of nodes) {
    node.x += MARGIN - left;
    node.y += MARGIN - top;
  }
  return {
    nodes,
    width: Math.max(0, ...nodes.map(({ x }) => x)) + COLUMN,
    height: Math.max(0, ...nodes.map(({ y }) => y)) + MARGIN,
  };
}
