/** Orejime, the real one. */
import { honest, setsBefore, type Behaviour } from '../behaviours.ts';
import { scriptOf, startOptional, waitingOr, written, type Packaged, type PackagedPage } from './packaged.ts';

const page = (how: Behaviour, more: object, ways: PackagedPage['ways']): PackagedPage => ({
  how,
  ways,
  end: (optional) => {
    const held =
      how.runsBefore === true
        ? waitingOr(how, optional)
        : `<template data-purpose="visits">${optional}</template>`;
    return `${held}
<link rel="stylesheet" href="/packages/orejime-standard.css"><script>${startOptional}
window.orejimeConfig = ${JSON.stringify({
      privacyPolicyUrl: '/privacy',
      purposes: [
        {
          id: 'visits',
          title: 'Counting of visits',
          description: 'How many people read a page.',
          cookies: ['_ga'],
        },
        { id: 'films', title: 'Films', description: 'Films of other sites.', cookies: ['films'] },
      ],
      ...more,
    })};</script>
${scriptOf(how, '/packages/orejime-standard-en.js', '')}`;
  },
});

const ways: PackagedPage['ways'] = {
  reject: ['reject'],
  accept: ['accept'],
  withdraw: ['reopen', 'reject', 'save'],
  close: null,
};

export const orejime: Packaged = {
  id: 'orejime',
  name: 'Orejime',
  consentTool: null,
  parts: {
    accept: '.orejime-Banner-saveButton, .orejime-PurposeToggles-enableAll',
    reject: '.orejime-Banner-declineButton, .orejime-PurposeToggles-disableAll',
    settings: '.orejime-Banner-learnMoreButton',
    switch: '.orejime-Purpose-input',
    save: '.orejime-Modal-saveButton',
    close: '.orejime-Modal-closeButton',
    reopen: '.orejime-again',
  },
  memory: {
    read: (page) => {
      const kept = page.read('orejime') ?? page.read('eu-consent');
      if (kept === null) return 'none';
      const says = Object.values(JSON.parse(decodeURIComponent(kept)) as Record<string, boolean>);
      return says.every(Boolean) ? 'accepted' : says.some(Boolean) ? 'partial' : 'rejected';
    },
    write: written,
  },
  reopen:
    '<li><a class="orejime-again" href="#" onclick="orejime.prompt(); return false">Cookie settings</a></li>',
  pages: [
    page(honest, {}, ways),
    page(setsBefore, {}, ways),
    page(
      { name: 'dialog', why: 'Over the page, which waits for an answer.' },
      { forceModal: true },
      {
        ...ways,
        reject: ['reject', 'save'],
        accept: ['accept', 'save'],
      },
    ),
  ],
};
