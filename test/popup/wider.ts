import type { Page } from 'puppeteer';

/** Sets the browser’s text size, as a reader does who leaves the window as it is. */
export const textSize = (page: Page, percent: number): Promise<void> =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
  }, percent);

/**
 * What reaches over the sides of the view, so that a reader has to scroll for it; and what cuts its own words off. A
 * table may scroll in a region of its own. https://www.w3.org/WAI/WCAG22/Understanding/reflow.html
 */
export const widerThanView = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const scrolls = (element: Element): boolean =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
      element !== document.documentElement;
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const walk = (element: Element): void => {
      const { left, right, width } = element.getBoundingClientRect();
      // A link to skip by waits outside until it has the focus.
      if (width > 1 && right > 0 && (right > innerWidth + 1 || left < -1))
        found.push(`${named(element)}: ${Math.round(left)} to ${Math.round(right)} of ${innerWidth}`);
      if (scrolls(element) || element.matches('.heard, svg, textarea, input')) return;
      for (const child of element.children) walk(child);
    };
    walk(document.body);
    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`the page: ${document.documentElement.scrollWidth} of ${innerWidth}`);
    return found;
  });
