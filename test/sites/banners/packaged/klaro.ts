/** Klaro, the real one. */
import { hiddenReject, honest, ignoresRejection, late, reloads, type Behaviour } from '../behaviours.ts';
import { scriptOf, startOptional, waitingOr, written, type Packaged, type PackagedPage } from './packaged.ts';

const page = (how: Behaviour, more: object, ways: PackagedPage['ways']): PackagedPage => ({
  how,
  ways,
  end: (optional) => {
    const config = JSON.stringify({
      storageMethod: 'cookie',
      default: how.isPreticked === true,
      acceptAll: true,
      lang: 'en',
      privacyPolicy: '/privacy',
      translations: { en: { purposes: { statistics: 'Statistics', media: 'Media' } } },
      ...more,
    });
    return `${waitingOr(how, optional)}
<script>${startOptional}
window.klaroConfig = { ...${config}, services: [
  { name: 'visits', title: 'Counting of visits', purposes: ['statistics'], cookies: [/^_ga/], callback: (isOn) => { if (isOn) { startOptional(); ${how.reloads === true ? "if (!sessionStorage.getItem('counted')) { sessionStorage.setItem('counted', '1'); location.reload(); }" : ''} } } },
  { name: 'films', title: 'Films', purposes: ['media'] },
] };</script>
${scriptOf(how, '/packages/klaro.js', '')}`;
  },
});

const ways: PackagedPage['ways'] = {
  reject: ['reject'],
  accept: ['accept'],
  // Once it is answered it offers the switches alone.
  withdraw: ['reopen', 'switch', 'switch', 'save'],
  close: null,
};

export const klaro: Packaged = {
  id: 'klaro',
  name: 'Klaro',
  consentTool: 'klaro',
  parts: {
    accept: '#klaro .cm-btn-success:not(.cm-btn-accept), #klaro .cm-btn-accept-all',
    reject: '#klaro .cn-decline, #klaro .cm-btn-decline',
    settings: '#klaro .cn-learn-more',
    switch: '#klaro .cm-list-input:not([disabled])',
    save: '#klaro .cm-btn-accept',
    close: '#klaro .cm-modal .hide',
    reopen: '.klaro-again',
  },
  memory: {
    read: (page) => {
      const kept = page.read('klaro');
      if (kept === null) return 'none';
      const says = Object.values(JSON.parse(decodeURIComponent(kept)) as Record<string, boolean>);
      return says.every(Boolean) ? 'accepted' : says.some(Boolean) ? 'partial' : 'rejected';
    },
    write: written,
  },
  reopen:
    '<li><a class="klaro-again" href="#" onclick="klaro.show(klaroConfig, true); return false">Change cookie settings</a></li>',
  pages: [
    page(honest, {}, ways),
    page(ignoresRejection, {}, ways),
    page(
      hiddenReject,
      { hideDeclineAll: true },
      {
        ...ways,
        reject: ['settings', 'save'],
      },
    ),
    page(late, {}, ways),
    page(reloads, {}, ways),
    page({ name: 'dialog', why: 'Over the page, which waits for an answer.' }, { noticeAsModal: true }, ways),
  ],
};
