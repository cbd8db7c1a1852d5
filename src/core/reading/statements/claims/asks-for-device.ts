/**
 * Asks first, said of what a phone or a browser can tell: an app that asks before it reads where you are, uses the camera
 * or sends alerts. That it reads them, or that you can turn them off, is no promise to ask.
 */
import { endOf, type Family } from './rule.ts';
import { firstOf, holds } from '../../patterns/may-match.ts';

/** Where it is, and what it sees and hears. */
const PLACE = String.raw`(?:your (?:exact |precise |current )?(?:location|whereabouts|position|camera|microphone)|where (?:you|your (?:phone|device)|the (?:phone|device)|it) (?:are|is)(?=[.,;]?$|[.,;]| (?:and|or|if|when|only|with|before|once|unless)\b)|(?:the|its) (?:camera|microphone|location|GPS)|location (?:data|services)|GPS|bluetooth|(?:eich )?(?:l|ll)leoliad)`;
const THING = String.raw`(?:${PLACE}|your (?:photos?|contacts|calendar)|(?:push )?notifications?|alerts)`;
const YES = String.raw`(?:permission|consent|agree\w*|allow\w*|accept\w*|whether|ok(?:ay)?|sa(?:y|id) (?:yes|so|that (?:it|we) (?:may|can))|let it|turn (?:it|this|them) on|switch (?:it|this|them) on|caniatâd|cydsyniad)`;
const WORD = '(?:permission|consent|agreement|approval|leave|go-ahead|say-so|yes|ok(?:ay)?)';
const NEAR = '[^.;]{0,90}?';

const ASKS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:asks?|asked|asking|request\w*|prompt\w*|gofyn|ofyn)\b${NEAR}\b${YES}${NEAR}\b${THING}`,
    'i',
  ),
  new RegExp(
    String.raw`\b${THING}${NEAR}\b(?:only|not|never|\w+n't)\b${NEAR}\b(?:if|when|once|after|unless|until|with|without)\b${NEAR}\b${YES}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:only|not|never|\w+n't)\b${NEAR}\b${THING}${NEAR}\b(?:if|when|once|after|unless|until|with|without)\b${NEAR}\b${YES}`,
    'i',
  ),
  new RegExp(String.raw`\bwith your ${WORD}\b${NEAR}\b${THING}|\b${THING}${NEAR}\bwith your ${WORD}\b`, 'i'),
  // "You are asked, and only then do we read your position".
  new RegExp(String.raw`\b(?:asks?|asked)\b${NEAR}\bonly then\b${NEAR}\b${PLACE}`, 'i'),
  // "Before the app turns on your microphone it asks".
  new RegExp(
    String.raw`\bbefore\b(?! you\b)${NEAR}\b${THING}${NEAR}\b(?:it|the app|we) (?:always |first |will |shall )*(?:asks?|requests?)\b`,
    'i',
  ),
  // "We need your agreement before we see your position".
  new RegExp(
    String.raw`\b(?:needs?|wants?|requires?|seeks?|gets?|must have|waits? for) your ${WORD}\b${NEAR}\bbefore\b${NEAR}\b${PLACE}`,
    'i',
  ),
  new RegExp(String.raw`\b(?:if|once|when) you (?:${YES}|give (?:us |it )?permission)${NEAR}\b${THING}`, 'i'),
];
const THE_THING = new RegExp(THING, 'i');
/** What the reader may do or ask for, and what needs no asking. */
const NO_PROMISE =
  /\b(?:not|\w+n't|without) (?:need|have to|require|ask)|\bright to\b|\byou (?:can|may) (?:also )?(?:ask|turn|switch|withdraw|change|stop)\b|\bif you (?:do not|don't)\b/i;

export const asksForDevice: Family = ({ text, sentence }) => {
  const match = sentence.kind === 'heading' || holds(text, NO_PROMISE) ? null : firstOf(text, ASKS);
  if (match === null) return [];
  return [
    { kind: 'asks-first', value: THE_THING.exec(match[0])?.[0] ?? null, categories: [], end: endOf(match) },
  ];
};
