/** Banners of real packages: what a page writes to have one, and how it can be used. */
import type { Memory, Parts, Way } from '../banner.ts';
import type { Behaviour } from '../behaviours.ts';

export interface PackagedPage {
  how: Behaviour;
  /** Markup and scripts at the end of the page. `optional`: tags that wait for a yes. `cookies`: address of the cookies page. */
  end(optional: string, cookies: string): string;
  ways: Record<'reject' | 'accept' | 'withdraw' | 'close', Way>;
}

export interface Packaged {
  id: string;
  name: string;
  consentTool: string | null;
  parts: Parts;
  memory: Memory;
  /** A list item for the footer, where something of the page brings a choice back. */
  reopen: string | null;
  pages: PackagedPage[];
}

/** Packages keep their memory themselves. */
export const written = (): void => {};

/** Starts what waits, once. */
export const startOptional = `const startOptional = () => {
  const held = document.getElementById('optional');
  if (held === null) return;
  const copy = held.content.cloneNode(true);
  held.remove();
  for (const still of copy.querySelectorAll('script')) {
    const script = document.createElement('script');
    for (const { name, value } of still.attributes) script.setAttribute(name, value);
    script.textContent = still.textContent;
    still.replaceWith(script);
  }
  document.body.append(copy);
};`;

/** The tags, waiting or not: a page that sets before a choice, or ignores it, has them outside what its tool holds back. */
export const waitingOr = (how: Behaviour, optional: string): string =>
  how.runsBefore === true || how.ignoresRejection === true
    ? optional
    : `<template id="optional">${optional}</template>`;

/** A script that comes when the behaviour says so. */
export const scriptOf = (how: Behaviour, src: string, then: string): string =>
  how.lateMs === undefined
    ? `<script src="${src}"></script><script>${then}</script>`
    : `<script>setTimeout(() => { const script = document.createElement('script'); script.src = '${src}'; script.onload = () => { ${then} }; document.head.append(script); }, ${how.lateMs});</script>`;
