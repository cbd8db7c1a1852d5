/** A notice of the council is known, but none covers this host or service. */
import { words } from '../words/index.ts';
import type { FindingRule } from './rule.ts';

export const noticeDoesNotCoverPage: FindingRule = {
  id: 'notice-does-not-cover-page',
  ...words.findings['notice-does-not-cover-page'],
  severity: 'medium',
  outcome: 'cannot-tell',
  basis: ['UK GDPR Art 13'],
  looksAt: [],
  restsOn: ['notice', 'links'],
  meaning: 'We know a privacy notice of this council, and none that we know covers this part of its website.',
  fooledBy: 'A supplier that runs this part may have a notice of its own, which we have not read.',
  isSaid: ({ elsewhere }) => elsewhere.length > 0,
  check({ notices, elsewhere, pageHost }) {
    const [known] = elsewhere;
    if (notices.length > 0 || known === undefined) return [];
    return [
      {
        subject: { host: pageHost, notice: known.id },
        observed: words.observed['notice-does-not-cover-page'](
          pageHost,
          elsewhere.map(({ title }) => title),
        ),
      },
    ];
  },
};
