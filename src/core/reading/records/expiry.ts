/**
 * Lifetimes where nothing marks them: whether words are one, and where one begins or ends in a run of words.
 * What a lifetime comes to is said by ../../cookies/lifetimes.ts.
 */
import { secondsOf } from '../../cookies/lifetimes.ts';

/** Cells that say nothing. */
const NOTHING =
  /^[\s\-–—_.*/]*$|^n\/?a\.?$|^(?:not applicable|none given|not (?:specified|stated|given)|tbc|amherthnasol)$/i;

/** A lifetime as printed, or null where the cell says nothing. */
export function expiryOf(cell: string): string | null {
  const words = cell
    .replace(/[,;]\s*$/, '')
    .replace(/^(?:expires|expiry|duration|lifespan|lifetime)\s*[:=–-]\s*/i, '')
    .trim();
  return NOTHING.test(words) ? null : words.slice(0, 300);
}

/** Every word that a length of time may be told with. */
const LENGTH_WORDS = new Set(
  (
    'a an and or to in after up for about around approx approximately within maximum max of the from last first most at each your rolling ' +
    'half one two three four five six seven eight nine ten eleven twelve thirteen eighteen twenty thirty sixty ninety ' +
    'visit visits use inactivity activity reset expires expire expiry lasts last persistent update updated set calendar less under only just ' +
    's sec secs second seconds min mins minute minutes h hr hrs hour hours d day days w wk wks week weeks fortnight fortnights ' +
    'mo mos mth mths mnth mnths month months y yr yrs year years decade decades ' +
    'eiliad eiliadau munud munudau funud funudau awr oriau diwrnod diwrnodau ddiwrnod niwrnod dydd dyddiau wythnos wythnosau pythefnos ' +
    'mis fis misoedd blwyddyn flwyddyn flynedd blynedd mlynedd blynyddoedd ar ôl hyd at un dau dwy ddau ddwy tri tair pedwar pedair pum pump chwe chwech saith wyth naw deg deng'
  ).split(' '),
);

const WHO =
  '(?:(?:the|you|your|a|an|user|users|web|internet|their|this|current|visitor|browsing|browser|client) )*';
const PLACE = '(?:browsers?|sess?ions?|windows?|tabs?|visits?|web ?site|site|page|application|app)';
/** The ways to say "until the browser is closed". */
const SESSION = new RegExp(
  '^(?:(?:expires?|deleted|removed|lasts?|ends)(?: automatically)? )?(?:' +
    [
      `(?:at |until |on |to |by |for )?(?:the )?(?:end|duration|length|close|closure|closing|remainder|rest) ?(?:of )?${WHO}${PLACE}(?: ${PLACE})?(?: cookies?| only)?`,
      `(?:(?:per|this|your|the|a|single|one|current|browser|browsing|user|web|during|for|http|php|until|end|active|only) )*sess?ions?(?: ?based| cookies?| only| ends?| end| expires?| length| duration| close[sd]?)?(?: \\([^()]{0,60}\\))?`,
      `(?:until |when(?:ever)? |on |upon |after |once |as soon as |if |at )?${WHO}(?:clos\\w+|exit\\w*|quit\\w*|leav\\w+|shut\\w*(?: down)?|ends?|ending)(?: of)? ${WHO}${PLACE}(?: session| window| is closed)?`,
      `(?:when|until|after|once|on|as|upon)? ?${WHO}${PLACE} ?(?:session |window )?(?:(?:is|has|been|gets|are|being|was) )*(?:clos\\w+|ends?|ended|ending|exit\\w*|quit\\w*|shut\\w*(?: down)?|finish\\w*|over|expires)(?: down)?`,
      '(?:(?:hyd|nes|tan|ar|pan|diwedd|ddiwedd|y|yr|eich|i.?r|defnyddiwr|fyddwch|fydd|yn|bod|chi) )*(?:sesiwn|(?:cau|gau|gadael|adael)(?: (?:y|eich|r|ch))* ?p?h?orwr|(?:cau|gau|gadael|adael)(?: (?:y|eich|ei))* borwr)(?: bori)?',
      '(?:pan )?(?:ddaw|daw|fydd)(?: (?:y|yr|eich|r))* sesiwn(?: yn dod)? i ben',
    ].join('|') +
    ')$',
);

