/** vanilla-cookieconsent, the real one. */
import { hiddenReject, honest, late, setsBefore, welsh, type Behaviour } from '../behaviours.ts';
import { scriptOf, startOptional, waitingOr, written, type Packaged, type PackagedPage } from './packaged.ts';

const ENGLISH = {
  title: 'We use cookies',
  text: 'Some are needed, with others we learn what people look for.',
  accept: 'Accept all',
  reject: 'Reject all',
  settings: 'Manage preferences',
  save: 'Save current selection',
  purposes: ['Statistics', 'Marketing'],
};

const page = (
  how: Behaviour,
  ways: PackagedPage['ways'],
  { gui = {}, mode = 'opt-in' }: { gui?: object; mode?: string } = {},
): PackagedPage => ({
  how,
  ways,
  end: (optional) => {
    const words = { ...ENGLISH, ...how.words };
    const config = JSON.stringify({
      mode,
      // Otherwise it shows no banner to a browser that is driven by a program.
      hideFromBots: false,
      guiOptions: gui,
      categories: {
        necessary: { enabled: true, readOnly: true },
        statistics: { autoClear: { cookies: [{ name: '_ga' }] } },
        marketing: {},
      },
      language: {
        default: how.language ?? 'en',
        translations: {
          [how.language ?? 'en']: {
            consentModal: {
              title: words.title,
              description: words.text,
              acceptAllBtn: words.accept,
              ...(how.rejects === 'settings' ? {} : { acceptNecessaryBtn: words.reject }),
              showPreferencesBtn: words.settings,
            },
            preferencesModal: {
              title: words.settings,
              acceptAllBtn: words.accept,
              acceptNecessaryBtn: words.reject,
              savePreferencesBtn: words.save,
              closeIconLabel: 'Close',
              sections: [
                { title: words.purposes[0], linkedCategory: 'statistics' },
                { title: words.purposes[1], linkedCategory: 'marketing' },
              ],
            },
          },
        },
      },
    });
    return `${waitingOr(how, optional)}
<link rel="stylesheet" href="/packages/cookieconsent.css"><script>${startOptional}</script>
${scriptOf(how, '/packages/cookieconsent.umd.js', `CookieConsent.run({ ...${config}, onConsent: () => { if (CookieConsent.acceptedCategory('statistics')) startOptional(); } });`)}`;
  },
});

const ways: PackagedPage['ways'] = {
  reject: ['reject'],
  accept: ['accept'],
  withdraw: ['reopen', 'reject'],
  close: null,
};

export const vanillaCookieConsent: Packaged = {
  id: 'vanilla',
  name: 'vanilla-cookieconsent',
  consentTool: 'vanilla-cookieconsent',
  parts: {
    accept: '#cc-main [data-role="all"]',
    reject: '#cc-main [data-role="necessary"]',
    settings: '#cc-main [data-role="show"]',
    switch: '#cc-main .section__toggle:not(:disabled)',
    save: '#cc-main [data-role="save"]',
    close: '#cc-main .pm__close-btn',
    reopen: '[data-cc="show-preferencesModal"]',
  },
  memory: {
    read: (page) => {
      const kept = page.read('cc_cookie');
      if (kept === null) return 'none';
      const { categories } = JSON.parse(decodeURIComponent(kept)) as { categories: string[] };
      const on = categories.filter((one) => one !== 'necessary').length;
      return on === 2 ? 'accepted' : on === 1 ? 'partial' : 'rejected';
    },
    write: written,
  },
  reopen: '<li><button type="button" data-cc="show-preferencesModal">Cookie preferences</button></li>',
  pages: [
    page(honest, ways),
    page(hiddenReject, { ...ways, reject: ['settings', 'reject'] }),
    page(setsBefore, ways),
    page(late, ways),
    page(welsh, ways),
    page({ name: 'box', why: 'A box in the middle, slow to come.' }, ways, {
      gui: { consentModal: { layout: 'box', position: 'middle center', equalWeightButtons: false } },
    }),
  ],
};
