/** Whose host a page is on, and which other sites are that council's: facts of public registers, typed here by hand. */
import type { Case } from './dimensions.ts';

export interface Place {
  host: string;
  /** Site of the council, without www. */
  site: string;
  /** Ids of the councils whose page it is, sorted. */
  councils: string[];
  /** Another site of the same council (or one that it shares), and one of a council that it replaced. */
  sibling: string;
  former: string;
}

type Known = Pick<Place, 'site' | 'councils'> & Partial<Place>;

/** Councils whose site has their own name. */
const COUNCILS: readonly Known[] = `
  ashford barnet basildon bassetlaw blaby bolton bradford braintree bristol burnley calderdale camden
  cotswold coventry croydon dudley ealing enfield fenland gateshead haringey hillingdon kirklees knowsley
  lambeth luton merton oldham rochdale salford sefton solihull sunderland thanet torbay walsall
  wigan wirral
`
  .trim()
  .split(/\s+/)
  .map((name) => ({ site: `${name}.gov.uk`, councils: [name] }));

/** With another site beside its own. */
const WITH_SIBLING: readonly Known[] = [
  { site: 'maidstone.gov.uk', councils: ['maidstone'], sibling: 'support.midkent.gov.uk' },
  { site: 'cherwell.gov.uk', councils: ['cherwell'], sibling: 'pictures.cherwellandsouthnorthants.gov.uk' },
  { site: 'eastdevon.gov.uk', councils: ['east-devon'], sibling: 'plan.exeterandeastdevon.gov.uk' },
  { site: 'redditchbc.gov.uk', councils: ['redditch'], sibling: 'www.bromsgroveandredditch.gov.uk' },
  { site: 'hull.gov.uk', councils: ['kingston-upon-hull'], sibling: 'www.hullcc.gov.uk' },
  { site: 'swansea.gov.uk', councils: ['swansea'], sibling: 'www.abertawe.gov.uk' },
];

/** With the site of a council that it replaced. */
const WITH_FORMER: readonly Known[] = [
  { site: 'dorsetcouncil.gov.uk', councils: ['dorset'], former: 'www.dorsetforyou.gov.uk' },
  { site: 'buckinghamshire.gov.uk', councils: ['buckinghamshire'], former: 'www.aylesburyvaledc.gov.uk' },
  { site: 'cumberland.gov.uk', councils: ['cumberland'], former: 'legacy.allerdale.gov.uk' },
  { site: 'eastsuffolk.gov.uk', councils: ['east-suffolk'], former: 'www.suffolkcoastal.gov.uk' },
];

const WELSH: readonly Known[] = [
  { site: 'ceredigion.llyw.cymru', councils: ['ceredigion'] },
  { site: 'gwynedd.llyw.cymru', councils: ['gwynedd'] },
  { site: 'sirddinbych.gov.uk', councils: ['denbighshire'] },
  { site: 'wrecsam.gov.uk', councils: ['wrexham'] },
  { site: 'bromorgannwg.gov.uk', councils: ['vale-of-glamorgan'] },
  { site: 'caerffili.gov.uk', councils: ['caerphilly'] },
];

const SHARED: readonly Known[] = [
  { site: 'adur-worthing.gov.uk', councils: ['adur', 'worthing'] },
  { site: 'lewes-eastbourne.gov.uk', councils: ['eastbourne', 'lewes'] },
  { site: 'baberghmidsuffolk.gov.uk', councils: ['babergh', 'mid-suffolk'] },
];

/** Nobody's that a list of councils has: a trust, a joint service, a returning officer. */
const OTHERS: readonly Known[] = [
  { site: 'middleshire-leisure-trust.org.uk', councils: [] },
  { site: 'threerivers-buildingcontrol.org.uk', councils: [] },
];

export function placeOf({ host, beside, turn }: Case): Place {
  const pick = (known: readonly Known[]): Known => known[turn % known.length] as Known;
  const own = beside === 'sibling' ? WITH_SIBLING : beside === 'former' ? WITH_FORMER : COUNCILS;
  const whose = { welsh: WELSH, shared: SHARED, 'other-controller': OTHERS }[host as string] ?? own;
  const known = pick(whose);
  const { site } = known;
  const front = host === 'bare' ? '' : host === 'sub' ? 'my.' : 'www.';
  return { host: `${front}${site}`, sibling: '', former: '', ...known };
}

/** Public hosts of nobody that any list has. */
export const PUBLIC_HOSTS = ['images.middleshire-alliance.gov.uk', 'www.middleshire-trust.nhs.uk'];
