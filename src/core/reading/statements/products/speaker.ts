/**
 * Who speaks in a notice: the body whose notice it is and its own service. "GOV.UK Notify" supplies others, and in its own
 * notice nobody; "this site is run by Acme, a charity. We …" has no supplier called Acme.
 */
import type { Mention } from '../../names/names.ts';
import { isOfState, isPublicBody } from './public-bodies.ts';
import { partnersIn } from './partners.ts';
import type { Sentence } from '../../page/sentences.ts';
import { mayMatch } from '../../patterns/may-match.ts';

interface Named {
  sentence: Sentence;
  mentions: Mention[];
}

/** What stands under such a heading tells who speaks. */
const WHO_WE_ARE = /^(?:\d+[.)]? )?(?:who (?:we are|runs|is responsible)|about us|pwy (?:ydym|ydyn) ni)\b/i;
/** Who a service or a site belongs to; who hosts or maintains it is a supplier. */
const RUN_BY =
  /\b(?:is|was|are) (?:a [\w ]{2,40} )?(?:(?:built|developed|owned) and )?(?:run|operated|owned|published|managed|provided)(?: and \w+)? by (?:the )?(?:charity |government department |social enterprise |not-for-profit )?$/i;
/** The whole of it, and a verb that nobody who is hired does: "this website is owned by Acme". */
const WHOLE_RUN_BY = new RegExp(
  [
    String.raw`^(?:this|the) (?:web ?site|site|online service|service|platform|app)(?:,? [^,.;]{2,40},)? (?:is|was) (?:\w+ and )?(?:run|owned|operated|published)(?: and \w+)? by (?:the )?$`,
    String.raw`^(?:caiff|mae)(?:['’]r| y| yr) (?:wefan|safle|gwasanaeth)(?: (?:hon|hwn|yma))? (?:yn cael )?ei (?:redeg|rhedeg|chyhoeddi|gyhoeddi|gweithredu)(?: a['’]i \p{L}+)? gan (?:y |yr )?$`,
  ].join('|'),
  'iu',
);
/** What the sentence is about, where that is a part of a site and not the whole. */
const IS_PART =
  /^[^.;]{0,60}\b(?:chats?|chat ?bots?|payments?|forms?|bookings?|search|hosting|newsletters?|surveys?|maps?|videos?|e-?mails?|software|system|accounts?|tickets?|shop)\b[^.;]{0,40} (?:is|are|was) /i;
/** "Mae'r wefan hon yn cael ei rhedeg gan X". */
const RUN_BY_IN_WELSH = /\b(?:rhedeg|redeg|berchen|ddarparu|darparu|reoli|rheoli|gyhoeddi) gan (?:y |yr )?$/i;
/** "…, part of the Cabinet Office": of the government, or of a council. */
const IS_OF_STATE =
  /^(?: \([A-Z]{2,8}\)|\))?,? (?:which is |who are |sy['’]n |an? |the )?(?:part|rhan) (?:of|o)(?: (?:the|y|yr))? ?(?=[\w' ]{0,40}\b(?:Office|Department|Ministry|Government|Council|Cabinet|Swyddfa|Llywodraeth|Lywodraeth|Adran|Cyngor|Gyngor)\b)/;
