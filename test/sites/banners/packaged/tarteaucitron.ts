/** tarteaucitron, the real one. */
import { hiddenReject, honest, noWayBack, type Behaviour } from '../behaviours.ts';
import { startOptional, waitingOr, written, type Packaged, type PackagedPage } from './packaged.ts';

const page = (how: Behaviour, more: object, ways: PackagedPage['ways']): PackagedPage => ({
  how,
  ways,
  end: (optional) => {
    const config = JSON.stringify({
      privacyUrl: '/privacy',
      orientation: 'bottom',
      showAlertSmall: false,
      showIcon: true,
      DenyAllCta: true,
      AcceptAllCta: true,
      highPrivacy: true,
      removeCredit: true,
      useExternalCss: true,
      useExternalJs: true,
      googleConsentMode: false,
      bingConsentMode: false,
      pianoConsentMode: false,
      ...more,
    });
    return `${waitingOr(how, optional)}
<link rel="stylesheet" href="/packages/tarteaucitron.css">
<script>${startOptional} var tarteaucitronForceLanguage = 'en';</script>
<script src="/packages/tarteaucitron.js"></script><script src="/packages/tarteaucitron.en.js"></script><script src="/packages/tarteaucitron.services.js"></script>
<script>tarteaucitron.init(${config});
tarteaucitron.services.visits = { key: 'visits', type: 'analytic', name: 'Counting of visits', needConsent: true, cookies: ['_ga'], js: startOptional, fallback: () => {} };
(tarteaucitron.job = tarteaucitron.job || []).push('visits');</script>`;
  },
});

const ways: PackagedPage['ways'] = {
  reject: ['reject'],
  accept: ['accept'],
  withdraw: ['reopen', 'reject'],
  close: null,
};

export const tarteaucitron: Packaged = {
  id: 'tarteaucitron',
  name: 'tarteaucitron',
  consentTool: 'tarteaucitron',
  parts: {
    accept: '#tarteaucitronPersonalize2, .tarteaucitronAllow:not(#tarteaucitronSaveButton)',
    reject: '#tarteaucitronAllDenied2, #tarteaucitronAllDenied, .tarteaucitronDeny',
    settings: '#tarteaucitronCloseAlert',
    save: '#tarteaucitronSaveButton',
    close: '#tarteaucitronClosePanel',
    reopen: '#tarteaucitronManager',
  },
  memory: {
    read: (page) => {
      const kept = page.read('tarteaucitron') ?? '';
      if (kept.includes('!visits=true')) return 'accepted';
      return kept.includes('!visits=false') ? 'rejected' : 'none';
    },
    write: written,
  },
  reopen: null,
  pages: [
    page(honest, {}, ways),
    page(hiddenReject, { DenyAllCta: false }, { ...ways, reject: ['settings', 'reject'] }),
    page(noWayBack, { showIcon: false }, { ...ways, withdraw: null }),
    page({ name: 'middle', why: 'In the middle of a darkened page.' }, { orientation: 'middle' }, ways),
  ],
};
