/** The HTML as paper has it: printed by the browser, tagged for screen readers, with an outline and page numbers. */
import type { Report } from '../../core/report/report.ts';
import { launch } from '../browser/browser.ts';
import { BrowserError, findBrowser } from '../browser/find.ts';
import type { Browser } from '../browser/browser.ts';
import type { Format, Look } from './format.ts';
import { html } from './html.ts';

export const pdf: Format<Promise<Uint8Array>> = {
  id: 'pdf',
  extension: 'pdf',
  one: () => null,
  all: printedPdf,
};

const FOOTER =
  '<p style="font: 8px sans-serif; width: 100%; text-align: center"><span class="pageNumber"></span> of <span class="totalPages"></span></p>';

/** Throws a BrowserError where there is no browser to print with. */
async function printedPdf(reports: readonly Report[], look: Look): Promise<Uint8Array> {
  const markup = await html.all(reports, look);
  const path = await findBrowser(look.browser ?? null);
  if (path === null) throw new BrowserError('No Chromium was found to print the PDF with.');
  const browser = await launch({ browser: path, args: [], thirdPartyCookies: 'refuse' });
  try {
    return await printedBy(browser, markup);
  } finally {
    await browser.close();
  }
}

async function printedBy({ connection }: Browser, markup: string): Promise<Uint8Array> {
  const { browserContextId } = await connection.browser.send('Target.createBrowserContext', {});
  const { targetId } = await connection.browser.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
  });
  const { sessionId } = await connection.browser.send('Target.attachToTarget', { targetId, flatten: true });
  const page = connection.session(sessionId);
  const { frameTree } = await page.send('Page.getFrameTree');
  await page.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html: markup });
  const { data } = await page.send('Page.printToPDF', {
    preferCSSPageSize: true,
    paperWidth: 8.27,
    paperHeight: 11.69,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: FOOTER,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return Buffer.from(data, 'base64');
}
