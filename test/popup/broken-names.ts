import type { Page } from 'puppeteer';

/** Names in sentences of the page that stand on two lines, broken at a hyphen, though one line would hold them. */
const brokenNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** A hyphen between other signs, and a dot, a figure or a line below: no word of ours has both. */
    const NAME = /(?=[^\s]*[._\d])[^\s/]*[^\s/-]-[^\s/-][^\s/]*/g;
    const broken: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const sentence = node.parentElement?.closest('h1, p, li, td, dt, dd');
      // A quote, an address and a column of names break as a reader would break them.
      if (!sentence || node.parentElement?.closest('blockquote, a, .host, td.name')) continue;
      const room = sentence.clientWidth - Number.parseFloat(getComputedStyle(sentence).paddingInline) * 2;
      for (const { 0: name, index } of (node.textContent ?? '').matchAll(NAME)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + name.length);
        const lines = [...range.getClientRects()];
        const isOnOne = new Set(lines.map(({ top }) => Math.round(top))).size <= 1;
        const isLonger = lines.reduce((sum, { width }) => sum + width, 0) >= room;
        if (!isOnOne && !isLonger) broken.push(name);
      }
    }
    return broken;
  });

/** The same in windows of so many pixels, each with its width. */
export async function brokenNamesIn(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewport({ width, height: 700 });
    found.push(...(await brokenNames(page)).map((name) => `${width}: ${name}`));
  }
  return found;
}
