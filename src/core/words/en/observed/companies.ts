/** What findings observed of companies and what reached them: whole sentences, by the finding’s id. */
import { count, grouped, list } from '../counting.ts';
import { atTime, speaker, type Speaker } from './shared.ts';
import type { When } from '../../../findings/phrases.ts';

export interface Sent {
  /** With its hosts beside it. */
  receiver: string;
  requests: number;
  when: When | null;
}

const requestsTo = ({ receiver, requests }: Pick<Sent, 'receiver' | 'requests'>): string =>
  count(requests, {
    one: `1 request to ${receiver}`,
    other: `${grouped(requests)} requests to ${receiver}`,
  });

/** What was sent of the page: its address, its title or both. */
export interface OfPage {
  isAddress: boolean;
  isTitle: boolean;
}

function ofPage({ isAddress, isTitle }: OfPage): string {
  if (isAddress) return isTitle ? 'the address and the title' : 'the address';
  return 'the title';
}

export const aboutCompanies = {
  'cloaked-tracker': (of: { host: string; canonical: string; product: string; does: string }): string =>
    `${of.host} is another name for ${of.canonical}, a host of ${of.product}, which ${of.does}.`,

  'identifier-shared': (of: {
    name: string;
    /** Null where it is the site’s own. */
    owner: string | null;
    receiver: string;
    hosts: string;
  }): string =>
    of.owner === null
      ? `The value of ${of.name}, kept here by this site, was in a request to ${of.receiver} (${of.hosts}).`
      : `The value of ${of.name}, kept here by ${of.owner}, was in a request to ${of.receiver} (${of.hosts}).`,

  'named-only-in-consent-tool': (product: string): string =>
    `The cookie banner names ${product}. The privacy notice neither names it nor points to the banner.`,

  'typed-value-leaked': (receiver: string): string =>
    `What was typed into a form field was sent to ${receiver} before the form was submitted.`,

  /** `topic`: such as "health". */
  'sensitive-page-disclosed': {
    told: (receiver: string, what: OfPage, topic: string, when: When | null): string =>
      `${receiver} was sent ${ofPage(what)} of this page, which is about ${topic}${atTime(when)}.`,
    toldOthers: (names: readonly string[], what: OfPage, topic: string): string =>
      count(names.length, {
        one: `${list(names, 5)} was sent ${ofPage(what)} of this page, which is about ${topic}.`,
        other: `${list(names, 5)} were sent ${ofPage(what)} of this page, which is about ${topic}.`,
      }),
    mayReveal: 'Reading it may reveal something about the reader.',
    choiceUnknown: 'We do not know what had been chosen by then.',
  },

  'transfer-untested': (companies: readonly string[]): string =>
    `This page contacted ${list(companies, 5)}, based outside the area the privacy notice names. Where the data is processed cannot be seen from a browser.`,

  'undeclared-third-party': {
    sent: (sent: Sent): string => `This page sent ${requestsTo(sent)}${atTime(sent.when)}.`,
    sentByWorker: (sent: Sent): string =>
      `A background script of this site sent ${requestsTo(sent)}${atTime(sent.when)}.`,
    perhapsSent: (sent: Pick<Sent, 'receiver' | 'requests'>): string =>
      count(sent.requests, {
        one: `This page began ${requestsTo(sent)}. We did not see whether it was sent.`,
        other: `This page began ${requestsTo(sent)}. We did not see whether any was sent.`,
      }),
    byItsCookies: 'The privacy notice lists its cookies, and does not name it.',
    publicBody: 'It is another public site.',
    generalTerms: 'The privacy notice speaks of other companies only in general terms.',
    notAllRead: 'Not all that could name it was read.',
    earlierVersion:
      'An earlier version of the privacy notice mentions it; in the version now on the website we did not find it.',
    inPassing:
      'The privacy notice names it or a cookie of it, but we could not make out whether it says that this website uses it.',
    asChannel: 'The privacy notice names it only as a place to follow or reach the council.',
    notKnown: 'We do not know who runs it: it may be the council or its supplier.',
    /** Of the same company: the company itself, or another of its products. */
    companyNamed: (by: Speaker, names: readonly string[]): string =>
      `${speaker[by]} names ${list(names, 3)}, but not this.`,
    otherNamed: (by: Speaker, names: readonly string[]): string =>
      `${speaker[by]} names ${list(names, 3)}, of the same company, but not this one.`,
  },
};
