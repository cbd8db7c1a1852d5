/** A notice lists cookies by name without saying what they are for. */
import { words } from '../words/index.ts';
import { quoted, saidBy } from './facts.ts';
import type { FindingRule } from './rule.ts';

export const purposeMissing: FindingRule = {
  id: 'purpose-missing',
  ...words.findings['purpose-missing'],
  severity: 'low',
  outcome: 'advisory',
  basis: ['PECR reg 6'],
  looksAt: [],
  restsOn: ['notice', 'cookie-list'],
  meaning: 'The notice lists a cookie by name and does not say what it is for.',
  fooledBy: 'Merged or swapped cells of a table, and a purpose that stands above a whole list.',
  isSaid: ({ notices }) => notices.some(({ listsCookies }) => listsCookies),
  check: ({ notices }) =>
    notices.flatMap((notice) => {
      const without = notice.declarations.flatMap((declaration) =>
        declaration.purpose === null ? declaration.cookies.filter(({ purpose }) => purpose === null) : [],
      );
      const [first] = without;
      if (first === undefined) return [];
      const names = [...new Set(without.map(({ name }) => name))];
      return [
        {
          subject: { notice: notice.id, cookie: first.name },
          observed: words.observed['purpose-missing'][saidBy(notice)](names),
          declared: quoted({ notice, statement: first }),
        },
      ];
    }),
};
