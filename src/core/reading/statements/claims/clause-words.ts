/**
 * The words that claims about a page are built of, by class: what denies, what is done, to what, on which condition. A
 * way to say something is one entry here, and every frame (./frames.ts) that has the class then knows it.
 */

const PERSON = String.raw`(?:you|anyone|anybody|any|an?|the|who|people|persons?|visitors?|users?|individuals?|individual|single|named|particular|specific|them)`;
const WHO = String.raw`who(?:ever)? (?:\w+ )?(?:you|visitors|people|users|they|anyone|it|said|visits?|visited|uses?|used|looks?|looked|is|was|has)\b`;

/** Earlier classes are tried first: what only looks like a denial stands before those that are. */
export const CLASSES = {
  UNWILLING: [
    String.raw`if you (?:would|'d) (?:rather|prefer) (?:that )?(?:we|it|they) (?:did not|didn't|not)`,
    String.raw`if you (?:do not|don't|would rather not|would prefer not to|would not|wouldn't|no longer) (?:want|wish|like|have|accept|agree to)?`,
  ],
  /** No denial of ours: "not only", "you should not", "Do not send us …". */
  HEDGE: [
    String.raw`not (?:only|just|all|always|necessarily|every|yet|simply|merely|more|less)`,
    String.raw`(?:may|might) not`,
    String.raw`no (?:longer|more|less|later|fewer) than`,
    String.raw`you (?:do not|don't|will not|won't|cannot|can't|can not|must not|mustn't|should not|shouldn't|need not|may not|are not|aren't|have not|haven't|would not|wouldn't)`,
    String.raw`(?<=^|[.;:,(] |^please |[.;:,] please )(?:do not|don't)`,
    'no (?:guarantee|doubt|matter)',
    'right (?:to|of|not)',
  ],
  /** Another clause begins. */
  STOP: [
    '[.;:?!–—]',
    String.raw`(?:but|however|although|though|whereas|while)`,
    String.raw`and (?:we|they|it|you|may|will|can|this|these)`,
  ],
  COMMA: ['[,()]'],
  BEFORE: ['before', 'prior to', 'in advance of'],
  CONDITION: [
    String.raw`(?:only )?(?:if|once|when|whenever|where|wherever|provided that|as long as|so long as|after)(?= (?:you|your|users?|visitors?|people|someone)\b)`,
    String.raw`with your`,
  ],
  UNLESS: [
    String.raw`(?:unless|until|till|without)(?: and until)?(?= (?:you|your|users?|visitors?|people)\b)`,
  ],
  IF: ['if', 'unless', 'until', 'whether', 'should you'],
  /** What turns a denial round: "does not stop us from", "we have no control over". */
  FLIPS: [
    String.raw`(?<!can )stop(?:s|ped|ping)?(?= (?:us|them|it|you|collecting|using|\w+ from)\b)`,
    'prevent(?:s|ed)?',
    'control over',
    'responsible for',
    'expires?',
    'deleted?',
    'lost',
    'let (?:them|cookies|it)(?= (?:collect|hold|store|keep))',
  ],
  OTHERS: [String.raw`(?:other|many|most|some|all|third[- ]party) (?:web)?sites?`, 'other organisations'],
  MORE: ['more', 'longer', 'further'],
  NOT: [
    'cannot',
    'can not',
    String.raw`\w+n't`,
    'not',
    'never',
    'no',
    'none',
    'nothing',
    'nobody',
    'no one',
    'no-one',
    'neither',
    'nor',
    'without',
    'unable to',
    'impossible to',
    'free (?:of|from)',
  ],
  IDENTIFY: [
    String.raw`(?:re-?)?identif(?:y|ies|ying) (?:personally |directly )?${PERSON}`,
    String.raw`(?:personally |individually |directly )?(?:identified|identifiable)(?! (?:data|information|details))`,
    String.raw`(?:tell|know|knowing|see|work(?:s|ing)? out|find(?:s|ing)? out|learn|discover|reveal|show)s?(?: us)? (?:exactly |anything about )?${WHO}`,
    String.raw`(?:reveal|disclose|know|learn|tell|show|discover|find out|work out)s?(?: us)? your (?:name|identity)`,
    String.raw`recogni[sz](?:e|ed|es|ing)(?: you| anyone| visitors| people)? (?:personally|individually|as (?:an? )?(?:individuals?|persons?))`,
    String.raw`(?:link|trac|tie|ty|connect|match|relat|associat)(?:e|es|ed|ing|s)?(?: back| directly)? (?:to|with) (?:you|anyone|anybody|(?:(?:an?|any|single|individual|specific|named|particular) )*(?:persons?|people|individuals?|visitors?|users?))`,
    String.raw`(?:single|pick)(?:d|s|ed)? (?:anyone|anybody|you|people|individuals) out`,
  ],
  BE: ['be', 'been'],
  ALTERED: ['(?:changed|withdrawn|updated|amended|reviewed|altered)'],
  IDENTITY: ['your identity', 'the identit(?:y|ies) of'],
  KNOWN: ['known', 'recorded', 'revealed', 'disclosed'],
  ANONYMOUS: ['anonymous'],
  REMAIN: ['(?:remain|remains|stay|stays)'],
  PERSONAL: [
    String.raw`(?:information|data|details|anything) (?:that|which) (?:can |could |would |might |may )?(?:be used to )?(?:directly |personally )?identif(?:y|ies) (?:you|any\w*|an?|the|people|visitors|individuals)`,
    String.raw`personal(?:ly)?(?:[- ]identif\w+)?(?: user)?(?: (?:information|data|details?|identifiers?))?`,
    String.raw`(?:information |data |details |anything )?about you as (?:a person|an individual)`,
    String.raw`(?<=\bnothing |\banything |\bany information |\bany data )about you`,
    String.raw`(?:your|any) (?:names?|e-?mail address(?:es)?|address(?:es)?|telephone numbers?|phone numbers?)`,
    String.raw`who you are`,
  ],
  COOKIE: [String.raw`cookies?`],
  TAKE: [
    String.raw`collect(?:s|ed|ing)?`,
    String.raw`gather(?:s|ed|ing)?`,
    String.raw`captur(?:e|es|ed|ing)`,
    String.raw`obtain(?:s|ed|ing)?`,
    String.raw`harvest(?:s|ed)?`,
    String.raw`track(?:s|ed|ing)?`,
    String.raw`(?:ask|asks|asked|asking) (?:you |visitors )?for`,
  ],
  HOLD: [
    String.raw`contain(?:s|ed|ing)?`,
    String.raw`h[eo]ld(?:s|ing)?`,
    String.raw`carr(?:y|ies|ied)`,
    String.raw`stor(?:e|es|ed|ing)`,
    String.raw`keeps?`,
    'kept',
    String.raw`includ(?:e|es|ed)`,
    String.raw`sav(?:e|es|ed)`,
    String.raw`record(?:s|ed)?`,
    String.raw`retain(?:s|ed)?`,
    'written',
    'put',
    'placed',
    String.raw`log(?:s|ged)?`,
  ],
  FIGURES: [
    String.raw`(?:statistics?|figures|totals|reports?|analytics(?! cookies?))`,
    String.raw`(?:information|data)`,
  ],
  VISIT: [String.raw`visits?`],
  VISITORS: [String.raw`(?:visitors?|users?|people)`],
  UPTOYOU: [
    String.raw`(?:up to you|your (?:choice|decision)|for you to (?:decide|choose|say)) (?:whether|if|which|what)`,
  ],
  ASK: [String.raw`(?:ask|asks|asked|asking|invite|invites|invited|prompt|prompts|prompted)`],
  YES: [
    String.raw`(?:agree|agreed|agrees|agreement|accept|accepts|accepted|consent|consents|consented|permission|permit|allow|allowed|allows|say (?:yes|so)|said (?:yes|so)|opt(?:ed)?[- ]in|let us|say it's (?:ok|okay|fine))`,
    String.raw`(?:turn|turned|switch|switched) (?:it |them |these )?on`,
    String.raw`choose (?:to (?:allow|accept|have))`,
  ],
  NEED: [String.raw`(?:need|needs|needed|require|requires|required)`],
  DECLINE: [
    String.raw`(?:declin|refus|reject|deny|deni)(?:e|es|ed|ing|s)?`,
    'say no to',
    String.raw`(?:turn|switch)(?:ing)? (?:\w+ ){0,3}?off`,
    String.raw`(?:disable|deactivate|stop|block|prevent)(?:s)?`,
    'opt[- ]out',
  ],
  OURPLACE: [
    String.raw`(?:(?:use|open|click|press|go to|visit|on|in|by|using|with|through) )*(?:the |our |this )?(?:cookie|consent|privacy) (?:consent )?(?:banner|pop-?up|panel|settings?|preferences|tool|controls?)`,
  ],
  PLACE: [
    String.raw`(?:(?:use|open|click|select|press|go to|visit|on|in|by|using|with|through|choose (?:\w+ ){1,2}?(?:in|on)) )?(?:the |our |this |that |these )?(?:cookie |privacy |consent )*(?:banner|pop-?up|panel|settings?|preferences|tool|controls?|button|form|link|page|switch(?:es)?|toggles?|sliders?|(?:tick )?boxes|checkboxes|cog|icon|options?)(?: below| above| at the (?:top|bottom|foot) of (?:the|this|every|each) page)?`,
  ],
  GIVE: [String.raw`(?:give|gives|giving|let|lets|allow|allows)(?= (?:you|visitors|users))`],
  WISH: ['optional', 'not compulsory'],
  CAN: [String.raw`(?:can|may|could|are (?:able|free) to|have (?:the|a) (?:choice|option|chance) (?:to|of))`],
  CHOICE: [String.raw`(?:the |a )?choice`, String.raw`(?:choose|chooses|pick|decide|select)`],
  OPTIONAL: [
    String.raw`(?:optional|non-?essential|analytics|analytical|statistics?|marketing|advertising|targeting|tracking|performance|measurement|additional|third[- ]party|social media)(?=(?: \w+){0,3} cookies?)`,
  ],
  OFF: [String.raw`(?:(?:switched|turned|kept) )?off`, 'disabled', 'blocked', 'withheld'],
  DEFAULT: ['by default', 'at first', 'to (?:begin|start) with', 'from the start', 'when you arrive'],
  USE: [
    String.raw`(?:us(?:e|es|ed|ing)|set|sets|plac(?:e|es|ing)|drop|drops|load|loads|loaded|run|runs|add|adds|added)`,
  ],
  THAT: [
    'that',
    String.raw`which(?! (?:cookies?|ones?|kinds?|types?|categor(?:y|ies)|sorts?|groups?|of)\b)`,
    'who',
    'whose',
  ],
  IN: ['in', 'into', 'inside', 'within', 'by', 'to'],
  ONLY: ['only', 'solely'],
  WITH: [String.raw`(?:with|by|on|upon|after)(?: (?:your|prior|explicit|express|active|the user's))*`],
  TELLUS: [String.raw`(?:give|gives|giving|tell|tells|show|shows|send|sends|provide|provides) us(?: with)?`],
  ALTER: [
    String.raw`(?:chang|manag|updat|review|adjust|amend|withdraw|edit|revis)(?:e|es|ing|s)?(?= (?:your|my)\b)`,
  ],
  CHOICES: [
    String.raw`(?:your|my) (?:cookies? )?(?:choices?|preferences?|settings?|options?|consent(?= (?:to|for) )|mind)(?: (?:on|about|for) (?:the |our )?(?:optional |analytics )?cookies)?`,
  ],
  IT: [String.raw`(?:it|they|these)`],
  ARE: ['(?:is|are)'],
  READER: ['you'],
} as const satisfies Record<string, readonly string[]>;

export type WordClass = keyof typeof CLASSES;
