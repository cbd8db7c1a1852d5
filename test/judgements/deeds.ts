/** What the page of a case does: HTML for a browser, and the plain truth of it. */
import type { Case } from './dimensions.ts';
import { PUBLIC_HOSTS, type Place } from './places.ts';
import type { Contact, Deed, Stored } from './truth.ts';
import { HELPERS, TAG_MANAGER, type Vendor } from './vendors.ts';

/** A cookie of the council's own, which a page stores only where the case says so. */
export const COUNCIL_COOKIE = 'council_pref';

const NOTHING: Deed = { contacts: [], stored: [], lost: [], html: '' };

/** The page's main deed with what is there besides. */
export function deedOf(made: Case, product: Vendor | null, place: Place): Deed {
  return both(mainDeed(made, product), besideDeed(made, product, place));
}

const both = (one: Deed, other: Deed): Deed => ({
  contacts: [...one.contacts, ...other.contacts],
  stored: [...one.stored, ...other.stored],
  lost: [...one.lost, ...other.lost],
  // What stands besides goes first: what the main deed may break or hold up comes after it.
  html: `${other.html}\n${one.html}`,
});

const contactOf = (product: Vendor): Contact => ({
  id: product.id,
  host: product.host,
  product,
  whose: 'company',
});

/** `stores`: asked in a way that makes it store its cookies (see ./serve.ts). */
function tagOf({ host, path, tag }: Vendor, stores: boolean): string {
  const address = `https://${host}${path}${stores ? '?keep=1' : ''}`;
  switch (tag) {
    case 'image':
      return `<img src="${address}" alt="">`;
    case 'frame':
      return `<iframe src="${address}" title="Film"></iframe>`;
    case 'style':
      return `<link rel="stylesheet" href="${address}">`;
    default:
      return `<script src="${address}"></script>`;
  }
}

function using(product: Vendor, stores: boolean): Deed {
  const stored: Stored[] = product.cookies.map(({ name, days }) => ({
    what: 'cookie',
    name,
    product,
    askedDays: days,
    isTechnical: false,
  }));
  return {
    ...NOTHING,
    contacts: [contactOf(product)],
    stored: stores ? stored : [],
    html: tagOf(product, stores),
  };
}

const own = (name: string, askedDays: number, more: Partial<Stored> = {}): Stored => ({
  what: 'cookie',
  name,
  product: null,
  askedDays,
  isTechnical: false,
  ...more,
});

const script = (code: string): string => `<script>${code}</script>`;
const pick = <Item>(items: readonly Item[], turn: number): Item => items[turn % items.length] as Item;

function mainDeed(made: Case, product: Vendor | null): Deed {
  const { does, turn } = made;
  if (does === 'asks-statistics' && product !== null) return asking(product, turn);
  if (does === 'tag-manager' && product !== null)
    return both(using(TAG_MANAGER, false), using(product, false));
  if (does === 'dialog' && product !== null)
    return both(
      { ...NOTHING, lost: ['links'], html: script('alert("We value your opinion")') },
      using(product, false),
    );
  if (does === 'many-keys' && product !== null) return both(using(product, false), manyKeys());
  if (does === 'download' && product !== null)
    return both({ ...NOTHING, html: '<iframe src="minutes.zip" hidden></iframe>' }, using(product, true));
  if (product !== null) return using(product, ['counts', 'advertises', 'embeds'].includes(does));
  switch (does) {
    case 'own-cookie':
      return ownCookie(turn);
    case 'tried-cookie':
      return triedCookie(turn);
    case 'storage':
      return ownStorage(turn);
    case 'unknown-host':
      return unknownHost();
    case 'beaten-hooks':
      return beatenHooks(turn);
    default:
      return NOTHING;
  }
}

/** Ways to be asked that show no ordinary answer. */
function asking(product: Vendor, turn: number): Deed {
  const { host, path } = product;
  const ways = [
    tagOf(product, false),
    script(`fetch("https://${host}/held",{mode:"no-cors",method:"POST",body:"x"})`),
    `<img src="https://${host}./dot.png" alt="">`,
    script(`fetch("https://${host}/locked",{mode:"no-cors"})`),
    script(`navigator.sendBeacon("https://${host}${path}","x")`),
  ];
  return { ...NOTHING, contacts: [contactOf(product)], html: pick(ways, turn) };
}

const MONTH = 30;

