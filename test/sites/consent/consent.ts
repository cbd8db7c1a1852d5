/**
 * A replayed consent tool: the banner it puts into a page, what it stores before anybody chose, and the cookie by
 * which it remembers a choice. What may run only after acceptance stands in a template, or as the tool wants it.
 */
import type { Answering } from '../exchange.ts';
import type { CookieExpected, Leaves } from '../expected.ts';
import type { Caller } from '../vendors/vendor.ts';

export interface Consent {
  name: string;
  /** Id of its rule in rules/consent. */
  id: string;
  /** Hosts of its own, other than the council's. */
  hosts: string[];
  answer: Answering;
  needsPackages: boolean;
  /** HTML for the end of the page. `optional`: tags that wait for acceptance. */
  banner(council: string, optional: string): string;
  /** What is there before any choice. */
  leaves(caller: Caller): Leaves;
  /** Selectors of the controls of the first layer. */
  accept: string;
  reject: string;
  /** The cookies that remember an acceptance; null where it is kept elsewhere. */
  remembers(caller: Caller): CookieExpected[];
}

/** Scripts in the page open it when the visitor accepts, or accepted before. */
export const waiting = (optional: string): string => `<template id="optional">${optional}</template>`;
