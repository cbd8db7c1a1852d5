/** What holds of judging whatever was seen, read and lost: losing evidence neither accuses nor passes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches } from '../../../src/core/cookies/patterns.ts';
import { judge } from '../../../src/core/report/judge.ts';
import type { Report } from '../../../src/core/report/report.ts';
import type { Finding } from '../../../src/core/findings/finding.ts';
import { isPageLost } from '../../../src/core/visit/gaps.ts';
import type { Seen } from '../../../src/core/visit/seen.ts';
import { declares, known, lists } from '../build.ts';
import { loseIn, runLosses, runs } from './generated-runs.ts';
import {
  banners,
  choices,
  deeds,
  lose,
  losses,
  loseSaid,
  notices,
  RUNS,
  silentDeeds,
  visitOf,
} from './generated.ts';

const isAccusing = ({ outcome }: Finding): boolean =>
  outcome === 'contradiction' || outcome === 'unsupported';

/** A finding by what it is about: the same product, else cookie or key, else notice or host. */
const about = ({ id, subject }: Finding): string => {
  const { product, cookie, storage, notice, host } = subject;
  return JSON.stringify([id, product ?? cookie ?? storage ?? notice ?? host ?? null]);
};

const accused = ({ findings }: Report): Set<string> => new Set(findings.filter(isAccusing).map(about));

