/** A Report held against its label: what fired rightly, wrongly, or was missed. */
import type { Report } from '../../src/core/report/report.ts';
import type { Finding } from '../../src/core/findings/finding.ts';
import type { FindingLabel, Label } from './labels.ts';

export interface Compared {
  right: FindingLabel[];
  /** Accused, and not so. */
  falseAccusations: FindingLabel[];
  /** So, and not accused. */
  missed: FindingLabel[];
  /** `matches`, and it is not right. */
  isFalsePass: boolean;
  isPassMissed: boolean;
  isPassRight: boolean;
  /** What else came out otherwise, in words. */
  otherwise: string[];
}

const ACCUSING: readonly Finding['outcome'][] = ['contradiction', 'unsupported'];
const CHECKED_ALONE: readonly string[] = ['notice-too-vague'];

export function compare(report: Report, label: Label): Compared {
  const accused = labelsOf(
    report,
    ({ outcome, severity }) => ACCUSING.includes(outcome) && severity !== 'info',
  );
  const untold = labelsOf(report, ({ outcome }) => outcome === 'cannot-tell');
  const isIn = (all: readonly FindingLabel[], one: FindingLabel): boolean =>
    all.some(({ id, about }) => id === one.id && (about === '' || isSame(about, one.about)));
  const allowed = [...label.accuses, ...label.mayAccuse];
  const isPassRight = label.verdicts.includes('matches');
  const isPass = report.verdict === 'matches';
  return {
    right: label.accuses.filter((one) => isIn(accused, one)),
    falseAccusations: accused.filter((one) => !isIn(allowed, one)),
    missed: label.accuses.filter((one) => !isIn(accused, one)),
    isFalsePass: isPass && !isPassRight,
    isPassMissed: !isPass && isPassRight && label.verdicts.length === 1,
    isPassRight: isPass && isPassRight,
    otherwise: [
      ...verdictWrong(report, label),
      ...label.cannotTell
        .filter((one) => !isIn(untold, one))
        .map((one) => `cannot-tell ${words(one)} is not there`),
      ...declaredWrong(report, label),
      ...headlineWrong(report, label),
    ],
  };
}

/** A host of nobody known is told by its site. */
const isSame = (one: string, other: string): boolean =>
  one === other ||
  (one.startsWith('host:') && other.startsWith('host:') && isUnder(one.slice(5), other.slice(5)));

const isUnder = (one: string, other: string): boolean =>
  one.endsWith(`.${other}`) || other.endsWith(`.${one}`);

export const words = ({ id, about }: FindingLabel): string => (about === '' ? id : `${id} (${about})`);

function labelsOf({ findings }: Report, holds: (finding: Finding) => boolean): FindingLabel[] {
  return findings.filter(holds).map(({ id, subject }) => ({ id, about: aboutOf(id, subject) }));
}

const OF_COOKIES: readonly string[] = [
  'undeclared-cookie',
  'lasts-longer',
  'category-differs',
  'party-differs',
];

function aboutOf(id: string, { product, cookie, storage }: Finding['subject']): string {
  if (CHECKED_ALONE.includes(id)) return '';
  return OF_COOKIES.includes(id) ? (cookie ?? '') : (product ?? cookie ?? storage ?? '');
}

function verdictWrong({ verdict }: Report, { verdicts }: Label): string[] {
  return verdicts.includes(verdict) ? [] : [`verdict ${verdict}, not ${verdicts.join(' or ')}`];
}

function declaredWrong({ products }: Report, { declared }: Label): string[] {
  return Object.entries(declared).flatMap(([id, right]) => {
    // A host of nobody known may come under any id of its own.
    const host = id.replace(/^host:/, '');
    const found = products.find((product) => product.id === id || product.hosts.includes(host));
    if (found === undefined) return right === 'own' ? [] : [`${id} was not told`];
    return (found.declared as string) === right ? [] : [`${id} ${found.declared}, not ${right}`];
  });
}

function headlineWrong({ headline, councils }: Report, label: Label): string[] {
  const wrong: string[] = [];
  if (label.headline !== null && headline.kind !== label.headline)
    wrong.push(`headline ${headline.kind}, not ${label.headline}`);
  const said = `${headline.text} ${headline.second ?? ''}`;
  if (/does not mention|not in the privacy notice/i.test(said) && !label.maySayNotMentioned)
    wrong.push(`says “${said.trim()}”`);
  const ids = councils.map(({ id }) => id).sort();
  if (ids.join() !== label.councils.join())
    wrong.push(`councils ${ids.join() || 'none'}, not ${label.councils.join() || 'none'}`);
  return wrong;
}
