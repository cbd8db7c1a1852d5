/** A sentence together with what leads to it: a line that ends in a colon, a question, or a heading. */
import type { Document } from '../../page/document.ts';
import type { Quoted } from '../../reading.ts';
import { quoteAcross, type Sentence } from '../../page/sentences.ts';
import type { Said } from './rule.ts';

/** "We will not:" with one of its items, or a question with the answer under it. */
export function introduced(document: Document, alone: Said): { said: Said; quote: Quoted }[] {
  const { sentence } = alone;
  const { lead } = sentence;
  if (lead === null || sentence.index > 0) return [];
  const quote = quoteAcross(document, lead, sentence);
  if (quote.offset !== lead.offset) return [];
  const start = `${lead.text.replace(/[\s:;,-]+$/, '')} `;
  const mentions = alone.mentions.map((mention) => ({
    ...mention,
    start: mention.start + start.length,
    end: mention.end + start.length,
  }));
  const before = lead.before?.text ?? '';
  return [{ said: { ...alone, text: start + alone.text, from: start.length, before, mentions }, quote }];
}

/** "What we will not do", with one of the items under it. */
export function headed(
  document: Document,
  alone: Said,
  heading: Sentence | null,
): { said: Said; quote: Quoted }[] {
  const { sentence } = alone;
  if (heading === null || sentence.kind !== 'item' || sentence.index > 0) return [];
  const start =
    /^(?:what |things |the things )?we (?:will|do|would)(?: not|n't| never)\b(?: do)?(?=[\s:.…]*$)/i.exec(
      heading.text.replace(/\bwon't\b/i, 'will not'),
    )?.[0];
  if (start === undefined) return [];
  const quote = quoteAcross(document, heading, sentence);
  if (quote.offset !== heading.offset) return [];
  const lead = 'We will not ';
  return [{ said: { ...alone, text: lead + alone.text, from: lead.length, mentions: [] }, quote }];
}
