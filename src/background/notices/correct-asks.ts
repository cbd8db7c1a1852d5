/** What an auditor may ask: show the notices of a page, set one right, take that back, note what a finding is worth. */
import { bundledFor, noticesFor } from '../../core/notices/layers.ts';
import { MOST_CORRECTIONS, whyRefused } from '../../core/notices/corrections/check.ts';
import { corrected, isOf } from '../../core/notices/corrections/correct.ts';
import type { Correction, Refused } from '../../core/notices/corrections/correction.ts';
import { ruleOf } from '../../core/notices/corrections/rule-of.ts';
import type { Notice } from '../../core/notices/notice.ts';
import { keptNote, MOST_NOTE, MOST_NOTES } from '../../core/report/notes.ts';
import type { Ask, NoticesShown, NoticeShown, TabState } from '../../core/report/tab-state.ts';
import { companies as companyRules } from '../../../rules/index.ts';
import { pageSite, type HeldVisit } from '../held/held-visits.ts';
import { knowledge } from '../known/knowledge.ts';
import type { Worker } from '../worker.ts';

type AskOf<Name extends Ask['ask']> = Extract<Ask, { ask: Name }>;

export async function showNotices(worker: Worker, { tab }: { tab: number }): Promise<NoticesShown> {
  // Nothing is judged by looking: who shows what was judged looks again each time that it is.
  const held = worker.schedule.inHand.byTab.get(tab);
  const notices = held === undefined ? [] : noticesOf(worker, held);
  return {
    notices: await Promise.all(notices.map((notice) => shownOf(worker, notice))),
    products: companyRules.flatMap(({ name: company, products }) =>
      products.map(({ id, name }) => ({ id, name, company })),
    ),
  };
}

/** Those that judge the page, as they were read. */
function noticesOf(worker: Worker, held: HeldVisit): Notice[] {
  const page = new URL(held.visit.finalPage);
  const { known, notices } = knowledge();
  const came = worker.notices.of(pageSite(held)).notices;
  return [...noticesFor(page, came), ...bundledFor(page, notices, known.councils)];
}

async function shownOf(worker: Worker, notice: Notice): Promise<NoticeShown> {
  const all = worker.audit.corrections();
  const { notice: now, entries, lapsed } = corrected(notice, all, knowledge().known.companies);
  const { id, title, publisher, layer, address, retrieved, sha256 } = notice;
  const { hosts, paths, except } = now.scope;
  return {
    ...{ id, title, publisher, layer, address, retrieved, sha256 },
    scope: { hosts, paths, except },
    text: await worker.texts.of(sha256),
    entries: [...entries.values()],
    corrections: now.corrections ?? [],
    lapsed: lapsed.length,
    rule: ruleOf(now),
  };
}

export async function correctNotice(
  worker: Worker,
  { tab, notice: id, change, reason }: AskOf<'correct-notice'>,
): Promise<TabState> {
  await worker.judgeTab(tab);
  const held = worker.schedule.inHand.byTab.get(tab);
  const notice = held && noticesOf(worker, held).find((one) => one.id === id);
  if (notice === undefined) throw new Error('no-such-notice' satisfies Refused);
  const { sha256 } = notice;
  const made = { change, reason: reason.trim(), at: new Date().toISOString() };
  const correction: Correction = { id: crypto.randomUUID().slice(0, 8), notice: id, sha256, ...made };
  const all = worker.audit.corrections();
  const why = whyRefused(correction, {
    notice,
    before: all.filter((other) => isOf(other, notice)),
    text: await worker.texts.of(sha256),
    companies: knowledge().known.companies,
  });
  if (why !== null) throw new Error(why);
  if (all.length >= MOST_CORRECTIONS || !(await worker.audit.putCorrections([...all, correction])))
    throw new Error('too-many' satisfies Refused);
  return judgedAgain(worker, tab);
}

export async function takeBack(worker: Worker, { tab, correction }: AskOf<'take-back'>): Promise<TabState> {
  await worker.audit.putCorrections(worker.audit.corrections().filter(({ id }) => id !== correction));
  return judgedAgain(worker, tab);
}

/** A notice speaks of all pages of its site. */
async function judgedAgain(worker: Worker, tab: number): Promise<TabState> {
  const held = worker.schedule.inHand.byTab.get(tab);
  if (held !== undefined) await worker.judgeSite(pageSite(held));
  return worker.judgeTab(tab);
}

export async function note(worker: Worker, { tab, key, stance, reason }: AskOf<'note'>): Promise<TabState> {
  const { report } = await worker.judgeTab(tab);
  if (report === null) throw new Error('There is no report to note anything in.');
  const all = worker.audit.notesOf(report.finalPage);
  const before = all.find((one) => one.key === key);
  const others = all.filter((one) => one.key !== key);
  if (stance === null) {
    await worker.audit.putNotes(report.finalPage, others);
    return worker.judgeTab(tab);
  }
  const words = { key, stance, reason: reason.trim(), at: new Date().toISOString() };
  if (words.reason === '') throw new Error('no-reason' satisfies Refused);
  if (words.reason.length > MOST_NOTE) throw new Error('too-long' satisfies Refused);
  // What was noted may be said in other words after its finding is gone.
  const kept = keptNote(words, report) ?? (before === undefined ? null : { ...before, ...words });
  if (kept === null) throw new Error('no-such-entry' satisfies Refused);
  if (others.length >= MOST_NOTES || !(await worker.audit.putNotes(report.finalPage, [...others, kept])))
    throw new Error('too-many' satisfies Refused);
  return worker.judgeTab(tab);
}
