/** OneTrust, Cookiebot and CookieYes: scripts of their own hosts, one banner each, memories in their own forms. */
import { javascript, json } from '../exchange.ts';
import { byScript, nothingLeft, SECONDS } from '../expected.ts';
import { inPage, type PageTools } from '../page-tools.ts';
import { waiting, type Consent } from './consent.ts';

interface Wording {
  banner: string;
  acceptId: string;
  rejectId: string;
  /** Cookies as written, `{date}` standing for now. The first one tells the choice. */
  accepted: [name: string, value: string][];
  rejected: [name: string, value: string][];
  seconds: number;
  /** Part of the first cookie's value that tells acceptance. */
  told: string;
}

const run = (page: PageTools, wording: Wording): void => {
  const show = (): void => {
    const banner = document.createElement('div');
    banner.id = wording.banner;
    banner.setAttribute('role', 'region');
    banner.setAttribute('aria-label', 'Cookies');
    banner.innerHTML = `<p>We value your privacy.</p><button type="button" id="${wording.acceptId}">Allow all</button>
<button type="button" id="${wording.rejectId}">Reject all</button>`;
    document.body.append(banner);
    const choose = (writes: [string, string][]): void => {
      for (const [name, value] of writes) {
        const written = value.replace('{date}', encodeURIComponent(new Date().toISOString()));
        document.cookie = `${name}=${written}; path=/; max-age=${wording.seconds}; SameSite=Lax; Secure`;
      }
      banner.remove();
      if (writes === wording.accepted) page.open('optional');
    };
    document.getElementById(wording.acceptId)?.addEventListener('click', () => choose(wording.accepted));
    document.getElementById(wording.rejectId)?.addEventListener('click', () => choose(wording.rejected));
  };
  const kept = page.read(wording.accepted[0]?.[0] ?? '');
  if (kept === null) show();
  else if (decodeURIComponent(kept).includes(wording.told)) page.open('optional');
};

const hosted = (
  identity: Pick<Consent, 'name' | 'id' | 'hosts'>,
  script: string,
  wording: Wording,
): Consent => ({
  ...identity,
  answer: ({ path }) => (path.endsWith('.json') ? json({}) : javascript(inPage(run, wording))),
  needsPackages: false,
  banner: (_council, optional) => `${waiting(optional)}\n${script}`,
  leaves: () => ({ ...nothingLeft, hosts: identity.hosts }),
  accept: `#${wording.acceptId}`,
  reject: `#${wording.rejectId}`,
  remembers: ({ host }) =>
    wording.accepted.map(([name]) =>
      byScript(identity.hosts[0] ?? host, {
        name,
        host,
        askedSeconds: wording.seconds,
        secure: true,
        sameSite: 'lax',
      }),
    ),
});

const groups = (optional: 0 | 1): string =>
  `isGpcEnabled=0&datestamp={date}&version=202409.1.0&interactionCount=1&groups=C0001%3A1%2CC0002%3A${optional}%2CC0004%3A${optional}`;

export const oneTrust = hosted(
  { name: 'OneTrust', id: 'onetrust', hosts: ['cdn-ukwest.onetrust.com'] },
  '<script src="https://cdn-ukwest.onetrust.com/scripttemplates/otSDKStub.js" data-domain-script="3f6a1d20-7b54-4c98-a0e1-52d6c8b9f704"></script>',
  {
    banner: 'onetrust-banner-sdk',
    acceptId: 'onetrust-accept-btn-handler',
    rejectId: 'onetrust-reject-all-handler',
    accepted: [
      ['OptanonConsent', groups(1)],
      ['OptanonAlertBoxClosed', '{date}'],
    ],
    rejected: [
      ['OptanonConsent', groups(0)],
      ['OptanonAlertBoxClosed', '{date}'],
    ],
    seconds: SECONDS.year,
    told: 'C0002:1',
  },
);

const stamp = (optional: boolean): string =>
  `{stamp:%27q1w2e3r4t5%27%2Cnecessary:true%2Cpreferences:${optional}%2Cstatistics:${optional}%2Cmarketing:${optional}%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1767607200000%2Cregion:%27gb%27}`;

export const cookiebot = hosted(
  { name: 'Cookiebot', id: 'cookiebot', hosts: ['consent.cookiebot.com'] },
  '<script id="Cookiebot" src="https://consent.cookiebot.com/uc.js" data-cbid="5c8f2b71-0d94-4e36-b1a7-e6f09c3d2a58"></script>',
  {
    banner: 'CybotCookiebotDialog',
    acceptId: 'CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll',
    rejectId: 'CybotCookiebotDialogBodyButtonDecline',
    accepted: [['CookieConsent', stamp(true)]],
    rejected: [['CookieConsent', stamp(false)]],
    seconds: SECONDS.year,
    told: 'statistics:true',
  },
);

const answers = (optional: 'yes' | 'no'): string =>
  `consentid:d0ZkT1pQeE5hV3k,consent:${optional},action:yes,necessary:yes,functional:${optional},analytics:${optional},performance:${optional},advertisement:${optional}`;

export const cookieYes = hosted(
  { name: 'CookieYes', id: 'cookieyes', hosts: ['cdn-cookieyes.com'] },
  '<script src="https://cdn-cookieyes.com/client_data/8b1f4e02c7d9a356/script.js"></script>',
  {
    banner: 'cky-consent',
    acceptId: 'cky-btn-accept',
    rejectId: 'cky-btn-reject',
    accepted: [['cookieyes-consent', answers('yes')]],
    rejected: [['cookieyes-consent', answers('no')]],
    seconds: SECONDS.year,
    told: 'analytics:yes',
  },
);
