/**
 * Pages made from one template: they carry the same companies and cookies, so that one of each tells more than many of
 * one. By an address alone only a guess can be made (its shape); what a page is built of shows it (its structure).
 */

/** Address with what tells pages of one kind apart left out: the folder it stands in is kept, names and numbers are not. */
export function shapeOf({ host, pathname, searchParams }: URL): string {
  const parts = pathname.split('/').filter((part) => part !== '');
  const folders = parts.map((part, at) =>
    at === 0 && parts.length > 1 ? kindOf(part) : at === parts.length - 1 ? '*' : kindOf(part),
  );
  const names = [...new Set(searchParams.keys())].toSorted().join('&');
  return `${host}/${folders.join('/')}${names === '' ? '' : `?${names}`}`;
}

const kindOf = (part: string): string =>
  /^\d+$/.test(part) ? '0' : /\d{3}|^[0-9a-f]{8,}$/i.test(part) ? '#' : part.toLowerCase();

/** How much two structures must have in common, of all that either has. */
const ALIKE = 0.75;

/** Shares of `tag.class` names that both have; 1 where both are empty. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 1;
  let both = 0;
  for (const name of a) if (b.has(name)) both += 1;
  return both / (a.size + b.size - both);
}

export interface Placed {
  /** Number of the template, from 0. */
  template: number;
  /** The page is the first of it. */
  isNew: boolean;
}

/** The templates of one site, as its pages come. */
export class Templates {
  #known: ReadonlySet<string>[] = [];

  place(structure: readonly string[]): Placed {
    const names = new Set(structure);
    const likest = this.#known
      .map((known, template) => ({ template, like: likeness(known, names) }))
      .reduce((best, one) => (one.like > best.like ? one : best), { template: -1, like: 0 });
    if (likest.like >= ALIKE) return { template: likest.template, isNew: false };
    this.#known.push(names);
    return { template: this.#known.length - 1, isNew: true };
  }
}
