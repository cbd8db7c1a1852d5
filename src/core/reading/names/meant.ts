/** Whether words that are written like a name of the rules mean it: by their capitals, and by what follows them. */
import { SHORTEST } from './misprints.ts';
import { KNOWN_IN_LOWER_CASE, NEAR_NAMES, NOT_IN_PIECES } from './ordinary-words.ts';
import type { Token } from './tokens.ts';
import type { Named } from './trie.ts';

/** Whether the words as printed mean the name: capitals where it is a word too, and no real word for a misprint. */
export function isMeant(named: Named, printed: Token[], text: string, wrong: number): boolean {
  const [first] = printed;
  if (first === undefined) return false;
  if (wrong > 0 && !isPlausibleMisprint(named, printed)) return false;
  if (wrong === 0 && printed.length > 1 && IS_IN_ROLE.test(text.slice(printed.at(-1)?.end ?? 0))) return true;
  if (named.needsCapital && !hasItsCapitals(named, printed, text)) return false;
  if (
    !first.isCapital &&
    !named.mayBeLower &&
    named.id !== null &&
    !isInHost(text, first.start, printed.at(-1)?.end ?? first.end) &&
    text.slice(first.start, printed.at(-1)?.end) !== named.known
  )
    return false;
  // A capital that begins the sentence says nothing of the words behind it.
  if (
    first.isFirst &&
    !named.mayBeLower &&
    printed.slice(1).some(({ isCapital }) => !isCapital) &&
    !STANDS_AS_NAME.test(text.slice(printed.at(-1)?.end ?? 0, (printed.at(-1)?.end ?? 0) + 40))
  )
    return false;
  // "AWSELB" is a cookie; the name has a space.
  if (printed.length === 1 && named.words.length > 1 && isAllCapitals(text.slice(first.start, first.end)))
    return false;
  const isInPieces = printed.length > named.words.length;
  if (!isInPieces) return true;
  const letters = printed.map(({ lower }) => lower).join('');
  // "Cloud flare", within a sentence.
  const isInTwo =
    printed.length === 2 && first.isCapital && !first.isFirst && KNOWN_IN_LOWER_CASE.has(letters);
  return !NOT_IN_PIECES.has(letters) && (isInTwo || printed.every((token) => token.isCapital));
}

/** "We use acme mail as our newsletter provider": two words in the place of a supplier need no capitals. */
const IS_IN_ROLE =
  /^ as (?:our|the|an?) (?:[\w-]+ ){0,3}?(?:providers?|suppliers?|platform|software|processor)\b/i;

const isAllCapitals = (word: string): boolean => /^[A-Z\d]{4,}$/.test(word);

/** "forms.example.com": a part of a host is written small. */
function isInHost(text: string, start: number, end: number): boolean {
  return (
    /[\w-]\.$/.test(text.slice(0, start)) && /^\.(?:com|net|org|io|co|uk|eu)\b/.test(text.slice(end, end + 6))
  );
}

function isPlausibleMisprint(named: Named, printed: Token[]): boolean {
  if (named.id === null) return false;
  if (printed.length > 1) return printed.length === named.words.length;
  const [only] = printed;
  if (only === undefined || named.needsCapital || !only.isCapital || only.lower.length < SHORTEST - 1)
    return false;
  return !NEAR_NAMES.has(only.lower) && !/(?:ed|ing|ly)$/.test(only.lower);
}

/** A name that is a word too needs the capitals of the rules, and more than the one that begins a sentence. */
function hasItsCapitals(named: Named, printed: Token[], text: string): boolean {
  const [first] = printed;
  const last = printed.at(-1);
  if (first === undefined || last === undefined) return false;
  const written = text.slice(first.start, last.end);
  // "X-Forwarded-For" names no X.
  if (written.length === 1 && /^-\p{Lu}/u.test(text.slice(last.end, last.end + 2))) return false;
  if (named.words.join('').length <= 3) return written === named.known;
  if (printed.some((token) => !token.isCapital) && written !== named.known) return false;
  // "AddThis": no word has a capital within.
  if (/\p{Ll}\p{Lu}/u.test(written) && written === named.known) return true;
  if (!first.isFirst || printed.length > 1) return true;
  if (written.length === text.trim().length) return true;
  const behind = text.slice(last.end, last.end + 40);
  // "Here is each cookie", "Progress is kept": what may follow any word says nothing of this one.
  if (FOLLOWS_ANY_WORD.test(behind)) return !POINTS.has(first.lower) && SAYS_WHAT_IT_IS.test(behind);
  if (STANDS_AS_NAME.test(behind)) return true;
  return DOES_TO_THINGS.test(behind) && (!POINTS.has(first.lower) || written === written.toUpperCase());
}

/** Words that begin a sentence and point at what comes: never what it is about. */
const POINTS = new Set(['here']);
const FOLLOWS_ANY_WORD = /^(?:,| (?:is|are|has|will|may|can)\b)/;
const SAYS_WHAT_IT_IS = new RegExp(
  [
    String.raw`^, (?:a|an|our|the|which|who)\b`,
    String.raw`^ (?:is|are) (?:a|an|our|the|one|another|also|used|provided|set|hosted|who|what|run|loaded)\b`,
    String.raw`^ has (?:set|been)\b`,
    String.raw`^ (?:will|may|can) (?:also )?(?:set|store|place|use|collect|record|track|see|receive|show|count|process)\b`,
  ].join('|'),
);

/** What follows a name that begins a sentence, and not an order ("Restore your settings"). */
const BEHIND_NAMES = [
  'is',
  'are',
  'has',
  'will',
  'may',
  'can',
  'provides?',
  'uses',
  'sets',
  'stores',
  'collects',
  'hosts',
  'processes',
  // "X sends us", "X shows your place": no order has that s.
  '[a-z]{3,14}s (?:us|our|you|your)',
  'records',
  'tracks',
  'helps',
  'allows',
  String.raw`for (?!(?:more|further|help|details|example|each|all|any|free)\b)`,
  'cookies?',
  'Ltd',
  'Limited',
  'plc',
  'Inc',
  'analytics',
  'payments?',
  'toolbar',
  '[Pp]rivacy (?:[Pp]olicy|[Nn]otice)',
];
/** "X draws the maps", "X takes the card payments": no order has that s, and no word does that to these. */
const DOES_TO_THINGS =
  /^ (?:draws|takes|hosts|runs|plays|streams|sends|handles|processes|powers|supplies|serves|delivers|counts|manages|translates) (?:(?:the|these|all|card|online) ){1,3}(?:[\w-]+ ){0,2}?(?:maps?|payments?|films?|videos?|forms|surveys?|newsletters?|chats?|bookings?|fonts?|alerts?|e-?mails?)\b/;
const STANDS_AS_NAME = new RegExp(String.raw`^(?:'s\b|\)|,| (?:${BEHIND_NAMES.join('|')})\b)`);
