/**
 * All that the extension and the command say differently of one page, each with its reason: it lies in what a browser
 * lets an extension see, or in a person's tab being open while the command has left. Whatever else differs is a fault.
 */

/** Lines of a Report that only one observer can have. */
export interface Difference {
  only: 'extension' | 'scanner';
  line: RegExp;
  /** Name of a replayed page; absent for all. */
  page?: string;
  /** That the extension is in; absent for both. */
  browser?: 'chromium' | 'firefox';
  why: string;
}

export const DIFFERENCES: Difference[] = [
  {
    only: 'scanner',
    line: /^(host|product|finding|group) .*way-leaving-(beacon|fetch)\.example|^headline .* 62 other companies/,
    page: 'every-way',
    why: 'Sent as the page is left. The command leaves the page before it reports; a person’s tab is still open when its Report is read.',
  },
  { only: 'extension', line: /^headline .* 60 other companies/, page: 'every-way', why: 'As above.' },
  {
    only: 'extension',
    line: /^finding undeclared-third-party .*way-(srcdoc-fetch|srcset)\.example$/,
    page: 'every-way',
    why: 'Of findings alike only the first are told one by one: in the command’s Report those two above come before these two, which are then told with the rest.',
  },
  {
    only: 'extension',
    browser: 'chromium',
    line: /^gap not-watched requests host /,
    page: 'norfolk-prerendering',
    why: 'An extension sees whom the page asked that runs ahead, and tells of each. The command’s browser runs none ahead while it is watched, and says so of all:',
  },
  {
    only: 'scanner',
    line: /^gap not-watched requests,cookies,storage,lifetimes of all$/,
    page: 'norfolk-prerendering',
    why: 'As above.',
  },
  {
    only: 'scanner',
    browser: 'firefox',
    line: /^(verdict inconclusive|headline We saw no connection .*, but we could not check everything\.)$/,
    page: 'norfolk-prerendering',
    why: 'Firefox knows no speculation rules and runs no page ahead: nothing is unseen there.',
  },
  {
    only: 'extension',
    browser: 'firefox',
    line: /^(verdict matches|headline We saw no connection to other companies\.)$/,
    page: 'norfolk-prerendering',
    why: 'As above.',
  },
];

/** Pages that are no pages of a council, or that the extension cannot show a Report of: there is nothing to compare. */
export const NOT_COMPARED: Record<string, string> = {
  'not-a-council': 'The extension records nothing here: other-sites.test.ts shows that.',
  download: 'No page is shown: the tab stays where it was.',
  dialog: 'The dialog waits for a person; the command dismisses it and says so.',
  'never-settles': 'When it is judged is a matter of patience; both say not-settled.',
  'heavy-500': 'As heavy-300, only more.',
};

/**
 * Pages that do what another does, and that their notices alone make another case: how they are judged judged.test.ts and
 * the tests of core show. `ALL_PAGES=1` compares these too, as .github/workflows/properties.yml does each night.
 */
export const AS_ANOTHER: Record<string, string> = {
  'norfolk-match': 'norfolk-match-many',
  'norfolk-sensitive-plain': 'norfolk-plain',
  'norfolk-undeclared-fonts': 'ict-share-buttons',
  'ict-match': 'leeds-match',
  'ict-before-choice': 'leeds-before-choice',
  'cornwall-match': 'leeds-match',
  'cornwall-analytics': 'leeds-before-choice',
  'norwich-after-acceptance': 'leeds-match',
  'norwich-before-choice': 'cornwall-marketing',
  'leeds-notice': 'norfolk-plain',
  'leeds-undeclared-cookie': 'leeds-lasts-longer',
  'leeds-undeclared-storage': 'norfolk-own-storage',
  'not-found': 'server-error',
  'connection-refused': 'connection-closed',
};
