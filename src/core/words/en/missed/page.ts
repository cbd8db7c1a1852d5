/**
 * What exactly was missed of a page, for an auditor, whoever looked: the details of gaps. What a page chose comes bounded
 * and fit to be shown, or is made so by `gapOf`.
 */

/** Why a page could not be opened: `error` is the browser’s own word. */
const opening = {
  'name-unknown': (error: string): string => `The name of the site was not found (${error}).`,
  certificate: (error: string): string => `The site’s certificate was not accepted (${error}).`,
  'not-allowed': (error: string): string => `The browser was not allowed to open the page (${error}).`,
  password: (error: string): string => `The site asked for a password (${error}).`,
  'connection-refused': (error: string): string => `The site refused the connection (${error}).`,
  'no-answer': (error: string): string => `The site did not answer in time (${error}).`,
  circle: (error: string): string => `The page redirects in a circle (${error}).`,
  other: (error: string): string => `The page could not be opened (${error}).`,
};

export const missedInPage = {
  opening,
  linksUnread: 'What the page links to was not read.',
  linksCut: 'The page has more links to notices, or longer addresses of them, than are kept.',
  lifetimeUnheard: (cookie: string): string =>
    `How long ${cookie} was asked to be kept was not heard; the browser’s limit is 400 days.`,
  storingUnseen: (cookies: readonly string[]): string =>
    `Whether the browser stored these was not seen: ${cookies.join(', ')}`,
  stillChanging: 'The page was still changing when it was judged.',
  nothingSeen: 'Nothing of this page was seen, not even its own answer.',
  choiceUnknown: 'What the visitor had chosen about cookies when these were seen is not known.',
  bannerCut: 'The page’s cookie banner says more than is read.',
  bannerLate: 'What the page’s cookie banner says did not come in time.',
  rowsCut: (most: number, kinds: readonly string[]): string =>
    `The page made more than ${most} different records of one kind (${kinds.join(', ')}); later ones were not kept.`,
  signIn: (where: string): string => `The address led to a page to sign in at (${where}).`,
  otherSite: (host: string): string => `The address led to another site (${host}).`,
  webrtc:
    'The page made connections from browser to browser (WebRTC): no observer is told which servers it asked for them.',
  wall: (name: string, status: number): string =>
    `${name} asked for proof that a person is looking (HTTP ${status}).`,
  askedTooOften: 'The site answered that it is asked too often (HTTP 429).',
  asksForPassword: (status: number): string => `The site asked for a password (HTTP ${status}).`,
  answeredWith: (status: number): string => `The site answered with HTTP ${status}.`,
  /** `type`: its media type, or null. */
  file: (type: string | null): string =>
    type === null ? 'This address is a file, not a page.' : `This address is a file (${type}), not a page.`,
  wordsLost: 'Not all that the hooks in this page said has come.',
  keysCut: 'The page stores under more keys than are read.',
  listLate: 'What the consent tool on the page lists did not come in time.',
  unprovedList: (tool: string): string =>
    `The page holds a list of cookies in the form of ${tool}, of which no script was answered: it was not used.`,
};
