/** Whether a sentence says that our web pages use or show what is somebody else's, whatever they use it for. */
import { USE, USED_HERE } from './evidence.ts';
import { either } from '../claims/rule.ts';
import type { Group } from './group.ts';
import { holds } from '../../patterns/may-match.ts';

/** "We show posts from X", "our pages play films from Y": what is theirs is loaded into our pages. */
const SHOWS_FROM =
  /\b(?:we|us|council|our|this|the|(?:web)?pages?|(?:web)?sites?) ?(?:[\w'-]+ ){0,4}?(?:shows?|showing|displays?|displaying|plays?|playing|carr(?:y|ies)|brings? in|pulls? in|includes?|features?|presents?|loads?|contains?|streams?|you (?:will |may |can )?(?:see|watch|find))\b(?![^.;]{0,60}\blinks?\b)[^.;]{0,60}\b(?:from|by|supplied by|hosted (?:on|by)|that come from)(?: (?:places|sites|services|websites|networks|platforms))?(?: (?:such as|like|including|e\.?g\.?))?(?: the)? $/i;
const THEIRS_APPEAR =
  /\b(?:posts?|feeds?|videos?|films?|clips?|photos?|pictures?|maps?|content|reviews|timelines?|players?) (?:from|by) (?:the )?$/i;
/** "Films are played by X", "clips come from X". */
const THEIRS_PLAYED =
  /\b(?:films?|videos?|clips?|webcasts?|meetings|posts?|feeds?|photos?|pictures?|maps?|music|podcasts?|content)\b[^.;:]{0,60}\b(?:comes?|(?:are|is) (?:\w+ly )?(?:played|shown|hosted|streamed|embedded|displayed|served|provided|supplied|delivered|loaded|carried)) (?:\w+ ){0,3}?(?:by|from|on|through|via|with|using) (?:the )?$|\b(?:films?|videos?|webcasts?|recordings)\b[^.;:]{0,40}\b(?:are|is) on (?:the )?$/i;
const APPEARS =
  /^[^.;]{0,60}\b(?:appears?|(?:is|are) (?:shown|displayed|played|embedded|included|loaded|shared)|plays?)\b[^.;]{0,40}\b(?:on|in) (?:our|this|the|some|many|a few|these)\b[^.;]{0,30}\b(?:pages?|(?:web)?sites?|homepage)\b/i;
/** Welsh: "rydym yn dangos fideos o X". */
const SHOWS_FROM_IN_WELSH =
  /\b(?:d?dangos|arddangos|chwarae|g?cynnwys|gynnwys|ymgorffori|mewnosod)\b[^.;]{0,60}\b(?:o|gan|oddi ar|drwy|trwy|oddi wrth) $/i;

/** "Data made available to us by X": what it counts of our pages. */
const FIGURES_FROM =
  /\b(?:data|statistics|figures|insights|demographics)\b[^.;]{0,40}\b(?:made available|provided|supplied|given)(?: to us)? by $/i;

export const isShownFrom = ({ before, after }: Group): boolean =>
  holds(before, SHOWS_FROM) ||
  holds(before, OTHERS_DELIVER) ||
  holds(after, USED_HERE) ||
  holds(before, SHOWS_FROM_IN_WELSH) ||
  holds(before, THEIRS_PLAYED) ||
  holds(before, FIGURES_FROM) ||
  (holds(before, THEIRS_APPEAR) && holds(after, APPEARS));

const SITE = String.raw`(?:(?:web ?|home ?)?pages?|(?:web ?)?sites?)\b(?!['’]s)`;
const WHOSE = String.raw`(?:our|its|this|these|the|council['’]s|some|many|most|all|several|parts?|a few|of|own|other|one|any|each|every)`;
/** "on our website", "into some of the council's pages". */
const HERE = String.raw`\b(?:(?:on|in|into|across|throughout|within|by) (?:${WHOSE} ){1,5}${SITE}|ar (?:ein|y) (?:g?wefan|d?tudalennau|dudalennau)\b)`;
const NEAR = String.raw`[^.;]{0,80}`;

/** "On our website we …", "For pictures on our site we …": a sentence that begins with where. */
const BEGINS_HERE = new RegExp(
  String.raw`^(?:(?:where|for|to)\b[^.;,]{0,60}? )?(?:${HERE}|(?<=^to [^.;,]{0,60})\bour ${SITE})[^.;,]{0,40}?,?(?: (?:we|rydym|rydyn|the council)\b${NEAR})? ?$`,
  'i',
);
/** "Our pages also rely on …", with `USE` behind it. */
const SITE_USES = new RegExp(
  String.raw`(?:\b(?:our|this|these|some|many|the|council['’]s) (?:[\w'’-]+ ){0,2}?${SITE}|\bmae(?:['’]r| ein) g?wefan(?: hon)? yn)(?: (?:also|currently|sometimes|now|then|may|will|can|does|only|yn)){0,3} ((?:(?!(?:and|or|to|how|that|which|we|you|they) )\w+ ){1,4})$`,
  'i',
);
/** "… for films on our website", "… to let people watch meetings on this site": after what is used. */
const FOR_SITE = new RegExp(
  String.raw`^(?:,? (?:for|as|to|so that)\b${NEAR}?)? ?${HERE}|^ to add [^.;]{0,40} to (?:${WHOSE} ){1,5}${SITE}`,
  'i',
);
const IS_USED = /^,? (?:is|are) (?:also |only )?used\b/i;
/** "Films on our website are hosted by …". */
const COMES_FROM = new RegExp(
  String.raw`${HERE} (?:is|are|come|comes) ?(?:hosted|held|stored|shown|played|displayed|streamed|served|provided|supplied)? ?(?:by|on|from|through|via|with|using) (?:the )?$`,
  'i',
);
/** "… hosts the films on our website". */
const BRINGS = new RegExp(
  String.raw`^ (?:hosts?|suppl(?:y|ies)|provides?|shows?|plays?|displays?|streams?|serves?|delivers?)\b${NEAR}${HERE}`,
  'i',
);
/** "We bring … into our pages", "we have … galleries on our site". */
const WE_BRING = /\bwe (?:\w+ )?(?:bring|show|display|embed|include|add|play|put|place|have) (?:the )?$/i;
/** "Our pages have X videos and Y maps in them": things of theirs, in our pages. */
const PAGES_HAVE = new RegExp(
  String.raw`\b(?:our|this|these|some|many|the|council['’]s) (?:[\w'’-]+ ){0,2}?${SITE} (?:also |sometimes |may |can )*(?:has|have|shows?|contains?|includes?|features?|carry|carries) (?:embedded |some )?$`,
  'i',
);
/** "Our home page shows our latest X messages and the newest entries of our Y page": what we said there, on our pages. */
const PAGES_REPEAT = new RegExp(
  String.raw`\b(?:our|this|these|some|many|the|council['’]s|each|every) (?:[\w'’-]+ ){0,2}?${SITE} (?:also |sometimes |may |can )*(?:shows?|displays?|carry|carries|repeats?|lists?) (?:(?:our|the|its|council['’]s|latest|newest|recent|last|most|few|own) ){1,4}(?:[^.;]{0,60} (?:of|from|on|and) (?:our |the |its )?)?$`,
  'i',
);
const SAID_THERE =
  /^ (?:messages|posts|tweets|entries|news|updates|timeline|stream|feeds?|page|account|pictures|photos|stories)\b/i;

const IS_THING = / (?:videos?|players?|feeds?|posts?|timelines?|widgets?|buttons?|maps?|films?)$/i;
const THINGS_HERE = new RegExp(String.raw`^(?: [\w'’-]+){0,3} ${HERE}`, 'i');
/** What a host does with what is ours: "to host our recordings", "we host our films on …". */
const TO_HOLD =
  /^,? (?:to|for) (?:hosting|host|hold|holding|store|storing|stream|streaming) (?:our|the council['’]s)\b/i;
/** "We use X for most of our films": films of ours that X plays are in our pages. */
const FOR_FILMS =
  /^,? (?:for|to (?:show|play|share|publish|deliver)) (?:(?:all|most|many|some|any|of|the|our|its|council['’]s) ){1,4}(?:[\w-]+ ){0,2}?(?:videos?|films?|clips|webcasts?|recordings)\b/i;
const WE_HOLD =
  /\b(?:we|council) (?:also )?(?:host|hold|store|stream|keep)s? (?:our|its|the council['’]s)\b[^.;]{0,60}\b(?:on|with|at|by|through|via|using) $/i;
/** Where people talk, that is what it is used for, whatever page they are on or talk about. */
const TO_TALK =
  /\b(?:talk\w*|tell\w*|reach\w*|contact\w*|chat\w*|communicat\w+|engag\w+|listen\w*|answer\w*|respond\w*|repl(?:y|ies|ying)|promot\w+|publici\w+|announc\w+|inform|let(?:ting)? (?:you|people|residents) know|shar(?:e|ing)|post|posting|messag\w+|follow\w*|hear|in touch|groups?|accounts?|links?)\b/i;

/** "X is told which of our pages you read". */
const LEARNS = new RegExp(
  String.raw`^ (?:(?:is|are) (?:then |also )?(?:told|informed|notified)|(?:(?:can|may|will) )?(?:learns?|sees?|finds? out))\b(?! (?:nothing|no|none|never)\b)[^.;]{0,30}\b(?:${WHOSE} ){1,5}(?:[\w'’-]+ ){0,2}?${SITE}`,
  'i',
);

/** "X is only loaded when you agree", "we load X if you allow it": whatever is loaded is in our pages. */
const IS_LOADED = new RegExp(
  either([
    String.raw`^(?:'s?)?(?: [\w-]+){0,2}? (?:is|are|(?:will|may|can)(?: \w+)?(?: be)?) (?:\w+ ){0,2}?(?:loads?|loaded|embedded)\b`,
    String.raw`^ (?:only )?loads\b`,
    String.raw`^ (?:(?:yn cael )?ei l?wytho|yn ll?wytho|ei (?:fewnosod|hymgorffori))(?!\p{L})`,
  ]),
  'iu',
);
const WE_LOAD =
  /\b(?:we|council|(?:web ?)?sites?|pages?) (?:(?:only|also|will|may|do|does|not|then) )*(?:load|loads|embed|embeds) (?:the )?$/i;

/** "Our pages hold films that other companies deliver, such as X". */
export const OTHERS_DELIVER =
  /\b(?:pages?|(?:web ?)?sites?)\b(?![^.;]{0,30}\b(?:no|not|never|none)\b)[^.;]{0,80}\b(?:that|which) (?:other |outside |third[- ]party )?(?:companies|firms|sites|services|providers|organisations) (?:deliver|supply|provide|host|bring|send|serve|show)\b[^.;]{0,20},? (?:such as|like|including|e\.?g\.?) (?:the )?$/i;

const THEIR_OWNER = /\(\w+ by (?:the )?$/i;

/** Where people talk, it is used for talking. */
export const isToTalk = ({ before, after }: Pick<Group, 'before' | 'after'>): boolean =>
  holds(before, TO_TALK) || holds(after, TO_TALK);

/** For places where people talk, whose name alone says nothing of our pages. */
export function isUsedHere({ before, after: behind, mentions }: Group): boolean {
  if (holds(behind, LEARNS)) return true;
  if (holds(before, PAGES_REPEAT) && holds(behind, SAID_THERE)) return true;
  if (
    mentions.some(({ category }) => category === 'content') &&
    holds(before, USE) &&
    holds(behind, FOR_FILMS)
  )
    return true;
  if (isToTalk({ before, after: behind }) || holds(before, THEIR_OWNER)) return false;
  if (holds(behind, IS_LOADED) || holds(before, WE_LOAD)) return true;
  const after = behind.replace(/^ ?\(?[^()]{0,60}\)/, '');
  const isHere = holds(before, BEGINS_HERE);
  if (holds(before, COMES_FROM) || holds(before, WE_HOLD) || holds(after, BRINGS)) return true;
  if (holds(before, WE_BRING) && holds(after, THINGS_HERE)) return true;
  if (holds(before, PAGES_HAVE) && IS_THING.test(mentions[0]?.name ?? '')) return true;
  if (holds(after, IS_USED)) return isHere || FOR_SITE.test(after.replace(IS_USED, ''));
  if (!holds(before, USE)) return false;
  return (
    isHere || USE.test(SITE_USES.exec(before)?.[1] ?? '') || holds(after, FOR_SITE) || holds(after, TO_HOLD)
  );
}
