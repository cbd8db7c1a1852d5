/** Answers for the banner pages, their frames, and the scripts of the tools that have hosts of their own. */
import { html, javascript, nothing, type Answer, type Asked } from '../exchange.ts';
import { isPackageFile, needingPackages, packageFile } from '../packages.ts';
import { inPage } from '../page-tools.ts';
import { RECORDED_PATH } from './recorder.ts';
import { FRAME_HOST } from './imitated-page.ts';
import { BANNER_HOST, bannerHtml, ordinaryPage, toolScripts } from './pages.ts';

const ORDINARY: Record<string, string> = {
  '/': 'Home',
  '/privacy': 'Privacy notice',
  '/cookies': 'Cookies',
  '/contact': 'Contact us',
};

export const bannerAnswer = ({ host, path, query }: Asked): Answer | null => {
  const script = toolScripts.get(`${host}${path}`);
  if (script !== undefined) return javascript(inPage(script));
  if (host !== BANNER_HOST && host !== FRAME_HOST) return null;
  if (path === RECORDED_PATH) return nothing();
  const file = path.replace('/packages/', '');
  if (path.startsWith('/packages/') && isPackageFile(file)) return packageFile(file);
  const title = ORDINARY[path];
  if (title !== undefined) return html(ordinaryPage(title));
  const page = bannerHtml(path, query.size === 0 ? '' : `?${query.toString()}`);
  if (page === null) return null;
  return page.needsPackages ? needingPackages(() => html(page.html)) : html(page.html);
};
