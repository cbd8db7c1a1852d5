/** What exactly the command missed of a page, for an auditor: the details of gaps. */
import type { Journey } from '../../../visit/visit.ts';
import { count } from '../counting.ts';

type Acted = Exclude<Journey, 'none' | 'resident'>;

const noTime: Record<Acted, string> = {
  reject: 'There was no time left to say no and to open the page again after it.',
  accept: 'There was no time left to say yes and to open the page again after it.',
  withdraw: 'There was no time left to take back a yes and to open the page again after it.',
  close: 'There was no time left to close the banner and to open the page again after it.',
};

const noBanner: Record<Acted, string> = {
  reject: 'No cookie banner was found to say no in.',
  accept: 'No cookie banner was found to say yes in.',
  withdraw: 'No cookie banner was found to take back a yes in.',
  close: 'No cookie banner was found to close the banner in.',
};

const noControl: Record<Acted, string> = {
  reject: 'No control was found to say no with.',
  accept: 'No control was found to say yes with.',
  withdraw: 'No control was found to take back a yes with.',
  close: 'No control was found to close the banner with.',
};

const noEffect: Record<Acted, (control: string) => string> = {
  reject: (control) => `“${control}” was pressed to say no, and nothing showed that it had worked.`,
  accept: (control) => `“${control}” was pressed to say yes, and nothing showed that it had worked.`,
  withdraw: (control) =>
    `“${control}” was pressed to take back a yes, and nothing showed that it had worked.`,
  close: (control) => `“${control}” was pressed to close the banner, and nothing showed that it had worked.`,
};

export const missedByScanner = {
  noTime,
  noBanner,
  noControl,
  noEffect,
  fieldsCut: 'The page has more fields than were typed into.',
  aliasesCut: (host: string): string => `More hosts than are asked after: ${host} was not.`,
  aliasUnknown: (host: string): string =>
    `The domain name system did not say whether ${host} is another name.`,
  hinted: (host: string): string =>
    `The page asked the browser to get ready for ${host}: whether it connected to it was not seen.`,
  hintedMany: (n: number): string =>
    `The page asked the browser to get ready for ${n} other hosts: whether it connected to them was not seen.`,
  hintsCut: 'The page asked the browser to get ready for more hosts than were read.',
  prerendered:
    'The page has another page rendered ahead, which this browser does not do while it is watched.',
  browserLate: (what: string): string => `The browser itself did not answer in time (${what}).`,
  browserStopped: (error: string): string => `The browser stopped (${error}).`,
  pageGone: (error: string): string => `The page went away (${error}).`,
  jarLate: 'The browser did not say in time which cookies it holds.',
  notLetIn: 'The page did not let anything be done in it in time.',
  noAnswer: (seconds: number): string => `The site did not answer within ${seconds} seconds.`,
  /** `name`: of the file; null where it is not known. */
  download: (name: string | null): string =>
    `This address is a download (${name ?? 'a file'}), not a page; it was not kept.`,
  notLeft: 'The page could not be left in time: what it sends on leaving was not seen.',
  noAddress: 'a frame without an address',
  hooksSilent: (hosts: readonly string[]): string =>
    `Our hooks did not answer in these: ${hosts.join(', ')}.`,
  framesLate: (hosts: readonly string[]): string =>
    `What frames hold did not come in time: ${hosts.join(', ')}.`,
  framesUnread: (hosts: readonly string[], error: string): string =>
    `What frames hold could not be read: ${hosts.join(', ')} (${error}).`,
  crashed: 'The page crashed.',
  dialog: (kinds: readonly string[]): string =>
    `The page opened a dialog (${kinds.join(', ')}); it was closed unread.`,
  saidTooMuch: (n: number): string => `The page’s scripts said ${n} things more than were kept.`,
  busy: (what: readonly string[]): string => `Too busy to say what their hooks had said: ${what.join('; ')}`,
  requestsCut: 'The page sent more requests than were kept.',
  startedLate: (what: readonly string[]): string => `Running before it was watched: ${what.join('; ')}`,
  notReady: (what: readonly string[]): string => `Not watched from the first instruction: ${what.join('; ')}`,
  reportsUntold: 'The browser reports on this page to a place that it did not name.',
  reportsCut: (n: number): string => `The browser made ${n} reports on this page more than were kept.`,
  storageCut: 'The page wrote more into its storage than the browser was let tell of.',
  answerUnseen: 'The answer to the page itself was not seen.',
  wentOnSending: (seconds: number): string => `The page went on sending requests for ${seconds} seconds.`,
  didNotLoad: (seconds: number): string => `The page did not finish loading for ${seconds} seconds.`,
  loadedLate: (more: number, all: number): string =>
    `The page loaded so late that it was not looked at for ${more} seconds more, but given up after ${all} in all.`,
  pageHeld: 'The page did not let itself be read: its scripts held it.',
  wentOn: 'The page went on to another while it was read.',
  listCut: 'What the consent tool on the page lists is more than is read.',
  hooksNotRun: 'Our hooks did not run in this page: what its scripts asked to store was not seen.',

  /** Of a site of a run over many. */
  noPage: 'No page was looked at.',
  lostEachTime: 'Each time that the page was looked at, the process that did so was lost.',
  nothingCame: (seconds: number): string =>
    count(seconds, {
      one: 'Nothing came of it in 1 second.',
      other: `Nothing came of it in ${seconds} seconds.`,
    }),
};