const LASTING =
  /^(?:persist(?:ent|s)?(?: cookie)?|permanent|parhaol|parhaus|byth|never(?: expires?)?|does ?n[o'’]?t expire|no expiry(?: date)?|no expiration|unlimited|indefinite(?:ly)?|forever|(?:almost )?(?:immediate(?:ly)?|instantly)|(?:a )?few (?:seconds|minutes|hours|days)|(?:until|when) (?:(?:it|is|they|are|manually|you|the|user|cookies?|your|browser|cache|local|storage|data) )*(?:deleted?|removed?|cleared?|clear)(?: (?:by|it|them|the|a|user|from|your|browser|cookies?|cache|manually))*|varies|variable|various|unknown|not known)$/;

/** A day, as some pages print what they found in the browser. */
const DATE = /^(?:\d{4}[/-]\d{2}[/-]\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})$/;

/** Words with which no length ends, or only after what it is counted from. */
const DANGLING =
  /(?:^|\s)(?:the|of|and|or|to|in|an?|about|for|from|up|last|first|at|each|your|within|max|(?<!(?:last|first|each|your|of|after|from|is|the|on) )(?:visits?|use|set|reset|updated?|expires?|lasts)|\d+)$/;

/** How a lifetime may begin and end: most words that are asked about do neither. */
const FIRST =
  /^[\s("~<>]*(?:\d|p\d|½|up\b|hyd|about|appro|around|max|within|in\b|after|for\b|an?\b|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|eighteen|twenty|thirty|sixty|ninety|expire|delete|remove|last|end|at\b|until|on\b|to\b|by\b|the\b|dura|length|clos|remain|rest|per\b|this|your|single|current|brows|user|web|during|http|php|active|only|sess|sees|when|upon|once|as\b|if\b|you|exit|quit|leav|shut|their|internet|visitor|window|tab|visit|site|page|appl|app\b|pc|computer|device|persist|perman|parha|byth|never|does|no\b|unlim|indef|forever|almost|immed|inst|few|vari|unk|not\b|under|less|or less|just|nes\b|tan\b|ar\b|pan\b|diwedd|ddiwedd|sesiwn|cau\b|gau\b|gadael|adael|y\b|yr\b|eich|i.?r\b|un\b|d[aw]|dd[aw]|tri|tair|pedw|pedair|pum|chwe|saith|wyth|naw|deg|deng|mis|fis|blwyddyn|flwyddyn|awr|munud|wythnos|diwrnod|year|month|day|week|hour)/i;
const LAST =
  /^(?:\d+[a-z]{0,7}|[shdwmy]|sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|w(?:ee)?ks?|fortnights?|mo|mos|mn?ths?|months?|y(?:ea)?rs?|decades?|visits?|use|inactivity|activity|reset|set|updated?|less|under|only|expires?|expiry|persistent|persists?|session|sessions|browsers?|windows?|tabs?|site|website|page|application|app|cookies?|based|ends?|ended|ending|length|duration|clos\w+|down|exit\w*|quit\w*|shut\w*|finish\w*|over|sesiwn|bori|[pb]?h?orwr|permanent|parha\w+|byth|never|date|unlimited|indefinite(?:ly)?|forever|immediate(?:ly)?|instantly|deleted?|removed?|cleared?|cache|manually|storage|user|them|you|it|varies|varia\w+|various|known|unknown|eiliad(?:au)?|[mf]unud(?:au)?|awr|oriau|d?diwrnod(?:au)?|niwrnod|dydd(?:iau)?|wythnos(?:au)?|pythefnos|[mf]is(?:oedd)?|[bf]lwyddyn|flynedd|[bm]?lynedd|blynedd|blynyddoedd|gadael|adael|ben|\))$/i;

/** Its end marks left out; a bracket alone where it ends with one that nothing stands in. */
function lastWord(words: string): string {
  let end = words.length;
  while (end > 0 && '.,;)" \n\t'.includes(words.charAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && end - start < 20 && !/[\s(,;:.'"/]/.test(words.charAt(start - 1))) start -= 1;
  return words.slice(start, end);
}

/** Whether words are a lifetime and nothing else. */
export function isExpiry(words: string): boolean {
  if (words.length > 120 || !FIRST.test(words) || !LAST.test(lastWord(words))) return false;
  const before = weighed.get(words);
  if (before !== undefined) return before;
  const is = weigh(words);
  if (weighed.size >= MOST_WEIGHED) weighed.clear();
  weighed.set(words, is);
  return is;
}

/** The same words are asked about by every layout and for every cell. Bounded. */
const weighed = new Map<string, boolean>();
const MOST_WEIGHED = 4000;

function weigh(words: string): boolean {
  const text = words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[("]|[.,;)"]+$/g, '')
    .trim();
  if (text === '') return false;
  return isLength(text) || DATE.test(text) || SESSION.test(text) || LASTING.test(text);
}

function isLength(text: string): boolean {
  const words = text.match(/\d+(?:[.,]\d+)*|\p{L}+/gu) ?? [];
  if (words.length === 0 || words.length > 16) return false;
  if (!words.every((word) => /^\d/.test(word) || LENGTH_WORDS.has(word)) || /\d \d/.test(text)) return false;
  if (DANGLING.test(text)) return false;
  // "a day 24 hours": the second is the lifetime, the first the end of the sentence before it.
  if (/^(?:an?|the|each) \p{L}/u.test(text) && /\d/.test(text)) return false;
  // "for 24 hours 24 hours": again, the second alone is the lifetime.
  if (/\d (second|minute|hour|day|week|month|year)s? \d+ \1s?\b/.test(text)) return false;
  if (/^(?:and|or|to|of|from|the|s|m|d|h|w|y|at|each|visit|use|set)\b/.test(text)) return false;
  return secondsOf(text) !== null && !/[.!?] /.test(text);
}

/** Whether a cell may be a lifetime: stricter than what a column of lifetimes may hold, looser than `isExpiry`. */
export function seemsExpiry(cell: string): boolean {
  if (cell.length > 160 || cell === '') return false;
  if (isExpiry(cell)) return true;
  // "This cookie expires when you close your browser."
  if (/^(?:this|the|these|it)\b[^.]{0,20}\b(?:expires?|lasts?)\b/i.test(cell) && expiryIn(cell) !== null)
    return true;
  const lead = /^[^.;(,:]{1,80}/.exec(cell)?.[0] ?? '';
  return (
    isExpiry(lead) ||
    (/^(?:expires|persists? (?:for|until)|depends on|up to|after|until)\b/i.test(cell) && cell.length <= 80)
  );
}

/** Words of the longest lifetime looked for where nothing marks it. */
const MOST_WORDS = 14;
/** "When you close the browser (if you do not use the banner) or 1 year (if you use the banner)". */
const MOST_WORDS_TOLD = 24;

/** Index of the word where the lifetime begins that ends the words; -1 where none does. */
export function expiryAtEnd(words: readonly string[]): number {
  let start = oneAtEnd(words);
  // "365 days, 1 day, Session": one for each name.
  while (start > 1 && words[start - 1]?.endsWith(',') === true) {
    const before = oneAtEnd(words.slice(0, start));
    if (before < 1) break;
    start = before;
  }
  return start > 0 ? start : looseAtEnd(words);
}

function oneAtEnd(words: readonly string[]): number {
  const from = Math.max(1, words.length - MOST_WORDS);
  let best = -1;
  if (!LAST.test(lastWord(words.at(-1) ?? ''))) return best;
  for (let at = words.length - 1; at >= from; at -= 1) {
    if (!FIRST.test(words[at] ?? '') || !isExpiry(words.slice(at).join(' '))) continue;
    // A cell starts with a capital or a number: "in a session Session" has one lifetime, not two.
    if (best >= 0 && /^[\p{Lu}\d]/u.test(words[best] ?? '') && !isStart(words, at)) continue;
    best = at;
  }
  return best;
}

/** "Persists until the campaign changes", "Expires in 2096 years": where a capital shows that a cell begins. */
function looseAtEnd(words: readonly string[]): number {
  for (let at = words.length - 2; at >= Math.max(1, words.length - MOST_WORDS_TOLD); at -= 1) {
    // "30 minutes, extended while you stay"
    if (
      /^\d/.test(words[at] ?? '') &&
      /^(?:extended|renewed|reset|refreshed|unless|but|rolling|after|from|since)$/i.test(
        words[at + 2] ?? '',
      ) &&
      isExpiry(`${words[at] ?? ''} ${(words[at + 1] ?? '').replace(/[,;]$/, '')}`)
    )
      return at;
    if (!/^(?:Expires|Persists|Depends|Until|When|Lasts|Deleted|Removed)$/.test(words[at] ?? '')) continue;
    return seemsExpiry(words.slice(at).join(' ')) ? at : -1;
  }
  return -1;
}

function isStart(words: readonly string[], at: number): boolean {
  return (
    /^(?:[\p{Lu}\d]|up$|about$|approx|approximately$|around$|max)/u.test(words[at] ?? '') ||
    /[.!?)]$/.test(words[at - 1] ?? '')
  );
}

/** Index of the word after the lifetime that begins at a word; `at` where none does. */
export function expiryAtStart(words: readonly string[], at: number): number {
  if (!FIRST.test(words[at] ?? '')) return at;
  for (let end = Math.min(words.length, at + MOST_WORDS); end > at; end -= 1) {
    if (!LAST.test(lastWord(words[end - 1] ?? ''))) continue;
    if (isExpiry(words.slice(at, end).join(' '))) return end;
  }
  return at;
}

const KEYWORD =
  /\b(?:expir(?:es?|y|ing|ation)|disappears?|lives?|lasts?|lasting|lifespan|lifetime|duration|stored|kept|retained|remains?|stays?|held|persists?|persistent|valid|deleted|removed|cleared|set to expire|active|ends|dod i ben|daw i ben|yn para|para am)\b/giu;

/** The lifetime that a sentence or a description tells, as printed; null where it tells none. */
export function expiryIn(text: string): string | null {
  const bounded = text.slice(0, 2000);
  let tries = 0;
  for (const match of bounded.matchAll(KEYWORD)) {
    if ((tries += 1) > 12) break;
    const found = afterKeyword(
      bounded.slice(match.index + match[0].length, match.index + match[0].length + 160),
    );
    if (found !== null) return found;
  }
  for (const match of bounded.matchAll(/\(([^()]{3,80})\)/g)) {
    const inner = (match[1] ?? '').replace(
      /^(?:expires?|expiry|lasts?|duration)\s*[:–-]?\s*(?:in|after|for)?\s*/i,
      '',
    );
    if (isExpiry(inner)) return inner.replace(/[.,;]$/, '');
  }
  const tail = /(?:\s[–—-]|[.,;:])\s+([^–—.,;:]{3,60})\.?\s*$/u.exec(bounded.slice(-90))?.[1];
  if (tail !== undefined && isExpiry(tail)) return tail.trim();
  // "It keeps your choice for one year.", "It has a 2 year expiry."
  const counted =
    /\bfor ((?:(?:up to|about|around|a maximum of) )?(?:\d|an?\b|one|two|three|four|five|six|seven|ten|twelve|thirty)[^.,;:()]{2,30})[.\s]*$/i.exec(
      bounded.slice(-90),
    )?.[1] ??
    /\b(\d{1,4}[- ](?:minute|hour|day|week|month|year)s?) (?:expiry|lifespan|lifetime|duration|life)\b/i.exec(
      bounded,
    )?.[1];
  return counted !== undefined && isExpiry(counted.trim()) ? counted.trim() : null;
}

/** Without a bracket that was opened before it. */
function unbracketed(words: string): string {
  return (words.includes('(') ? words : words.replace(/\).*$/, '')).replace(/[.,;:]+$/, '');
}

const JOINTS = new Set(
  'wedi ar ôl ymhen is are will be it this date time period on your device computer browser for in after every of the cookie cookies set to automatically and then from expire expires'.split(
    ' ',
  ),
);

/** Past "is", "for", "on your device": the lifetime that follows, if one does. */
function afterKeyword(text: string): string | null {
  const words = text
    .replace(/^\s*[:=–—-]\s*/, '')
    .trim()
    .split(/\s+/)
    .slice(0, 24);
  for (let at = 0; at < Math.min(words.length, 9); at += 1) {
    const end = expiryAtStart(words, at);
    // "Used to persist session state" tells no lifetime.
    if (
      end > at &&
      /^(?:state|data|ids?|identifiers?|information|variables?|tokens?|keys?|values?)\b/i.test(
        words[end] ?? '',
      )
    )
      return null;
    if (end > at) {
      const start = /^(?:for|in|after|every)$/i.test(words[at] ?? '') ? at + 1 : at;
      return unbracketed(words.slice(start, end).join(' '));
    }
    if (!JOINTS.has((words[at] ?? '').toLowerCase())) return null;
  }
  return null;
}
