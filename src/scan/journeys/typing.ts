/**
 * Types made-up values into the fields of a page, and never sends them: what the page tells others of them by itself is
 * what is looked for. No field for a password is touched, and no key that could submit is pressed.
 */
import { randomInt } from 'node:crypto';
import { CdpError, type Session } from '../browser/cdp.ts';
import type { Deadline } from '../browser/deadline.ts';
import { readTree } from './accessible.ts';
import { lookAt } from './measure.ts';

const FIELDS = ['textbox', 'searchbox', 'combobox'];
const MOST_FIELDS = 20;
const LETTERS = 'bcdfghjklmnpqrstvwxz';

/** Like no word that a page has of itself, and no person’s. */
const madeUp = (): string =>
  Array.from({ length: 14 }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('');

export interface Typed {
  values: string[];
  /** There are more fields than were filled in. */
  isCut: boolean;
}

/** Rejects with a CdpError where the page is gone. */
export async function typeIntoForms(
  page: Session,
  sessions: readonly Session[],
  deadline: Deadline,
): Promise<Typed> {
  const { nodes, isCut } = await readTree(sessions, deadline);
  const typed: string[] = [];
  for (const node of nodes) {
    if (!FIELDS.includes(node.role) || node.isDisabled || node.element === null) continue;
    if (typed.length >= MOST_FIELDS) return { values: typed, isCut: true };
    const look = await lookAt(node.session, node.frame, node.element);
    if (look === null || !look.isShown || look.kind === 'password') continue;
    const value = look.kind === 'email' ? `${madeUp()}@example.org` : madeUp();
    try {
      await node.session.send('DOM.focus', { backendNodeId: node.element });
      await page.send('Input.insertText', { text: value });
      typed.push(value);
    } catch (error) {
      // Not every field takes what is typed: one that only opens a list does not.
      if (!(error instanceof CdpError)) throw error;
    }
  }
  return { values: typed, isCut };
}
