/**
 * "We do not use the advertising features of X": who says so of one kind of part has the rest. Of any part, it has none;
 * and of a version, or of a part without a kind, nothing is said of the rest.
 */
import { either } from '../claims/rule.ts';
import type { Group } from './group.ts';
import { isNetwork } from './networks.ts';

/** What the part of a product is called. */
export const PARTS = either([
  'features?',
  'functions?',
  'functionality',
  'options?',
  'settings?',
  'reports?',
  'reporting',
  'capabilit(?:y|ies)',
  'add-?ons?',
  'modules?',
]);
const OF = 'of|in|from|within|offered by';
const BEFORE = new RegExp(
  String.raw`(?<kinds>(?: [\w-]+)*?) (?:${PARTS}|(?<version>versions?)) (?:${OF}) (?:the |any |our )?$`,
  'i',
);
/** Words that begin something else than the name of a part. */
const OTHER_WORDS =
  'in|on|for|to|at|by|with|from|of|and|or|nor|but|as|any|this|that|these|those|the|our|its|which|who|is|are|was|were|has|have|such|no|so|because|when|if';
const BEHIND = new RegExp(
  String.raw`^(?:'s?)?(?<kinds>(?: (?!(?:${OTHER_WORDS})\b)[\w-]+){0,3}?) (?:${PARTS}|(?<version>versions?))\b`,
  'i',
);
/** "Any features of X": no part at all. */
const ANY = /^(?: (?:any|a|an|one|single|whatever|kinds?|of|the|other))*$/i;
const NO_KIND =
  /^(?: (?:the|these|those|this|that|its|their|such|of|any|new|old|other|further|plug-?ins?))*$/i;
/** "… that show your age". */
const NARROWED = /^ (?:that|which|who|such as|like|to|for|where|when)\b/i;

/** "… and have moved to the new one". */
const HAS_ANOTHER =
  /\b(?:moved|upgraded|switched|changed) to\b|\b(?:we|but|and) (?:now )?(?:use|have) (?:the|its) (?:new|latest|current|paid|full)/i;

/** `between`: from the denial to the name. `null`: no part is spoken of, or all of them. */
export function stanceOfPart(between: string, { after, mentions }: Group): 'affirmed' | 'purpose' | null {
  const ahead = BEFORE.exec(between);
  const found = ahead ?? BEHIND.exec(after);
  if (found === null) return null;
  const kinds = (found.groups?.['kinds'] ?? '').replace(/^.* (?:or|and)\b/i, '');
  if (found.groups?.['version'] !== undefined) return HAS_ANOTHER.test(after) ? 'affirmed' : 'purpose';
  if (ahead !== null && ANY.test(kinds) && !/^ the$/i.test(kinds))
    return NARROWED.test(after) ? 'purpose' : null;
  // A network's buttons are all that a page may have of it.
  if (NO_KIND.test(kinds) || mentions.some(isNetwork)) return 'purpose';
  return 'affirmed';
}