function ownCookie(turn: number): Deed {
  const ways: [name: string, html: string][] = [
    ['area_choice', script('document.cookie="area_choice=north; path=/; max-age=2592000"')],
    ['quarter_h', '<img src="set/plain" alt="">'],
    ['dewis_tŷ', script('document.cookie="dewis_tŷ=1; path=/; max-age=2592000"')],
    ['', '<img src="set/nameless" alt="">'],
    ['quarter_h', '<img src="set/ahead" alt="">'],
  ];
  const [name, html] = pick(ways, turn);
  return { ...NOTHING, stored: [own(name, MONTH)], html };
}

function triedCookie(turn: number): Deed {
  const ways = [
    'document.cookie="t_ry=1; path=/"; document.cookie="t_ry=; path=/; max-age=0"',
    `for (const domain of location.hostname.split(".").map((_, at, all) => all.slice(at).join(".")).reverse()) {
      document.cookie = "__w=1;path=/;domain=." + domain;
      document.cookie = "__w=;path=/;max-age=0;domain=." + domain;
    }`,
  ];
  return { ...NOTHING, html: script(pick(ways, turn)) };
}

function ownStorage(turn: number): Deed {
  const ways = [
    'localStorage.setItem("panel.open","yes")',
    'localStorage["panel.open"]="yes"',
    'sessionStorage.setItem("panel.open","yes")',
  ];
  return {
    ...NOTHING,
    stored: [own('panel.open', 0, { what: 'storage' })],
    html: script(pick(ways, turn)),
  };
}

function unknownHost(): Deed {
  const host = 'pictures.quarrystone-works.example';
  return {
    ...NOTHING,
    contacts: [{ id: `host:${host}`, host, product: null, whose: 'nobody-known' }],
    html: `<img src="https://${host}/a.png" alt="">`,
  };
}

/** Two years are asked for, and nothing but the hooks can tell them from the 400 days that the browser makes of them. */
function beatenHooks(turn: number): Deed {
  const ways = [
    'Array.prototype.toJSON=function(){return "x"};Object.prototype.toJSON=function(){return null};',
    'Object.defineProperty(Object.prototype,"askedSeconds",{get(){return 1},set(){}});JSON.stringify=()=>"{}";',
    'const frame=document.createElement("iframe");document.body.append(frame);const inner=Object.getOwnPropertyDescriptor(frame.contentWindow.Document.prototype,"cookie");',
  ];
  const cookie = `${COUNCIL_COOKIE}=wide; path=/; max-age=63072000`;
  const way = turn % ways.length;
  const set = way === 2 ? `inner.set.call(document,"${cookie}")` : `document.cookie="${cookie}"`;
  return {
    ...NOTHING,
    stored: [own(COUNCIL_COOKIE, 730)],
    lost: ['lifetimes'],
    html: script(pick(ways, turn) + set),
  };
}

function manyKeys(): Deed {
  return {
    ...NOTHING,
    lost: ['storage'],
    html: script('for (let at = 0; at < 5005; at += 1) localStorage.setItem("kept." + at, "1")'),
  };
}

function besideDeed({ beside, turn }: Case, product: Vendor | null, place: Place): Deed {
  const shown = (host: string, contact: Omit<Contact, 'host'>): Deed => ({
    ...NOTHING,
    contacts: [{ ...contact, host }],
    html: `<img src="https://${host}/crest.png" alt="">`,
  });
  switch (beside) {
    case 'helper':
      return using(
        pick(
          HELPERS.filter(({ id }) => id !== product?.id),
          turn,
        ),
        false,
      );
    case 'technical-cookie':
      return {
        ...NOTHING,
        stored: [own('ASP.NET_SessionId', 0, { isTechnical: true })],
        html: '<img src="set/session" alt="">',
      };
    case 'sibling':
      return shown(place.sibling, { id: `host:${place.sibling}`, product: null, whose: 'own' });
    case 'former':
      return shown(place.former, { id: `host:${place.former}`, product: null, whose: 'own' });
    case 'public-body': {
      const host = pick(PUBLIC_HOSTS, turn);
      return shown(host, { id: `host:${host}`, product: null, whose: 'public-body' });
    }
    case 'supplier': {
      const host = `${place.site.split('.')[0]}.moderngov.co.uk`;
      return shown(host, { id: 'modern-gov', product: null, whose: 'nobody-known' });
    }
    default:
      return NOTHING;
  }
}
