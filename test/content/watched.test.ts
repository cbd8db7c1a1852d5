import { expect, it, vi } from 'vitest';
import { councils } from '../../rules/index.ts';
import { isCouncilHost } from '../../src/content/watched.ts';
import { councilIndexOf, councilsOfHost } from '../../src/core/parties/index.ts';
import { councilSites } from '../../tools/council-sites.ts';

vi.stubGlobal('__COUNCIL_SITES__', councilSites());

const index = councilIndexOf(councils);

it('watches the pages of every site that the background takes for a council’s, and of no other', () => {
  const sites = councils.councils.flatMap((council) => council.sites.map(({ site }) => site));
  expect(sites.length).toBeGreaterThan(600);
  for (const site of sites) {
    const isCouncils = councilsOfHost(site, index).length > 0;
    expect([site, isCouncilHost(site), isCouncilHost(`www.${site}`)]).toEqual([site, isCouncils, isCouncils]);
  }
});

it.each([
  'www.npt.gov.uk',
  'www.ynysmon.llyw.cymru',
  'www.harrogate.gov.uk',
  'forms.chorleysouthribble.gov.uk',
])('watches %s', (host) => {
  expect(isCouncilHost(host)).toBe(true);
});

it.each([
  'www.gov.uk',
  'gov.uk',
  'maps.midshire-combined.gov.uk',
  'rugby.moderngov.co.uk',
  'www.northamptonboroughcouncil.com',
  'norfolk',
  '',
  null,
])('leaves %s alone', (host) => {
  expect(isCouncilHost(host)).toBe(false);
});

it('stays small: it is in every page that the browser opens', () => {
  expect(councilSites().length).toBeLessThan(10_000);
});
