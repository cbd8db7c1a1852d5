/** https://www.norfolk.gov.uk/heavy?n=300: that many requests to sixty other sites, for measuring. */
import { css, html, javascript, nothing, pixel, type Answer, type Asked } from './exchange.ts';
import { render } from './layout.ts';

const HOSTS = 60;
const MOST = 5_000;

export const heavyHosts = (n: number): string[] =>
  Array.from({ length: Math.min(n, HOSTS) }, (_, index) => `heavy-${index}.example`).sort();

/** In turn an image, a script, a style sheet, a fetch. The page says when all have ended: `data-done` on html. */
const loader = (n: number): string => `
  const pending = [];
  for (let index = 0; index < ${n}; index += 1) {
    const address = 'https://heavy-' + (index % ${HOSTS}) + '.example/' + index;
    const kind = index % 4;
    if (kind === 3) {
      pending.push(fetch(address + '.json', { mode: 'no-cors' }));
      continue;
    }
    const element = document.createElement(kind === 0 ? 'img' : kind === 1 ? 'script' : 'link');
    pending.push(new Promise((resolve) => { element.onload = element.onerror = resolve; }));
    if (kind === 0) element.src = address + '.gif';
    else if (kind === 1) element.src = address + '.js';
    else { element.rel = 'stylesheet'; element.href = address + '.css'; }
    document.body.append(element);
  }
  Promise.allSettled(pending).then(() => { document.documentElement.dataset.done = 'true'; });`;

export const heavyAnswer = ({ host, path, query }: Asked): Answer | null => {
  if (host === 'www.norfolk.gov.uk' && path === '/heavy') {
    const asked = Number(query.get('n') ?? '300');
    const n = Number.isInteger(asked) && asked > 0 ? Math.min(asked, MOST) : 300;
    return html(
      render({
        title: 'Heavy page',
        publisher: 'Norfolk County Council',
        body: `<p>${n} requests to other sites.</p>`,
        end: `<script>${loader(n)}</script>`,
        footer: [['Website privacy and cookies', '/privacy']],
      }),
    );
  }
  if (!/^heavy-\d+\.example$/.test(host)) return null;
  if (path.endsWith('.gif')) return pixel();
  if (path.endsWith('.js')) return javascript('');
  if (path.endsWith('.css')) return css('');
  return nothing();
};
