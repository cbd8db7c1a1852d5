/** What the probes in a page are to look for: of each consent tool that declares, where its settings may be held. */
import type { ConsentTool, SettingsPlace } from './consent-tool.ts';

/**
 * A place with nothing left out: what an object does not have, a page could give to all objects. Empty where there is
 * none: Chromium drops every null on its way into a page.
 */
export interface PlaceSought {
  global: string;
  call: string;
  fields: string;
}

const placeOf = ({ global, call, fields }: SettingsPlace): PlaceSought => ({
  global,
  call: call ?? '',
  fields: fields ?? '',
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
