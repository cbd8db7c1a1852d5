import { describe, expect, it } from 'vitest';
import councilsFile from '../../rules/councils.json' with { type: 'json' };
import { councils } from '../../rules/index.ts';
import type {
  CouncilsFile,
  CouncilsSource,
  SourcedCouncil,
  SourcedSite,
} from '../../src/core/parties/councils-file.ts';
import { councilIndexOf, councilsOfHost, partyOf } from '../../src/core/parties/index.ts';
import { checkCouncils } from '../../tools/rule-checks.ts';

const file = councilsFile as CouncilsFile;
const index = councilIndexOf(councils);
const ids = (host: string) => councilsOfHost(host, index).map(({ id }) => id);

it('has the form that each role asks for, and a dated source for each site', () => {
  expect(checkCouncils(file)).toEqual([]);
});

describe('its form', () => {
  const council: SourcedCouncil = {
    id: 'exeter',
    name: 'Exeter City Council',
    nation: 'England',
    sites: [{ site: 'exeter.gov.uk', role: 'current', source: 'list' }],
  };
  const list: CouncilsSource = {
    id: 'list',
    title: 'A list',
    at: 'maker/lists@0a1b2c3:list.csv',
    date: '2026-11-21',
    licence: null,
  };
  const councils: CouncilsFile = {
    sources: [
      list,
      { ...list, id: 'files', title: 'Many files', at: 'maker/files@0a1b2c3' },
      { ...list, id: 'pages', title: 'Many pages', at: null },
    ],
    councils: [council],
  };
  const withCouncil = (change: Partial<SourcedCouncil>): CouncilsFile => ({
    ...councils,
    councils: [{ ...council, ...change }],
  });
  const extra: SourcedSite = { site: 'exe.gov.uk', role: 'also-current', source: 'list' };
  /** The council with one more site. */
  const withSite = (site: Partial<SourcedSite>): CouncilsFile =>
    withCouncil({ sites: [...council.sites, { ...extra, ...site }] });
  /** Beside another council. */
  const withNeighbour = (site: Partial<SourcedSite>, others: Partial<SourcedSite>): CouncilsFile => ({
    ...councils,
    councils: [
      { ...council, sites: [...council.sites, { ...extra, ...site }] },
      {
        ...council,
        id: 'torbay',
        sites: [
          { site: 'torbay.gov.uk', role: 'current', source: 'list' },
          { ...extra, ...others },
        ],
      },
    ],
  });

  it('is right where nothing is wrong', () => {
    expect(checkCouncils(councils)).toEqual([]);
    expect(checkCouncils(withSite({ source: 'files', at: 'a/b.json' }))).toEqual([]);
    expect(checkCouncils(withNeighbour({ sharedWith: ['torbay'] }, { sharedWith: ['exeter'] }))).toEqual([]);
  });

  it.each([
    [
      'a source that is published nowhere',
      { ...councils, sources: [{ ...list, at: 'a list' }] },
      'sources[0].at: expected owner/name@commit, with or without :path, an address, or null, not "a list"',
    ],
    [
      'a source without a day',
      { ...councils, sources: [{ ...list, date: '2026' }] },
      'sources[0].date: expected a day as YYYY-MM-DD, not "2026"',
    ],
    [
      'a suffix as a site',
      withSite({ site: 'gov.uk' }),
      'councils[0].sites[1].site: expected a registrable domain such as "gov.uk", not "gov.uk"',
    ],
    [
      'a tenant at a supplier as a site',
      withSite({ site: 'exeter.azurewebsites.net' }),
      'councils[0].sites[1].site: expected a name of its own, not a supplier\'s: "exeter.azurewebsites.net"',
    ],
    [
      'a site twice',
      withSite({ site: 'exeter.gov.uk' }),
      'councils[0].sites[1].site: expected another site: "exeter.gov.uk" is taken',
    ],
    [
      'a council with two current sites',
      withSite({ role: 'current' }),
      'councils[0].sites: expected one current site, and that the first',
    ],
    [
      'a council with none',
      withCouncil({ sites: [{ site: 'exeter.gov.uk', role: 'welsh', source: 'list' }] }),
      'councils[0].sites: expected one current site, and that the first',
    ],
    [
      'a fact from one of many files that does not say which',
      withSite({ source: 'files' }),
      'councils[0].sites[1].at: expected a path in the repository: its source names none',
    ],
    [
      'a fact from one of many pages that does not say which',
      withSite({ source: 'pages', at: 'the home page' }),
      "councils[0].sites[1].at: expected the page's address: its source names none",
    ],
    [
      'a place in a source that is one file',
      withSite({ at: 'list.csv' }),
      'councils[0].sites[1].at: expected nothing: its source says where it stands',
    ],
    [
      'a shared service of one council',
      withSite({ role: 'shared-service' }),
      'councils[0].sites[1].role: expected a second council that shares this service',
    ],
    [
      'a shared site that does not say with whom',
      withNeighbour(
        { site: 'exe.gov.uk', role: 'shared-service', sharedWith: ['torbay'] },
        { site: 'exe.gov.uk', role: 'shared-service' },
      ),
      'councils[1].sites[1].sharedWith: expected the other councils that have this site: exeter',
    ],
    [
      'a site shared with a council that does not have it',
      withSite({ sharedWith: ['torbay'] }),
      'councils[0].sites[1].sharedWith: expected the other councils that have this site: none',
    ],
    [
      'the site of a former council without its name',
      withSite({ role: 'former-council' }),
      'councils[0].sites[1].former: expected the former council of a site of one, and of no other site',
    ],
    [
      'a former council that ended as nobody says',
      withSite({ role: 'former-council', former: { name: 'Exe', until: '2019-03-31', source: 'guess' } }),
      'councils[0].sites[1].former.source: expected the id of a source of this file, not "guess"',
    ],
    [
      'an end of what is in use',
      withSite({ until: '2019-03-31' }),
      'councils[0].sites[1].until: expected nothing: it is no former address',
    ],
  ])('refuses %s', (_, file, message) => {
    const problems = checkCouncils(file).map(({ field, expected }) => `${field}: ${expected}`);
    expect(problems).toContain(message);
  });
});

