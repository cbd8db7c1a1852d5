/** What a statement on choice is about: which cookies, and which products. */
import { categoriesIn, visitorProducts, type Found, type Said } from './rule.ts';
import { holds } from '../../patterns/may-match.ts';

export const OF_COOKIES = /\bcookies?\b|\banalytics\b|\btrack(?:ing|ers?)\b/i;

const OF_PRIVACY = /\bprivacy\b|\bdata protection\b|\bpreifatrwydd\b/i;
/** By the nearest heading; one that is of privacy as well says nothing of a sentence. */
export const isUnderCookies = ({ headings }: Said): boolean =>
  [headings.split('|').at(-1) ?? '', headings].some(
    (said) => OF_COOKIES.test(said) && !OF_PRIVACY.test(said),
  );

/** Products of the sentence before, where it speaks of them alone; else those it names. */
export function whose(said: Said): Pick<Found, 'products' | 'categories'> {
  const products = said.mentions.length > 0 || holds(said.text, OF_COOKIES) ? [] : visitorProducts(said);
  if (products.length === 0) return {};
  return {
    products: [...new Set(products.flatMap(({ productId }) => productId ?? []))],
    categories: [...new Set(products.flatMap(({ category }) => category ?? []))],
  };
}

/** What is asked for or declined: kinds of cookie in the sentence, else in the heading. */
export function what({ text, headings }: Said): Pick<Found, 'value' | 'categories'> {
  const own = categoriesIn(text);
  const categories = own.length > 0 || /\ball (?:\w+ )?cookies\b/i.test(text) ? own : categoriesIn(headings);
  const words =
    /\b(?:analytics?|advertising|marketing|optional|additional|non-essential|performance|third[- ]party|tracking|functional|statistics)(?:(?:,| and| or) (?:\w+))? cookies?\b/i.exec(
      text,
    )?.[0];
  return { categories, value: words ?? (categories.length > 0 ? categories.join(', ') : 'cookies') };
}
