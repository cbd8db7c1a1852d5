/** What people who work for a council are called, in the plural: whatever they use is no visitor's. */

const WORKERS = ['social', 'youth', 'care', 'case', 'support', 'outreach', 'housing', 'play'];
const BY_TRADE = [
  'advis[eo]rs',
  'archivists',
  'caretakers',
  'caseworkers',
  'clerks',
  'curators',
  'engineers',
  'inspectors',
  'investigators',
  'librarians',
  'managers',
  'planners',
  'rangers',
  'registrars',
  'surveyors',
  'teachers',
  'technicians',
  'tutors',
  'wardens',
];

/** Of whatever trade: sources of patterns, without boundaries. */
export const EMPLOYEES = 'staff|officers|employees|colleagues|councillors';
/** Those too who may work for others, or for themselves. */
export const STAFF = [EMPLOYEES, 'teams', `(?:${WORKERS.join('|')}) workers`, ...BY_TRADE].join('|');

/** The same, also where it begins a sentence: for patterns that tell capitals from small letters. */
export const STAFF_ANYWHERE = STAFF.replace(
  /(^|\||\(\?:)([a-z])/g,
  (_, before: string, letter: string) => `${before}[${letter.toUpperCase()}${letter}]`,
);