describe('the councils of a page', () => {
  it.each([
    // Where they are today.
    ['www.npt.gov.uk', ['neath-port-talbot']],
    ['www.dumfriesandgalloway.gov.uk', ['dumfries-and-galloway']],
    ['www.anglesey.gov.wales', ['isle-of-anglesey']],
    // In Welsh.
    ['www.ynysmon.llyw.cymru', ['isle-of-anglesey']],
    ['www.sirgar.llyw.cymru', ['carmarthenshire']],
    ['www.penybontarogwr.gov.uk', ['bridgend']],
    ['www.casnewydd.gov.uk', ['newport']],
    ['www.sir-benfro.gov.uk', ['pembrokeshire']],
    ['www.abertawe.gov.uk', ['swansea']],
    // Where they were before.
    ['www.neath-porttalbot.gov.uk', ['neath-port-talbot']],
    ['info.dumgal.gov.uk', ['dumfries-and-galloway']],
    ['www.shepway.gov.uk', ['folkestone-hythe']],
    // Councils that were replaced: 2009, 2019, 2020, 2021, 2023.
    ['www.cheshire.gov.uk', ['cheshire-east', 'cheshire-west-and-chester']],
    ['www.poole.gov.uk', ['bournemouth-christchurch-poole']],
    ['www.tauntondeane.gov.uk', ['somerset']],
    ['www.waveney.gov.uk', ['east-suffolk']],
    ['www.forest-heath.gov.uk', ['west-suffolk']],
    ['www.wycombe.gov.uk', ['buckinghamshire']],
    ['www.northamptonshire.gov.uk', ['north-northamptonshire', 'west-northamptonshire']],
    ['www.cumbria.gov.uk', ['cumberland', 'westmorland-and-furness']],
    ['www.copeland.gov.uk', ['cumberland']],
    ['www.southlakeland.gov.uk', ['westmorland-and-furness']],
    ...['craven', 'hambleton', 'harrogate', 'richmondshire', 'ryedale', 'scarborough', 'selby'].map(
      (district): [string, string[]] => [
        `www.${district === 'craven' ? 'cravendc' : district}.gov.uk`,
        ['north-yorkshire'],
      ],
    ),
    ['www.somersetwestandtaunton.gov.uk', ['somerset']],
    // Shared.
    ['forms.chorleysouthribble.gov.uk', ['chorley', 'south-ribble']],
    ['mg.swdevon.gov.uk', ['south-hams', 'west-devon']],
    ['www.southnorfolkandbroadland.gov.uk', ['broadland', 'south-norfolk']],
  ])('%s: %j', (host, expected) => {
    expect(ids(host).sort()).toEqual(expected);
  });

  it('are not told by a name that its council has left and anyone may have', () => {
    expect(ids('www.northamptonboroughcouncil.com')).toEqual([]);
    expect(partyOf('www.northamptonboroughcouncil.com', 'www.westnorthants.gov.uk', index)).toBe('sibling');
  });
});

it('takes no host at a supplier for a council’s own', () => {
  expect(partyOf('rugby.moderngov.co.uk', 'www.rugby.gov.uk', index)).toBe('third');
  expect(partyOf('baberghmidsuffolk.moderngov.co.uk', 'www.babergh.gov.uk', index)).toBe('third');
});

it('knows every council of Wales by both its names, where it has two', () => {
  const welsh = councils.councils.filter(({ nation }) => nation === 'Wales');
  const inOneLanguage = welsh
    .filter(({ sites }) => !sites.some(({ site, role }) => role === 'welsh' || site.endsWith('.llyw.cymru')))
    .map(({ id }) => id);
  // These have their pages in both languages on one site.
  expect(inOneLanguage).toEqual([
    'blaenau-gwent',
    'conwy',
    'merthyr-tydfil',
    'neath-port-talbot',
    'powys',
    'rhondda-cynon-taff',
    'torfaen',
  ]);
});
