/** The badge: how many companies the notice does not name. Its text says the verdict by itself; colour agrees. */
import browser from 'webextension-polyfill';
import type { TabState } from '../../core/report/tab-state.ts';

interface Badge {
  text: string;
  /** Background; white text on each has a contrast of 4.5 or more. */
  colour: string;
  title: string;
}

const CALM = '#2f6b4f';
const NOTED = '#1f4f82';
const UNSURE = '#5a5f66';

export function badgeOf(state: TabState): Badge {
  const { report, status } = state;
  if (status === 'unsupported' || status === 'not-allowed' || status === 'not-council')
    return { text: '', colour: UNSURE, title: 'Candour' };
  if (report === null) return { text: '…', colour: UNSURE, title: 'Candour: still looking' };
  const { text: headline, counts } = report.headline;
  const title = `Candour: ${headline}`;
  const number = counts.notNamed > 99 ? '99+' : String(counts.notNamed);
  if (status === 'loading') return { text: counts.notNamed > 0 ? number : '…', colour: UNSURE, title };
  switch (report.verdict) {
    case 'matches':
      return { text: '✓', colour: CALM, title };
    case 'differs':
      return { text: counts.notNamed > 0 ? number : '≠', colour: NOTED, title };
    case 'inconclusive':
    case 'no-notice':
      return { text: '?', colour: UNSURE, title };
  }
}

export async function showBadge(tab: number, badge: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: badge.text }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: badge.colour }),
    browser.action.setBadgeTextColor({ tabId: tab, color: '#ffffff' }),
    browser.action.setTitle({ tabId: tab, title: badge.title }),
  ]);
}
