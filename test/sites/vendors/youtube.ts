/** YouTube: the player in a frame, its identifiers and storage, and what the player asks other Google hosts for. */
import { answer, html, javascript, nothing, pixel } from '../exchange.ts';
import { byOther, nothingLeft, SECONDS } from '../expected.ts';
import { inPage } from '../page-tools.ts';
import { setOtherCookie } from '../set-cookie.ts';
import type { Vendor } from './vendor.ts';

const PLAYER = 'www.youtube.com';

const player = (): void => {
  localStorage.setItem('yt-remote-device-id', '{"data":"7d1e90c2-b345-4f68-8a2b-c0d9e1f2a3b4"}');
  localStorage.setItem('yt-player-headers-readable', '{"data":"true"}');
  sessionStorage.setItem('yt-remote-session-app', '{"data":"youtube-desktop"}');
  void fetch('https://play.google.com/log?format=json', { method: 'POST', mode: 'no-cors', body: '[]' });
};

const frameBody = (
  playing: string,
): string => `<!doctype html><html lang="en"><title>How we spend your council tax</title>
<img alt="" src="https://i.ytimg.com/vi/C0unc1lVid0/hqdefault.jpg">
<script async src="https://static.doubleclick.net/instream/ad_status.js"></script>
${playing}</html>`;

export const youtube: Vendor = {
  name: 'YouTube',
  hosts: [PLAYER, 'www.youtube-nocookie.com', 'i.ytimg.com', 'static.doubleclick.net', 'play.google.com'],
  answer: ({ host, path }) => {
    if (host === 'i.ytimg.com') return pixel();
    if (host === 'static.doubleclick.net') return javascript('window.google_ad_status = 1;');
    if (host === 'play.google.com') return nothing();
    if (!path.startsWith('/embed/')) return answer('text/plain', '', { status: 404 });
    if (host === 'www.youtube-nocookie.com') return html(frameBody(''));
    return html(frameBody(`<script>${inPage(player)}</script>`), {
      cookies: [
        setOtherCookie('YSC', 'kT9x2vLq0Zw', { domain: 'youtube.com', httpOnly: true }),
        setOtherCookie('VISITOR_INFO1_LIVE', 'mP4s8RzQ1ds', {
          domain: 'youtube.com',
          seconds: SECONDS.days180,
          httpOnly: true,
        }),
        setOtherCookie('__Secure-ROLLOUT_TOKEN', 'CJ7v0k3b9c2d1QEQ', {
          domain: 'youtube.com',
          seconds: SECONDS.days180,
          httpOnly: true,
          partitioned: true,
        }),
      ],
    });
  },
  tag: `<iframe title="How we spend your council tax" width="560" height="315" src="https://${PLAYER}/embed/C0unc1lVid0"></iframe>`,
  leaves: () => ({
    hosts: [PLAYER, 'i.ytimg.com', 'static.doubleclick.net', 'play.google.com'],
    cookies: [
      byOther(PLAYER, { name: 'YSC', host: '.youtube.com', askedSeconds: 0, httpOnly: true }),
      byOther(PLAYER, {
        name: 'VISITOR_INFO1_LIVE',
        host: '.youtube.com',
        askedSeconds: SECONDS.days180,
        httpOnly: true,
      }),
      byOther(PLAYER, {
        name: '__Secure-ROLLOUT_TOKEN',
        host: '.youtube.com',
        askedSeconds: SECONDS.days180,
        httpOnly: true,
        partitioned: true,
        stateWhereRefused: 'stored',
      }),
    ],
    storage: [
      { kind: 'local', host: PLAYER, key: 'yt-remote-device-id' },
      { kind: 'local', host: PLAYER, key: 'yt-player-headers-readable' },
      { kind: 'session', host: PLAYER, key: 'yt-remote-session-app' },
    ],
  }),
};

/** Behind a button: nothing is contacted until it is pressed. */
export const youtubeBehindButton: Vendor = {
  ...youtube,
  name: 'YouTube behind a button',
  tag: `<div id="video"><button type="button" onclick="document.getElementById('video').innerHTML = document.getElementById('player').innerHTML">Play the video (YouTube)</button></div>
<template id="player">${youtube.tag}</template>`,
  leaves: () => nothingLeft,
};
