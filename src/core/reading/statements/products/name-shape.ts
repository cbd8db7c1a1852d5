/** How the name of a supplier is written, and where it ends. */

export const WORD = String.raw`[A-Z][\p{L}\d&'.-]*[\p{L}\d]|[A-Z]{1,3}|[a-z]+[A-Z][\p{L}\d]+`;
export const NAME = String.raw`(?:${WORD})(?: (?:(?:of|and|for|the|&) )?(?:${WORD})){0,4}`;
export const END = String.raw`(?=[.;)]?$|[,;)] |,$| \(| (?:on|for|to|in|and|or|who|which|that|using|as|so|when|at|from|while|where|under|via|through)\b)`;
