/** What the probes in a page are to look for: of each consent tool that declares, where its settings may be held. */
import type { ConsentTool, SettingsPlace } from './consent-tool.ts';

/** A place with nothing left out: what an object does not have, a page could give to all objects. */
export interface PlaceSought {
  global: string;
  call: string | null;
  fields: string | null;
}

const placeOf = ({ global, call, fields }: SettingsPlace): PlaceSought => ({
  global,
  call: call ?? null,
  fields: fields ?? null,
});

/** Functions that pages give settings to: for probes/consent-scripts. */
export const functionsSought = (tools: readonly ConsentTool[]): string[] =>
  tools.flatMap(({ declares }) => declares?.givenTo ?? []);

/**
 * For probes/consent-declarations, a list for each tool. `globals`: those that the page's scripts gave to such functions,
 * its own word.
 */
export function placesSought(
  tools: readonly ConsentTool[],
  globals: readonly { name: string; givenTo: string }[],
): PlaceSought[][] {
  return tools.flatMap(({ declares }) => {
    if (declares === undefined) return [];
    const given = globals.filter(({ givenTo }) => declares.givenTo?.includes(givenTo));
    const places = [...declares.held, ...given.map(({ name }) => ({ global: name }))].map(placeOf);
    return places.length === 0 ? [] : [places];
  });
}
