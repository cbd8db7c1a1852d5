/** Lines of plain text: wrapping, indenting, emphasis. */
import { styleText } from 'node:util';
import { harmless } from '../../core/text/harmless.ts';

/** Columns that fit a terminal and an email. */
export const WIDTH = 92;

/** Breaks at spaces so that no line is longer than the width; a longer word stands alone. Nothing in it acts. */
export function wrap(text: string, indent = '', first = indent): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text
    .split(/\s+/)
    .map(harmless)
    .filter((part) => part !== '')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  if (!isEmpty) lines.push(line);
  return lines;
}

/** Makes one line of text, with nothing in it that acts, stand out or stand back. */
export interface Emphasis {
  strong(text: string): string;
  faint(text: string): string;
}

/** `validateStream: false`: whether the text goes to a terminal was settled by whoever asked. */
const styled = (style: 'bold' | 'dim', text: string): string =>
  styleText(style, text, { validateStream: false });

export const emphasis = (colour: boolean): Emphasis => ({
  strong: (text) => (colour ? styled('bold', harmless(text)) : harmless(text)),
  faint: (text) => (colour ? styled('dim', harmless(text)) : harmless(text)),
});

/** Shortened at a space, with a sign that it goes on. */
export function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))} …`;
}