/** "… by the Rivers Service (RS)": the name in full before its letters. */
const IN_FULL = /(?<!\p{L})\p{Lu}[\p{L}'’]{0,30}(?: (?:\p{Lu}[\p{L}'’]{0,30}|of|for|and)){0,9} \($/u;
/** "Acme ("we", "us")". */
const IS_US = /^[^.;]{0,120}\((?:["'](?:[\w ]{1,20})["'],? ?(?:and |or )?)*["'](?:we|us|our)["']/i;
/** "… is a service that lets you …": a sentence that begins with a name and says what it is. */
const IS_SERVICE =
  /^ is (?:a|an|the) (?:(?!(?:on|for|in|of|to|our)\b)[\w'-]+ ){0,4}?(?:service|platform|website|site|charity|project)\b(?! (?:that )?we use\b)/i;
/** "Acme is run by the charity …", "Mae Acme yn cael ei redeg gan …": whose notice it is. */
const IS_RUN_BY = /^ is (?:run|operated|managed|owned|provided) by (?:us\b|(?:the |a )?(?:\w+ )?charity\b)/i;
const IS_IN_WELSH =
  /^(?:['’]n| yn) (?:cael ei (?:reoli|redeg|gynnal|ddarparu) gan (?:ni\b|(?:yr )?elusen)|wasanaeth (?:am ddim|sy|gan (?:y|yr) elusen)|elusen\b)/iu;
/** "Acme cares about your privacy", early in a notice of its own. */
const CARES =
  /^ (?:is committed to|takes? (?:your |the )?(?:privacy|protection|issue)|respects?|cares? about|thinks? hard|will (?:never|not) (?:sell|share|pass))\b/i;
/** "…, a registered charity". */
const IS_BODY =
  /^(?:,| \()? ?(?:an?|the) (?:(?:UK|registered|national|small|independent|volunteer[- ]run)[- ]?\w* )*(?:charity|social enterprise|not[- ]for[- ]profit|non-?profit|co-?operative|community interest company)\b/i;
/** Whoever is spoken of so works for those who speak. */
const WORKS_FOR =
  /\b(?:provided to|for us|on our behalf|on behalf of)\b[^.;]{0,80} by (?:the )?\||\| (?:is|are|acts? as) (?:an?|our|the) (?:[\w-]+ ){0,2}?(?:processor|supplier|provider|contractor|partner)s?\b|\|[^.;]{0,60}\b(?:for us|on our behalf)\b/i;
const IS_CONTROLLER = /^ (?:is|are) (?:the |a )?(?:joint )?(?:data )?controllers?\b/i;
/** Sentences in which a notice says whose it is. */
const OPENING = 12;

/** Ids of those who speak. `text`: of the whole notice. */
function speakersIn(all: readonly Named[]): Set<string> {
  const own = new Set<string>();
  const isWe = all.some(({ sentence }) => /\b(?:we|our|us|ein|rydym|rydyn|byddwn)\b/i.test(sentence.text));
  if (!isWe) return own;
  const worksFor = new Set<string>();
  for (const { sentence, mentions } of all) {
    if (mentions.length === 0 || !mayMatch(WORKS_FOR, sentence.text)) continue;
    for (const { id, start, end } of mentions)
      if (WORKS_FOR.test(`${sentence.text.slice(0, start)}|${sentence.text.slice(end)}`)) worksFor.add(id);
  }
  for (const [at, { sentence, mentions }] of all.entries()) {
    if (mentions.length === 0) continue;
    const partners = partnersIn(sentence);
    if (partners !== null)
      for (const { id, start } of mentions) if (start >= partners.from && start < partners.to) own.add(id);
    const isSection = WHO_WE_ARE.test(sentence.headings.at(-1) ?? '');
    const [first] = mentions;
    if (first?.start === 0 && IS_CONTROLLER.test(sentence.text.slice(first.end))) own.add(first.id);
    if (at >= OPENING && !isSection) continue;
    for (const { id, companyId, productId, start, end } of mentions) {
      if (worksFor.has(id)) continue;
      const [before, after] = [
        sentence.text.slice(0, start).replace(IN_FULL, ''),
        sentence.text.slice(end, end + 160),
      ];
      const isSaid =
        IS_US.test(after) ||
        (start === 0 && (IS_SERVICE.test(after) || CARES.test(after) || IS_RUN_BY.test(after))) ||
        (/^Mae $/i.test(before) && IS_IN_WELSH.test(after)) ||
        ((RUN_BY.test(before) || RUN_BY_IN_WELSH.test(before)) &&
          (isSection || IS_BODY.test(after) || IS_OF_STATE.test(after) || speaksNext(all, at, id)));
      if (!isSaid) continue;
      own.add(id);
      // Whose service it is speaks with it.
      if (productId !== null) own.add(`company:${companyId}`);
    }
  }
  return own;
}

/** "… is run by Acme. We are a charity …", "Acme thinks hard about your privacy": they go on to speak. */
const speaksNext = (all: readonly Named[], at: number, id: string | null): boolean =>
  all
    .slice(at + 1, at + 3)
    .some(
      ({ sentence, mentions }) =>
        /^we (?:are|'re)\b/i.test(sentence.text) ||
        mentions.some((mention) => mention.id === id && CARES.test(sentence.text.slice(mention.end))),
    );

/** "The data controller for X is …". */
function controls(text: string, name: string): boolean {
  const at = text.indexOf(name);
  const after = text.slice(at + name.length);
  return IS_CONTROLLER.test(after) || (CONTROLLED.test(text.slice(0, at)) && /^ (?:is|are)\b/.test(after));
}

/** Whether a name that nobody knows, at a place in a sentence, is that of whoever speaks. */
export const isSpeaker = (all: readonly Named[], at: number, start: number, end: number): boolean => {
  const text = all[at]?.sentence.text ?? '';
  // "The site is run by Acme on behalf of Rook": whose site it is.
  const onBehalf = `on behalf of ${text.slice(start, end)}`;
  // "The data controller for Acme Surveys is …".
  const name = text.slice(start, end);
  if (all.some(({ sentence: said }) => said.text.includes(name) && controls(said.text, name))) return true;
  // "At Acme, we care about …".
  const atOurs = `At ${text.slice(start, end)},`;
  return (
    all
      .slice(0, OPENING)
      .some(
        ({ sentence: said }) =>
          said.text.includes(onBehalf) ||
          (said.text.startsWith(name) && CARES.test(said.text.slice(name.length))) ||
          (said.text.startsWith(atOurs) && /\b(?:we|our)\b/.test(said.text)),
      ) ||
    IS_US.test(text.slice(end, end + 160)) ||
    isRunBy(all, at, text.slice(0, start), text.slice(end, end + 160))
  );
};

/** Whoever runs the whole of what a notice is about publishes it, unless it is run for somebody else. */
function isRunBy(all: readonly Named[], at: number, before: string, after: string): boolean {
  if (FOR_OTHERS.test(after)) return false;
  if (at < OPENING && WHOLE_RUN_BY.test(before)) return true;
  return (
    RUN_BY.test(before) &&
    (speaksNext(all, at, null) || (at < OPENING && IS_BODY.test(after) && !IS_PART.test(before)))
  );
}
const FOR_OTHERS = /^[^.;]{0,60}\b(?:for us|on (?:our|its|their|the council's) behalf|on behalf of)\b/i;

/** "Braintree District Council": a place, wherever else it stands in that notice. */
const IS_OF_PLACE =
  /^(?: (?:and [A-Z]\w+ )?(?:District|Borough|County|City|Town|Parish|Metropolitan|Community|Unitary|Royal|Island))*(?: Borough| Council| County| District| Road| Street| House| Hall| Lane| Avenue)\b/;

/** "Cookies to make GOV.UK Fern work": what is of the state, and is made to work, is what the reader has come to. */
const MAKES = /(?:\bmak(?:e|ing)(?: the)?|\b(?:i |yn )?g?wneud i(?: (?:y|yr))?) $/i;
const WORK = /^(?: (?:service|website))? (?:work|weithio)\b/i;

/** "The data controller for X is …": X is the body that speaks. */
const CONTROLLED = /\bcontrollers? (?:for|of) (?:the )?$/i;

/** "Mae X yn gosod ffeiliau bach". */
const PUTS_FILES_IN_WELSH = /^(?:['’]n| yn) (?:gosod|rhoi) ff?eiliau\b/i;

/** The council's site may itself be called by a name in the rules ("GOV.UK puts small files on your computer"). */
function ownNames(all: readonly Named[]): Set<string> {
  const own = new Set<string>();
  for (const { sentence, mentions } of all) {
    for (const mention of mentions) {
      const { id, start, end } = mention;
      const [before, after] = [
        sentence.text.slice(Math.max(0, start - 40), start),
        sentence.text.slice(end, end + 60),
      ];
      if (isOfState(mention) && MAKES.test(before) && WORK.test(after)) own.add(id);
      if (IS_OF_PLACE.test(after) || (CONTROLLED.test(before) && /^ (?:is|are)\b/.test(after))) own.add(id);
    }
    const [first] = mentions;
    if (first === undefined || first.start > 4) continue;
    if (PUTS_FILES_IN_WELSH.test(sentence.text.slice(first.end))) own.add(first.id);
    const verb =
      /^(?:'s)?(?: (?:website|site|service))? (puts|places|uses) (?:small (?:text )?files|(?:small )?(?:data )?files|cookies)\b/i.exec(
        sentence.text.slice(first.end),
      )?.[1];
    // "Hotjar uses cookies" is said of a product.
    if (verb === undefined || (/^uses$/i.test(verb) && first.productId !== null && !isPublicBody(first)))
      continue;
    own.add(first.id);
  }
  return own;
}

/** Ids of whoever speaks in a notice, and of places that share a name with somebody. */
export const ownIn = (named: readonly Named[]): ReadonlySet<string> =>
  new Set([...ownNames(named), ...speakersIn(named), ...inTitle(named)]);

/** "Your privacy on the Fern NHS site": the public body whose page it is. */
function inTitle([first]: readonly Named[]): string[] {
  if (first?.sentence.kind !== 'heading') return [];
  return first.mentions.filter(isPublicBody).map(({ id }) => id);
}
