/**
 * Bounds that lose nothing by themselves, each with its reason. Whatever else is bounded, dropped or given up while
 * observing is to be a gap: ./bounds.test.ts finds what is neither. `catch`: an error that goes no further.
 */

const NOT_FACTS = 'what a request carried is told as at least this; no finding rests on its absence';
const MISSED = 'what is not said uses up its number, and is missed: words-lost';
const CUT_LINKS = 'said as `isCut`; core/visit/links-kept.ts makes the gap';
const CUT_BANNER = 'said as `isCut`; core/visit/banner.ts has the gap';
const MARKED = 'what is cut keeps a mark by which it is told apart, and is seen all the same';
const CUT_TREE = 'said as `isCut`: then “no banner” is not said, and what is not found is a gap (journey.ts)';
const NOT_FOUND = 'what is not found within it is told as not found, with its gap (journey.ts)';
const FOLLOWING = 'which pages of a site come next: of those that do not, the site’s Report says nothing';
const TOLD_AS_TROUBLE = 'told as the trouble of its notice, from which the gap is made';

export const LOSES_NOTHING: Record<string, Record<string, string>> = {
  'src/scan/evidence/time-stamp.ts': {
    PATIENCE_MS: 'a time stamp that is not checked by then does not hold',
  },
  'src/scan/evidence/sealed-zip.ts': { MOST_UNPACKED: 'a zip that is larger is refused, which is said' },
  'src/scan/commands/file-names.ts': {
    LONGEST: 'how long a file’s name is; a part of a hash tells cut ones apart',
  },
  'src/scan/given/reports-file.ts': {
    catch: 'one JSON value is tried first, then one a line; what is neither is said',
  },
  'src/background/follow/cookie-changes.ts': {
    WAIT_MS: 'how long a change waits for the request that explains it; it is then taken as it is',
    RECENT_MS: 'how far back a change is explained by requests; it is taken without one as well',
    MOST_WAITING: 'changes of visits that have not begun; those of visits under way are taken at once',
  },
  'src/background/notices/ask-for-notice.ts': { TOLD_WITHIN_MS: TOLD_AS_TROUBLE },
  'src/background/follow/flush.ts': { HELD_MS: 'when an open request is looked at again' },
  'src/background/schedule.ts': {
    FLUSH_MS: 'how long what was noted waits to be written',
    STUCK_MS: 'when a page that has not loaded is asked again',
  },
  'src/background/translate/from-web-request.ts': {
    HELD_MS: 'how long a request is open before it counts as held by the other side',
    LONGEST_BODY: NOT_FACTS,
  },
  'src/background/notices/notice-asks.ts': {
    PATIENCE_MS: TOLD_AS_TROUBLE,
    MOST_SUPPLIED: 'the person who supplied it is told that it is too large',
    MOST_READ_KEPT: 'a notice that is no longer kept is unread again',
    MOST_SUPPLIED_KEPT: 'the newest of what a person supplied, which the popup shows',
  },
  'src/background/notices/audit-store.ts': {
    MOST_KEPT: 'what an auditor says beyond it is refused, which they are told',
  },
  'src/background/notices/correct-asks.ts': {
    MOST_CORRECTIONS: 'what an auditor says beyond it is refused, which they are told',
    MOST_NOTE: 'what an auditor says beyond it is refused, which they are told',
    MOST_NOTES: 'what an auditor says beyond it is refused, which they are told',
  },
  'src/background/notices/text-store.ts': {
    MOST_KEPT: 'a text that is no longer kept is not shown; the notice that was read from it stays',
  },
  'src/background/notices/notice-store.ts': {
    MOST_KEPT: 'a notice that is no longer kept is unread again',
    MOST_OF_A_SITE: 'a notice that is not kept is unread',
  },
  'src/background/follow/page-reads.ts': {
    PAGE_MS: 'told as late; settle.ts makes the gap',
    JAR_MS: 'told as null; settle.ts makes the gap',
    MOST_BANNER_TEXT: CUT_BANNER,
    catch: 'null, which whoever asked takes as unread',
  },
  'src/background/tell/judged.ts': { MOST_LINKS: 'how many links the popup shows' },
  'src/background/tell/tab-states.ts': {
    MOST_REPORTS: 'a Report that is no longer kept is made again',
    MOST_KEPT: 'a Report that is no longer kept is made again',
  },
  'src/content/relay-page.ts': {
    PAUSE_MS: 'how long messages wait for others',
    MOST_IN_BATCH: 'a batch that is full is sent',
    MOST_MESSAGES: 'told as lost; background/follow/probe-messages.ts makes the gap',
    LONGEST_KEY: 'a key that was cut is looked up by its beginning',
    LONGEST_VALUE: NOT_FACTS,
    catch: 'told as lost, or there is no such storage in this frame',
  },
  'src/content/watched.ts': { catch: 'a page whose place cannot be read is not watched at all' },
  'src/scan/browser/browser.ts': {
    CLOSING_MS: 'a browser that does not end is ended',
    STARTING_MS: 'a browser that does not answer ends the command with an error',
  },
  'src/scan/browser/find.ts': { catch: 'there is no such browser to offer' },
  'src/scan/gate.ts': {
    LOOK_MS: 'how often it is looked whether this process gets its turn',
    LATE_MS: 'until then the next page waits, and so does its own time',
  },
  'src/scan/scanner.ts': { OPENING_MS: 'after it the next page begins; this one goes on' },
  'src/scan/observe/at-rest.ts': {
    STILL_MS: 'when a page is asked whether it is at rest; until it says so it is looked at',
    EVERY_MS: 'when a page is asked again whether it is at rest; until it says so it is looked at',
    catch: 'a document that does not answer is not at rest: it is looked at on',
  },
  'src/probes/pending.ts': {
    LONGEST: 'longer delays are the browser’s shortest, and told as such',
    MOST_INTERVALS: 'where there are more, something is taken to be due at any time',
    catch: 'then something is taken to be due at any time',
  },
  'src/core/visit/stops.ts': { MOST_STOPS: 'how many presses “not reached” means' },
  'src/scan/journeys/accessible.ts': {
    MOST_NODES: CUT_TREE,
    MOST_ELEMENTS: CUT_TREE,
    MOST_LETTERS: CUT_TREE,
    FRAME_MS: CUT_TREE,
  },
  'src/scan/journeys/banner.ts': {
    MOST_QUESTION: 'what a radio button answers to, which nobody reads for longer',
    MOST_GROUPS: CUT_TREE,
    MOST_CONTROLS: CUT_TREE,
    MOST_TEXT: 'what says more is a page, and no banner; what stands in it may be one',
  },
  'src/scan/journeys/banner-subject.ts': {
    MOST_ABOUT_DATA: 'what says more of personal data alone is a notice',
  },
  'src/scan/journeys/choose.ts': {
    LATE_MS: NOT_FOUND,
    LATEST_MS: NOT_FOUND,
    DRAWN_MS: NOT_FOUND,
    LEADS_MS: NOT_FOUND,
    LOOK_EVERY_MS: 'when it is looked at again',
    STIRRED_MS: NOT_FOUND,
    MOST_LAYERS: NOT_FOUND,
    MOST_REOPENINGS: NOT_FOUND,
  },
  'src/scan/journeys/settings-kept.ts': {
    OPENED_MS: 'what does not show by then is told as a press without effect, with its gap (journey.ts)',
  },
  'src/scan/journeys/keyboard.ts': {
    MOST_STOPS: 'how many presses “not reached” means',
    PRESSING_MS: 'what is not reached by then is not told of',
  },
  'src/scan/journeys/stage.ts': {
    LOOK_EVERY_MS: 'when it is looked at again',
    MOST_READINGS: 'a page of which only a part can be read is told as cut',
    STIRRED_MS: 'a page that does not take the pointer’s moving by then is looked at all the same',
  },
  'src/scan/journeys/take.ts': {
    DRAWN_MS: NOT_FOUND,
    MOST_SWITCHES: NOT_FOUND,
    TURNED_MS: NOT_FOUND,
    TAKEN_MS: 'a press that shows no effect by then is told as one, with its gap (journey.ts)',
    HELD_UP_MS: 'the same, where the machine is held up',
    GONE_MS: 'how long a banner is gone before that counts; it must stay away at the next load as well',
    LOOK_EVERY_MS: 'when it is looked at again',
  },
  'src/scan/journeys/telling.ts': {
    LATE_MS: 'before it, “no banner” is not said',
    INSIDE_MS: 'settings that do not open by then are not told of, and nothing is said of their absence',
  },
  'src/scan/journeys/way.ts': { MOST_SWITCHES: NOT_FOUND },
  'src/scan/journeys/control-names.ts': {
    MOST_WORDS: 'a longer name is prose; where no control is found for it, journey.ts makes the gap',
    MOST_WORDS_ON: 'the same, of names that lead on',
  },
  'src/scan/journeys/press.ts': {
    catch:
      'a frame of another site does not say what it stands in: what came of the press is seen afterwards',
    MOST_READINGS: 'what still moves is pressed where it is then; whether that worked is seen afterwards',
    STILL_MS: 'when it is looked at again',
    COVERED_MS: 'what is covered for longer is told as not found, with its gap (journey.ts)',
    LOOK_EVERY_MS: 'when it is looked at again',
  },
  'src/scan/journeys/typing.ts': { MOST_FIELDS: 'said as `isCut`; journey.ts makes the gap' },
  'src/scan/commands/worker.ts': { LOOK_MS: 'how often a worker without a run looks for one' },
  'src/scan/page-work.ts': {
    LONGEST_PAUSE: 'sites that ask for more are not followed, as their Report says',
    MOST_LOADS: 'a site that has not come by then is tried again, then unseen',
  },
  'src/scan/concurrency.ts': { MOST_AT_ONCE: 'pages beyond it wait their turn' },
  'src/scan/cli.ts': {
    ONE_PRESS_MS: 'when a second Ctrl-C is another one',
    catch: 'printed, with an exit code',
  },
  'src/scan/observe/exchange-log.ts': { MOST_KEPT: 'counted in `dropped`; recorder-gaps.ts makes the gap' },
  'src/scan/translate/from-cdp.ts': {
    MOST_INITIATORS: 'who asked, nearest first: a longer chain tells nobody more',
  },
  'src/scan/notices/notice-source.ts': {
    MOST_BYTES: 'ends the command with an error',
    MOST_FILE_BYTES: 'the same, of a document',
    PATIENCE_MS: TOLD_AS_TROUBLE,
  },
  'src/scan/notices/read-document.ts': { MOST_MEGABYTES: TOLD_AS_TROUBLE, PATIENCE_MS: TOLD_AS_TROUBLE },
  'src/scan/notices/site-notice.ts': { PATIENCE_MS: TOLD_AS_TROUBLE },
  'src/scan/browser/face.ts': {
    SAYING_MS: 'a browser that is slow to say its version is asked once it is started',
    catch: 'the same',
  },
  'src/scan/browser/patience.ts': { catch: 'handed on as the rejection of what is waited for' },
  'src/scan/browser/profile.ts': {
    UNMARKED_MS: 'when a profile that nobody holds is taken for left behind',
    catch: 'a profile that cannot be removed now is removed by the next run',
  },
  'src/scan/notices/render-through-browser.ts': {
    PATIENCE_MS: TOLD_AS_TROUBLE,
    QUIET_MS: 'when a notice that fills itself in is taken for done',
    LOOK_MS: 'how often that is looked at',
    MOST_LETTERS: 'as much as is read of any notice; a larger one is told as too large when it is fetched',
    MOST_WIDE: 'of its picture alone, from which nothing is read',
    MOST_HIGH: 'of its picture alone, from which nothing is read',
  },
  'src/scan/observe/recorder.ts': { MOST_MESSAGES: 'counted in `shouted`; recorder-gaps.ts makes the gap' },
  'src/scan/observe/probe-messages.ts': {
    MOST_MESSAGES: 'the bound itself, kept in recorder.ts',
    LONGEST_PAYLOAD: 'a message that is not read is missed by its number; recorder-gaps.ts makes the gap',
  },
  'src/probes/connection-hints.ts': {
    LONGEST_RULES: 'said as `isCut`, as the next two',
    MOST_HINTS: 'said as `isCut`; scan/observe/unwatched.ts makes the gap',
    MOST_RULES: 'said as `isCut`',
    catch: 'rules that are no JSON are none for the browser either',
  },
  'src/probes/consent-declarations.ts': {
    DEEPEST: 'deeper than any tool that was met puts its list',
    LONGEST: 'longer than any name or purpose in a list',
    MOST_IN_LIST: 'said as cut; whoever asked makes the gap',
    catch: 'an object that cannot be read declares nothing',
  },
  'src/probes/consent-scripts.ts': {
    MOST: 'a tool is set up once; the first is its own',
    LONGEST: 'as much as is read of any declaration',
    LONGEST_NAME: 'longer than any name in a script',
  },
  'src/probes/scripts-loaded.ts': {
    MOST: 'scripts that bear a list out: without them the list is unproved, which is a gap',
    LONGEST: 'scripts that bear a list out: without them the list is unproved, which is a gap',
  },
  'src/probes/hooks.ts': {
    MOST_COOKIE: MISSED,
    MOST_KEYS: MISSED,
    MOST_PAIR: 'what the browser itself keeps of name and value',
    MOST_TRIALS: 'a trial that is not told is timed by the observer, which loses nothing',
    catch: MISSED,
  },
  'src/probes/banner-words.ts': {
    LONGEST_TEXT: CUT_BANNER,
    MOST_HELD: CUT_BANNER,
    MOST_NODES: CUT_BANNER,
    MOST_ROOTS: CUT_BANNER,
    MOST_IN_FLOW: 'a longer part in the flow of a page is its own text, and no banner',
  },
  'src/scan/observe/banner-reads.ts': {
    MOST_BANNER_TEXT: CUT_BANNER,
    catch: 'told as late or gone; until-settled.ts makes the gap',
  },
  'src/probes/site-links.ts': {
    MOST_LINKS: FOLLOWING,
    MOST_ELEMENTS: FOLLOWING,
    MOST_NAMES: FOLLOWING,
    LONGEST: FOLLOWING,
    catch: 'no address that a click could open',
  },
  'src/scan/notices/fetch-file.ts': {
    MOST_BYTES: FOLLOWING,
    MOST_HOPS: FOLLOWING,
    PATIENCE_MS: FOLLOWING,
  },
  'src/scan/commands/options.ts': {
    MOST_EVIDENCE: 'more is refused on the command line',
    MOST_LOOKS: 'more are refused on the command line',
    MOST_PAGES: 'more are refused on the command line',
  },
  'src/scan/commands/option-values.ts': {
    MOST_EVIDENCE: 'more is refused on the command line',
    MOST_LOOKS: 'more are refused on the command line',
    MOST_PAGES: 'more are refused on the command line',
  },
  'src/probes/links.ts': {
    MOST_ELEMENTS: CUT_LINKS,
    MOST_CLICKABLE: CUT_LINKS,
    MOST_ROOTS: CUT_LINKS,
    DEEPEST: CUT_LINKS,
    LONGEST_ADDRESS: 'longer than is kept: core/visit/links-kept.ts makes the gap',
    MOST_WORDS: 'a longer text is a sentence, and no name of a link',
    catch: 'no address, so no link',
  },
  'src/probes/storage-keys.ts': {
    MOST: 'said as cut; whoever reads the frame makes the gap',
    LONGEST: 'a key is told by its beginning',
    catch: 'there is no such storage in this frame',
  },
  'src/core/visit/bounds.ts': {
    LONGEST_ADDRESS: MARKED,
    MOST_BANNER_TEXT: 'no observer reads more at a time: the probe says that there was more',
    LONGEST_HOST: MARKED,
    LONGEST_NAME: MARKED,
    LONGEST_WORD: MARKED,
    MOST_HOSTS: MARKED,
    MOST_NAMES: MARKED,
  },
  'src/core/visit/carried.ts': {
    LONGEST_URL: NOT_FACTS,
    LONGEST_BODY: NOT_FACTS,
    MOST_RUNS: NOT_FACTS,
    LONGEST_RUN: NOT_FACTS,
  },
  'src/core/visit/consent-value.ts': {
    MOST_ENTRIES: 'what is not read of a tool’s memory leaves the choice unknown',
    catch: 'what is not read of a tool’s memory leaves the choice unknown',
  },
  'src/core/visit/consent.ts': {
    MOST_ENTRIES: 'what is not read of a tool’s memory leaves the choice unknown',
    LONGEST_VALUE: 'what is not read of a tool’s memory leaves the choice unknown',
    MOST_KEPT: 'what is not read of a tool’s memory leaves the choice unknown',
  },
  'src/core/visit/gaps.ts': { MOST_DETAIL: 'words for an auditor' },
  'src/core/visit/header-contacts.ts': {
    LONGEST: 'longer than any header of a site that works',
    catch: 'browsers take no notice of such a header either',
  },
  'src/core/visit/header-text.ts': { catch: 'the octets are kept as they came' },
  'src/core/visit/identifiers.ts': {
    LONGEST_PART: NOT_FACTS,
    LONGEST_VALUE: NOT_FACTS,
    MOST_PARTS: NOT_FACTS,
    MOST_NAMES: NOT_FACTS,
  },
  'src/core/visit/probe-message.ts': {
    LONGEST_COOKIE: MISSED,
    LONGEST_KEY: MISSED,
    LONGEST_MESSAGE: MISSED,
    LONGEST_SCRIPT: MISSED,
    MOST_FIELDS: MISSED,
  },
  'src/core/visit/see-cookies.ts': {
    MOST_STORED_SECONDS: 'the browser’s own cap',
    TRIAL_MS: 'what tells a trial from a cookie that is deleted later',
  },
  'src/core/cookies/lifetimes.ts': { LONGEST: 'no lifetime that a notice prints: read as none' },
  'src/core/cookies/set-cookie.ts': {
    LONGEST_COOKIE: 'what the browser itself refuses (RFC 6265bis)',
    LONGEST_ATTRIBUTE: 'what the browser itself passes over (RFC 6265bis)',
  },
};
