/** The notice relies on something that no longer exists. Never on its age alone. */
import { words } from '../words/index.ts';
import type { Notice } from '../notices/notice.ts';
import { quoted, saidBy } from './facts.ts';
import type { FindingRule } from './rule.ts';

const RETIRED = [
  { what: 'the EU–US Privacy Shield, which was struck down in July 2020', pattern: /privacy shield/i },
  { what: 'the Safe Harbor arrangement, which was struck down in October 2015', pattern: /safe harbou?r/i },
  {
    what: 'the Data Protection Act 1998, which was replaced in May 2018',
    pattern: /data protection act,? 1998/i,
  },
  { what: 'Universal Analytics, which was closed in July 2023', pattern: /universal analytics/i },
];
/** Words by which a notice itself says that something is of the past. */
const SAID_TO_BE_PAST =
  /\bno longer\b|\binvalid|\bstruck down\b|\breplac(?:ed|es|ing)\b|\brepeal|\bsupersed|\bformer(?:ly)?\b|\bpreviously\b|\bceased\b|\buntil (?:its|the) end\b|\bwe used to\b/i;
/** Cookies of the first Google Analytics, replaced by analytics.js in 2014. */
const RETIRED_COOKIES = /^__utm[abctvxz]?\*?$/;

export const noticeOutOfDate: FindingRule = {
  id: 'notice-out-of-date',
  ...words.findings['notice-out-of-date'],
  severity: 'low',
  outcome: 'advisory',
  basis: ['UK GDPR Art 12'],
  looksAt: ['notice'],
  restsOn: [],
  meaning:
    'The notice speaks, as of the present, of an arrangement or a cookie that has been withdrawn, such as the Privacy Shield or __utma.',
  fooledBy:
    'An archived page. A notice that says itself that it is of the past. A product that only changed its name (AdWords, Twitter) is not out of date.',
  isSaid: ({ notices }) => notices.length > 0,
  check: ({ notices }) => notices.flatMap((notice) => [...retiredWords(notice), ...retiredCookies(notice)]),
};

function retiredWords(notice: Notice): ReturnType<FindingRule['check']> {
  const statements = [...notice.declarations, ...notice.claims];
  return RETIRED.flatMap(({ what, pattern }) => {
    const said = statements.find(({ quote, qualification }) => {
      const said = `${quote} ${qualification ?? ''}`;
      return pattern.test(said) && !SAID_TO_BE_PAST.test(said);
    });
    if (said === undefined) return [];
    return [
      {
        subject: { notice: notice.id },
        observed: words.observed['notice-out-of-date'].words[saidBy(notice)](what),
        declared: quoted({ notice, statement: said }),
      },
    ];
  });
}

function retiredCookies(notice: Notice): ReturnType<FindingRule['check']> {
  const listed = notice.declarations.flatMap(({ cookies }) => cookies);
  const old = listed.find(({ pattern }) => RETIRED_COOKIES.test(pattern));
  if (old === undefined) return [];
  return [
    {
      subject: { notice: notice.id, cookie: old.name },
      observed: words.observed['notice-out-of-date'].cookie[saidBy(notice)](old.name),
      declared: quoted({ notice, statement: old }),
    },
  ];
}
