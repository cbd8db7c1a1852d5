/**
 * Suppliers that nobody knows, named beside what they are to us, either way round: "the company that hosts this website is
 * Fernley", "Fernley is the supplier of our web chat", "Fernley (our website host)", "our forms come from Fernley".
 */
import { END, NAME } from './name-shape.ts';

/** What a supplier or its product is called. */
const ROLE = `(?:${[
  'company',
  'firm',
  'business',
  'agency',
  'people',
  'organisation',
  'suppliers?',
  'providers?',
  'hosts?',
  '[Pp]rocessors?',
  'contractors?',
  'developers?',
  'makers?',
  'system',
  'software',
  'platform',
  'tool',
  'service',
  'product',
  'package',
  'app',
].join('|')})`;
/** What of ours it works for. */
const OURS = String.raw`(?:our|this|these|the council's|the) (?:[\w-]+ ){0,3}?(?:web ?site|site|pages?|portal|forms?|web ?chat|chat ?bot|live chat|chat|search|maps?|newsletters?|bulletins?|payments?|surveys?|bookings?|hosting|videos?|webcasts?|consultations?|toolbar|banner|statistics|analytics)`;
/** What it does for us. */
const WORKS = String.raw`(?:hosts?|runs?|builds?|built|designs?|designed|made|makes?|maintains?|looks? after|provides?|supplies|supply|powers?|manages?|supports?|develops?|developed|operates?|answers?|translates?|reads?)`;
const CALLED = '(?:called |named |known as )?(?:the )?';

export const NAMED_BY_ROLE: readonly RegExp[] = [
  new RegExp(
    String.raw`\b[Tt]he (?:[\w-]+ ){0,2}?${ROLE} (?:that |which |who )?(?:we use (?:for|on) [^.;,]{2,60}?|${WORKS} ${OURS}[^.;,]{0,40}?) (?:is|are) ${CALLED}(?<name>${NAME})${END}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b[Tt]he (?:[\w-]+ ){0,2}?${ROLE} (?:of|for|behind) ${OURS} (?:is|are) ${CALLED}(?<name>${NAME})${END}`,
    'gu',
  ),
  new RegExp(
    String.raw`^(?<name>${NAME}) (?:is|are|acts? as) (?:the|our|an?) (?:[\w-]+ ){0,3}?(?:[Dd]ata )?${ROLE} (?:of|for|behind|supporting|that ${WORKS}|which ${WORKS}|who ${WORKS}) (?:${OURS}|this (?:purpose|service|processing)|us\b)`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:[Oo]ur|[Tt]he) (?:[\w-]+ ){0,3}?(?:hosting|website|web|software|forms|payment|survey|data) ${ROLE} (?:is|are) ${CALLED}(?<name>${NAME})${END}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b[Tt]he content management system (?:of (?:this|our) (?:web ?)?site )?is (?<name>${NAME})${END}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:${OURS}|${OURS} on (?:this|our) (?:web ?)?site) (?:comes?|are bought|is bought) from ${CALLED}(?<name>${NAME})${END}`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:[Ww]e|[Cc]ouncil|[Ww]ebsite|[Ss]ite) (?:uses?|buys?|gets?) (?:our |the |its )?(?:software|a tool|tools|(?:web )?chat|forms|maps|hosting|a (?:system|platform|service|toolbar)) (?:made by|from) (?<name>${NAME})${END}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b[Ww]e (?:also )?work with (?<name>${NAME}) to (?:run|host|build|provide|maintain|manage|support|improve|develop|design) (?:and \w+ )?${OURS}\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b[Ww]e (?:count|measure|record|track|analyse) (?:\w+ ){0,4}?(?:visits|visitors|usage|use|clicks|page views|pages)\b[^.;,]{0,30}? (?:with|using|through|by means of) (?<name>${NAME})${END}`,
    'gu',
  ),
  new RegExp(String.raw`^[Pp]owered by (?<name>${NAME})[.]?$`, 'gu'),
  new RegExp(String.raw`^(?<name>${NAME}) \((?:our|the) (?:[\w-]+ ){0,3}?${ROLE}\)`, 'gu'),
  new RegExp(String.raw`\bto (?<name>${NAME}), (?:which|who) (?:${WORKS}) ${OURS}\b`, 'gu'),
  new RegExp(
    String.raw`^When you pay\b[^.;]{0,30}, (?<name>${NAME}) (?:handles?|takes?|process(?:es)?|collects?) (?:your|the) (?:card|payment|bank)`,
    'gu',
  ),
  new RegExp(
    String.raw`\b[Oo]ur (?:[\w-]+ ){0,3}?(?:system|software|platform|database|tool|app), (?<name>${NAME})(?=,)`,
    'gu',
  ),
];

/** Without one of these words none of them finds a name. */
export const MAY_BE_NAMED_BY_ROLE =
  /\b(?:is|are|acts?|from|with|using|powered|to|pay|our) (?:called |named |the |an? )?[a-z]{0,12}[A-Z]|^[A-Z]\S* (?:[A-Z]\S* ){0,4}(?:is|are|acts?) |^[A-Z][^()]{2,40} \((?:our|the) |^[Ww]hen you pay|, [A-Z]/;
