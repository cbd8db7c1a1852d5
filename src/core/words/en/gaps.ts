/** What could not be seen, for a resident: one sentence or two for each kind of gap. */
import type { GapCode } from '../../visit/gaps.ts';

export const gaps: Record<GapCode, string> = {
  unreachable: 'The website did not answer.',
  'dns-failed': 'The website’s address could not be found.',
  'certificate-error': 'The browser could not confirm that this is really the council’s website.',
  'http-error': 'The website answered with an error instead of the page.',
  'bot-wall': 'The website showed a check for automated visitors instead of the page.',
  'needs-login': 'The website asked us to sign in instead of showing the page.',
  'led-elsewhere': 'The address led us to another website, which we did not judge.',
  'not-settled': 'The page was still loading things when we stopped looking.',
  dialog: 'The page showed a message box that held it up.',
  download: 'The address gave a file, not a page.',
  crashed: 'The page stopped working before we had seen all of it.',
  'started-late':
    'This page opened before Candour did. You can reload it. Finish any form first, or what you typed may be lost.',
  'worker-interrupted': 'The browser paused Candour while the page was loading. Some things may be missing.',
  'bound-reached': 'This page does more than Candour can keep. Some of it is not shown.',
  evicted: 'Many pages were open, so Candour had to forget part of what it saw here.',
  'hooks-not-run': 'We could not see how long some cookies were meant to be kept.',
  'blocked-by-client':
    'Something in your browser, such as an ad blocker, stopped part of this page. Other visitors may get more than you see here.',
  'choice-unknown':
    'We do not know what you chose in the cookie banner, so we could not check what happened before and after.',
  'banner-not-found': 'We did not find a cookie banner on this page.',
  'control-no-effect': 'The button in the cookie banner did nothing that we could see.',
  'notice-unread': 'We have not read all that the privacy notice says or points to.',
  'notice-language':
    'The privacy notice is in a language other than English. We read only its tables, names and dates.',
  'words-lost': 'This page kept part of what it does from us, by design or by accident.',
  'too-slow': 'Something on this page took too long to answer, so we went on without it.',
  'not-watched': 'This page contacts others in a way that we cannot follow.',
  'notice-unclear': 'We could not make out what the privacy notice says of one of the cookies here.',
  'declaration-unproved': 'The page shows a cookie list that we could not confirm is really in use here.',
  'notice-format': 'The privacy notice, or a part of it, is in a form that we cannot read.',
};
