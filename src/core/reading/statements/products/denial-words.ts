/** Words that denials of all shapes share, and what a denial comes to. */

export type Stance = 'denied' | 'affirmed' | 'purpose' | null;

/** "We do not use X to identify you", "not without your consent": X is used, or nothing is said of that. */
export const ONLY_A_PURPOSE =
  /^(?:'s?)?(?: (?:cookies?|data|analytics|software|or|and|pixels?|tags?|technology|services?|tracking))* (?:to (?!help)\w+|for\b|in (?:a|any|such) |if\b|as\b)/i;
/** A new statement begins there. */
export const LEADS_ON =
  /, (?:and|or) (?:also )?(?:by|with|through|via|using|from|on|in|to)\b|\b(?:but|however|although|because|which|who|that|so|and we|instead|control over)\b/i;
