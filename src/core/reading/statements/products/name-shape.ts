/** How the name of a supplier is written. */

export const WORD = String.raw`[A-Z][\p{L}\d&'.@-]*[\p{L}\d]|[A-Z]{1,3}|[a-z]+[A-Z][\p{L}\d]+`;
export const NAME = String.raw`(?:${WORD})(?: (?:(?:of|and|for|the|&) )?(?:${WORD})){0,4}`;