describe('losing a fact', () => {
  it('accuses of nothing that was not accused of before', () => {
    fc.assert(
      fc.property(deeds, choices, notices, losses, (facts, choice, said, loss) => {
        const whole = visitOf(facts, choice);
        const before = accused(judge([whole], said, known));
        const after = accused(judge([lose(whole, loss)], loseSaid(said, loss), known));
        expect([...after].filter((finding) => !before.has(finding))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('passes nothing that did not pass before', () => {
    fc.assert(
      fc.property(deeds, choices, notices, losses, (facts, choice, said, loss) => {
        const whole = visitOf(facts, choice);
        const after = judge([lose(whole, loss)], loseSaid(said, loss), known);
        if (after.verdict === 'matches') expect(judge([whole], said, known).verdict).toBe('matches');
      }),
      { numRuns: RUNS },
    );
  });

  it('says which findings it hides, and only those that need it', () => {
    fc.assert(
      fc.property(deeds, choices, notices, losses, (facts, choice, said, loss) => {
        const { conditions, verdict } = judge([lose(visitOf(facts, choice), loss)], said, known);
        const gap = conditions.gaps.find(({ detail }) => detail.startsWith('Test: '));
        expect(gap?.loses).toEqual([loss.need]);
        if (gap !== undefined && isPageLost(gap)) expect(verdict).not.toBe('matches');
      }),
      { numRuns: RUNS },
    );
  });
});

describe('declaring more', () => {
  const product = fc.constantFrom('counter', 'countco-adverts', 'mapper', 'fonts');
  const names = fc.uniqueArray(fc.constantFrom('_counter', '_cadv', 'mapid', 'area'), { maxLength: 3 });

  it('adds no accusation of what it declares', () => {
    fc.assert(
      fc.property(deeds, choices, notices, product, names, (facts, choice, said, id, cookies) => {
        const [first, ...others] = said;
        if (first === undefined) return;
        const declared = declares(id, { cookies: cookies.map((name) => lists(name, { category: null })) });
        const more = {
          ...first,
          listsCookies: first.listsCookies || cookies.length > 0,
          declarations: [...first.declarations, declared],
        };
        const whole = visitOf(facts, choice);
        const before = accused(judge([whole], said, known));
        const added = judge([whole], [more, ...others], known).findings.filter(
          (finding) =>
            isAccusing(finding) && !before.has(about(finding)) && finding.id.startsWith('undeclared-'),
        );
        const isOfIt = ({ subject }: Finding): boolean =>
          subject.product === id ||
          cookies.some((name) => matches(name, subject.cookie ?? subject.storage ?? ''));
        expect(added.filter(isOfIt)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('what a banner is seen to say', () => {
  it('accuses of nothing, and passes nothing but by naming it', () => {
    fc.assert(
      fc.property(silentDeeds, banners, choices, notices, (facts, shown, choice, said) => {
        const before = judge([visitOf(facts, choice)], said, known);
        const after = judge([visitOf([...facts, shown], choice)], said, known);
        const was = accused(before);
        expect([...accused(after)].filter((finding) => !was.has(finding))).toEqual([]);
        const ids = after.notices.map(({ id }) => id);
        const added = ids.filter((id) => !before.notices.some((notice) => notice.id === id));
        const cites = ({ declaredBy }: { declaredBy: { notice: string } | null }): boolean =>
          declaredBy !== null && added.includes(declaredBy.notice);
        const declared = after.products.filter(cites).map((product) => product.declared);
        expect(declared.filter((how) => how !== 'in-consent-tool')).toEqual([]);
        // Where it names nobody that was seen, it changes nothing.
        if (added.length === 0) expect(after).toEqual(before);
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves what is said of all that it does not name', () => {
    fc.assert(
      fc.property(silentDeeds, banners, choices, notices, (facts, shown, choice, said) => {
        const before = judge([visitOf(facts, choice)], said, known);
        const after = judge([visitOf([...facts, shown], choice)], said, known);
        const stood = new Map(before.products.map((product) => [product.id, product]));
        for (const product of after.products) {
          const isNamed =
            product.declared === 'in-consent-tool' && stood.get(product.id)?.declared !== 'in-consent-tool';
          if (!isNamed) expect(product).toEqual(stood.get(product.id));
        }
        expect(after.conditions.gaps.map(({ loses }) => loses)).toEqual(
          before.conditions.gaps.map(({ loses }) => loses),
        );
        expect(after.notSeen).toEqual(before.notSeen);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('events with times of their own', () => {
  /** Two of one cookie or key are told apart by which came first; two requests are two. */
  const thingOf = (seen: Seen | undefined): string =>
    seen?.seen === 'cookie-asked'
      ? `${seen.name} ${seen.host}`
      : seen?.seen === 'storage'
        ? seen.key
        : JSON.stringify(seen);

  /** Each about another request, cookie or key, at a moment of its own. */
  const apart = deeds.map((facts) => {
    const seen = new Set<string>();
    return facts
      .filter(([first]) => {
        const key = thingOf(first);
        return first !== undefined && !seen.has(key) && seen.add(key);
      })
      .map((list, place) => list.map((one, step) => ({ ...one, at: 100 + 100 * place + step })));
  });

  it('give the same Report in any order of arrival', () => {
    fc.assert(
      fc.property(
        apart.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
        ),
        choices,
        notices,
        ([facts, shuffled], choice, said) => {
          const inOrder = judge([visitOf(facts, choice)], said, known);
          expect(judge([visitOf(shuffled, choice)], said, known)).toEqual(inOrder);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe('losing a fact of one journey', () => {
  it('accuses of nothing that was not accused of before, in any journey', () => {
    fc.assert(
      fc.property(runs, notices, runLosses, (visits, said, loss) => {
        const before = accused(judge(visits, said, known));
        const after = accused(judge(loseIn(visits, loss), loseSaid(said, loss), known));
        expect([...after].filter((finding) => !before.has(finding))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('passes nothing that did not pass before', () => {
    fc.assert(
      fc.property(runs, notices, runLosses, (visits, said, loss) => {
        const after = judge(loseIn(visits, loss), loseSaid(said, loss), known);
        if (after.verdict === 'matches') expect(judge(visits, said, known).verdict).toBe('matches');
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves what rests on another journey alone', () => {
    fc.assert(
      fc.property(runs, notices, runLosses, (visits, said, loss) => {
        const journeys = [...new Set(visits.map(({ journey }) => journey))];
        const meant = visits[loss.place % visits.length]?.journey;
        if (['notice', 'cookie-list'].includes(loss.need) || journeys.length === 1) return;
        const whole = judge(visits, said, known);
        const after = accused(judge(loseIn(visits, loss), said, known));
        const ofAnother = whole.findings.filter(
          (finding) => isAccusing(finding) && AFTER[finding.id] !== undefined && AFTER[finding.id] !== meant,
        );
        expect(ofAnother.map(about).filter((finding) => !after.has(finding))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

/** Findings that rest on one journey of a scan. */
const AFTER: Record<string, string> = {
  'stored-after-reject': 'reject',
  'contacted-after-reject': 'reject',
  'objection-ineffective': 'reject',
  'withdrawal-ineffective': 'withdraw',
  'close-taken-as-consent': 'close',
};
