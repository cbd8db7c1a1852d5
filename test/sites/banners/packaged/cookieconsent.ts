/** cookieconsent 3 (Osano's open one), the real one. */
import { honest, ignoresRejection, type Behaviour } from '../behaviours.ts';
import { startOptional, waitingOr, written, type Packaged, type PackagedPage } from './packaged.ts';

const page = (how: Behaviour, more: object, ways: PackagedPage['ways']): PackagedPage => ({
  how,
  ways,
  end: (optional) => `${waitingOr(how, optional)}
<link rel="stylesheet" href="/packages/cookieconsent.min.css"><script>${startOptional}</script>
<script src="/packages/cookieconsent.min.js"></script>
<script>cookieconsent.initialise({ palette: { popup: { background: '#237afc' }, button: { background: '#fff', text: '#237afc' } }, revokable: true, animateRevokable: false, content: { href: '/privacy' },
  onInitialise(status) { if (status === 'allow') startOptional(); }, onStatusChange(status) { if (status === 'allow') startOptional(); }, ...${JSON.stringify(more)} });</script>`,
});

const ways: PackagedPage['ways'] = {
  reject: ['reject'],
  accept: ['accept'],
  withdraw: ['reopen', 'reject'],
  close: null,
};

export const cookieConsent: Packaged = {
  id: 'cookieconsent',
  name: 'cookieconsent',
  consentTool: 'osano',
  parts: {
    accept: '.cc-window .cc-allow',
    reject: '.cc-window .cc-deny',
    close: '.cc-window .cc-dismiss, .cc-window .cc-close',
    reopen: '.cc-revoke',
  },
  memory: {
    read: (page) => {
      const says = { allow: 'accepted', deny: 'rejected', dismiss: 'closed' } as const;
      return says[page.read('cookieconsent_status') as 'allow' | 'deny' | 'dismiss'] ?? 'none';
    },
    write: written,
  },
  reopen: null,
  pages: [
    page(honest, { type: 'opt-in' }, ways),
    page(ignoresRejection, { type: 'opt-in', position: 'top' }, ways),
    page(
      { name: 'with-close', why: 'Can be closed without an answer.' },
      { type: 'opt-in', layout: 'basic-close', position: 'bottom-right' },
      { ...ways, close: ['close'] },
    ),
    page(
      { name: 'only-got-it', why: 'Tells, and lets nobody refuse.' },
      { type: 'info' },
      {
        reject: null,
        accept: null,
        withdraw: null,
        close: ['close'],
      },
    ),
  ],
};
