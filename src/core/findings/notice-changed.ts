/** The site's notice, as read now, no longer declares what the bundled transcription says, or declares more. */
import { words } from '../words/index.ts';
import type { Notice } from '../notices/notice.ts';
import type { FindingRule } from './rule.ts';

export const noticeChanged: FindingRule = {
  id: 'notice-changed',
  ...words.findings['notice-changed'],
  severity: 'info',
  outcome: 'advisory',
  basis: [],
  looksAt: [],
  restsOn: ['notice'],
  meaning: 'What the live notice declares differs from what the bundled transcription of it declares.',
  fooledBy:
    'Changes of wording alone: what is declared is compared, not the text. Something that a person transcribed and the reader did not recognise is only called removed where its printed name is gone from every quoted sentence.',
  isSaid: ({ superseded }) => superseded.length > 0,
  check({ notices, superseded }) {
    const live = notices.filter(({ layer }) => layer === 'read');
    return superseded.flatMap((bundled) => {
      const removed = namesOf(bundled).filter(({ name, product }) => !mentions(live, name, product));
      const added = live.flatMap(namesOf).filter(({ name, product }) => !mentions([bundled], name, product));
      if (removed.length + added.length === 0) return [];
      return [
        {
          subject: { notice: bundled.id },
          observed: words.observed['notice-changed'](unique(removed), unique(added)),
        },
      ];
    });
  },
};

interface Named {
  name: string;
  product: string | null;
}

function namesOf({ declarations }: Notice): Named[] {
  const used = declarations.filter(({ where, negated }) => where === 'website' && !negated);
  const products = used
    .filter(({ product }) => product !== null)
    .map(({ name, product }) => ({ name, product }));
  const cookies = used.flatMap(({ cookies }) =>
    cookies.map(({ pattern }) => ({ name: pattern, product: null })),
  );
  return [...products, ...cookies];
}

function mentions(notices: readonly Notice[], name: string, product: string | null): boolean {
  const printed = name.toLowerCase();
  return notices.some(({ declarations, claims }) =>
    [...declarations, ...claims].some((statement) => {
      if ('product' in statement && product !== null && statement.product === product) return true;
      if (statement.quote.toLowerCase().includes(printed)) return true;
      return (
        'cookies' in statement && statement.cookies.some(({ pattern }) => pattern.toLowerCase() === printed)
      );
    }),
  );
}

function unique(named: readonly Named[]): string[] {
  return [...new Set(named.map(({ name }) => name))];
}
