/** What exactly the extension missed of a page, for an auditor: the details of gaps. */

export const missedByExtension = {
  pageUnasked:
    'The browser did not tell of the request for the page itself: what its answer stored was not seen.',
  bannerAnswered: 'The cookie banner was answered before its words were read.',
  jarLate: 'The browser did not say in time what its cookie jar holds.',
  framesCut: (most: number): string =>
    `The page has shown more than ${most} frames; what later ones did was not seen.`,
  startedLate: 'The page was open before Candour began to watch it.',
  lifetimeUntrusted: 'A lifetime was said in a frame that the page could reach before our hooks.',
  neverQuiet: 'The page never went quiet.',
  neverLoaded: 'The page did not finish loading.',
  pageStuck:
    'The page did not answer in time: its links, its cookie banner, whom it has the browser contact ahead of need, and what its scripts said last, were not read.',
  framesUnheard: 'Not all frames of the page said in time what their scripts stored last.',
  scriptsUnheard: 'What scripts of this page store was not heard from the page itself.',
  otherFrames: 'On a site that was added, frames of other sites are not listened to.',
  /** What the browser does by itself, and no extension is told of. */
  untold: {
    report: (host: string): string =>
      `The page names this host to be sent reports by the browser itself; no extension is told whether it did: ${host}.`,
    hint: (host: string): string =>
      `The page asks the browser to get ready for this host ahead of need; no extension is told whether it did: ${host}.`,
    ahead: (host: string): string =>
      `A page that was fetched ahead, and not opened, asked this host; no extension is told whether it did: ${host}.`,
  },
  aheadUnread: 'Which hosts the page asks the browser to contact ahead of need could not be read in it.',
  aheadUnseen:
    'The page has the browser run another page ahead of need; what that page asks may not have been seen.',
  earlyHints:
    'The server asked for something before the page itself (a 103 answer); no extension is told what the browser fetched for it.',
  aheadCut: (most: number): string =>
    `The page asks the browser to contact more than ${most} hosts ahead; the others were not looked at.`,
  visitCut: 'The page did more than is kept of one Visit; what came later is not kept.',
  givenUp: 'So many pages were open that what was seen of this one was given up.',
  notKept: 'The browser would not keep what was seen of this page, so that it was given up.',
  interrupted: 'The browser stopped Candour while the page was at work; it may have missed something.',
  listCut: 'The consent tool on the page lists more than is read.',
  noAccess: 'Candour was not allowed to see all websites: what this page asked of others was not seen.',
};
