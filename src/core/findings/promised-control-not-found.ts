/** The notice speaks of a control for cookies on the page, and the page shows none. */
import { words } from '../words/index.ts';
import type { NoticeLink } from '../notices/notice.ts';
import { isAmong, placeOf } from '../notices/place.ts';
import { controlsFound, journeysLooked, picturesWithout } from './choices/controls.ts';
import { claimsOf, quoted, type Facts } from './facts.ts';
import type { Quoted } from './finding.ts';
import type { FindingRule } from './rule.ts';

export const promisedControlNotFound: FindingRule = {
  id: 'promised-control-not-found',
  ...words.findings['promised-control-not-found'],
  severity: 'medium',
  outcome: 'unsupported',
  basis: ['The notice’s own promise', 'UK GDPR Art 7(3)'],
  looksAt: ['notice', 'control'],
  restsOn: ['links'],
  applies: (facts) => controlsFound(facts) !== 'not-looked-for',
  meaning:
    'The notice says that cookies can be chosen by a banner, a cookie controller or a settings button of this website, and neither that nor a link to one was found on the page.',
  fooledBy:
    'It may be on another page: where the notice links to it, or the page links to a page about cookies and the notice does not say that the control is on every page, it is cannot-tell, as it is where it could not be looked for. Settings of the visitor’s own browser are no control of the website.',
  isSaid: (facts) => promised(facts).length > 0,
  check(facts) {
    const found = controlsFound(facts);
    if (found === 'found' || found === 'not-looked-for') return [];
    const [first] = promised(facts).toSorted((a, b) => Number(a.isElsewhere) - Number(b.isElsewhere));
    if (first === undefined) return [];
    const isNone = found === 'none' && !first.isElsewhere;
    return [
      {
        ...(!isNone && { outcome: 'cannot-tell' as const }),
        subject: { notice: first.quoted.notice, control: first.name },
        observed:
          words.observed['promised-control-not-found'][
            found === 'none' && first.isElsewhere ? 'elsewhere' : found
          ],
        declared: first.quoted,
        evidence: { screenshots: picturesWithout(facts) },
        journeys: journeysLooked(facts),
      },
    ];
  },
};

interface PromisedControl {
  name: string;
  quoted: Quoted;
  /** It may be somewhere else than on this page. */
  isElsewhere: boolean;
}

/** What a control of a website is called. */
const CONTROL =
  /\bcookie (?:banner|bar|control(?:ler)?|icon|button|tool|manager|pop-?up|message|prompt)\b|\bconsent (?:banner|tool|manager)\b|\b(?:baner|rheolydd|offeryn) cwcis\b/i;
/** Where on a page it would be seen by who opens any. */
const ON_EVERY_PAGE =
  /\bbanner\b|\bpop-?up\b|\bicon\b|\b(?:bottom|top|foot|corner|side) of\b|\b(?:every|each|any|all|this) pages?\b|\bfirst (?:visit|time)\b|\bbaner\b|\bpob tudalen\b/i;
/** A page of its own. */
const ON_A_PAGE = /\b(?:our|the|a) [\w ]{0,20}cookies? (?:[\w ]{0,20})?page\b|\btudalen cwcis\b/i;

function promised(facts: Facts): PromisedControl[] {
  const claims = [...claimsOf(facts, 'can-decline'), ...claimsOf(facts, 'asks-first')].flatMap((stated) => {
    const { quote } = stated.statement;
    const name = CONTROL.exec(quote)?.[0];
    return name === undefined
      ? []
      : [{ name, quoted: quoted(stated), isElsewhere: mayBeElsewhere(quote, facts) }];
  });
  const links = facts.notices.flatMap((notice) =>
    notice.links
      .filter(({ kind }) => kind === 'consent-tool')
      .map((link) => ({
        name: link.text,
        quoted: { notice: notice.id, quote: link.quote, offset: link.offset < 0 ? null : link.offset },
        isElsewhere: isLinkedAway(link, facts) || mayBeElsewhere(link.quote, facts),
      })),
  );
  return [...claims, ...links].filter(({ quoted: { notice } }) =>
    facts.notices.some(({ id, layer }) => id === notice && layer !== 'consent-tool'),
  );
}

/** The notice’s words do not say that it is on every page, and there is a page where it could be. */
const mayBeElsewhere = (quote: string, { visits }: Facts): boolean =>
  ON_A_PAGE.test(quote) ||
  (!ON_EVERY_PAGE.test(quote) &&
    visits.some(({ links }) => links.some(({ kind, address }) => kind === 'cookies' && address !== null)));

const isLinkedAway = ({ address }: NoticeLink, { visits }: Facts): boolean =>
  address !== null &&
  !isAmong(
    visits.map(({ finalPage }) => placeOf(finalPage)),
    placeOf(address),
  );
