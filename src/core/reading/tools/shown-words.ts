/** What any tool shows besides its lists, wherever its settings keep it: a button that refuses, and links in its texts. */
import { refuses } from '../lexicon/choice-words.ts';
import { kindOfLink } from './banner-settings.ts';
import { isFields, LONGEST, plainText, type SettingsRead } from './declared.ts';
import type { Data } from './literal.ts';

const DEEPEST = 6;
/** Texts looked at; the settings with most have a few hundred. */
const MOST_TEXTS = 2000;
const MOST_LINKS = 20;

/** Fields that hold the words of such a button, and one that says whether there is any. */
const IS_REFUSAL = /reject|decline|refuse|deny|disagree|necessary\w*(?:btn|button)/i;
const IS_SHOWN = 'rejectButton';
const LINK =
  /<a\s(?:[^<>]{0,300}\s)?href\s*=\s*(?:"([^"<>]{1,500})"|'([^'<>]{1,500})')[^<>]{0,300}>([^<>]{1,200})<\/a>/gi;

export function shownIn(data: Data): Pick<SettingsRead, 'buttons' | 'links'> {
  const texts: { name: string; text: string }[] = [];
  const isWithout = gather(data, '', 0, texts);
  const refusals = texts.filter(({ name, text }) => IS_REFUSAL.test(name) && refuses(plainText(text) ?? ''));
  const links = texts.flatMap(({ text }) =>
    text.includes('<a')
      ? [...text.slice(0, LONGEST).matchAll(LINK)].map(([, double, single, words = '']) => ({
          address: double ?? single ?? '',
          text: plainText(words) ?? '',
        }))
      : [],
  );
  const told = new Map(links.map((link) => [`${link.address} ${link.text}`, link]));
  return {
    buttons: isWithout ? [] : [...new Set(refusals.flatMap(({ text }) => plainText(text) ?? []))],
    links: [...told.values()]
      .filter(({ address, text }) => text !== '' && IS_PLACE.test(address))
      .slice(0, MOST_LINKS)
      .map(({ address, text }) => ({ address, text, kind: kindOfLink(text, address) })),
  };
}

/** A page, and no place within one. */
const IS_PLACE = /^(?:https?:\/\/|\/|\.{1,2}\/|[\w-]+(?:\/|\.\w))/i;

/** Collects texts; true where the settings say that there is no such button. */
function gather(data: Data, name: string, depth: number, texts: { name: string; text: string }[]): boolean {
  if (texts.length >= MOST_TEXTS || depth > DEEPEST) return false;
  if (typeof data === 'string') texts.push({ name, text: data });
  if (Array.isArray(data)) return data.some((each) => gather(each, name, depth + 1, texts));
  if (!isFields(data)) return false;
  let isWithout = data[IS_SHOWN] === false;
  for (const [field, value] of Object.entries(data))
    isWithout = gather(value, field, depth + 1, texts) || isWithout;
  return isWithout;
}
