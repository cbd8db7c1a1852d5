/**
 * What the replayed vendors' scripts have at hand in the page. The tools and the scripts travel as source text:
 * each must use nothing outside itself.
 */

export interface PageTools {
  /** Registrable domain of the page's host, as far as the replayed sites need it. */
  site(): string;
  /** Writes a cookie on the page's site, or (seconds null) until the browser closes. */
  store(name: string, value: string, seconds: number | null, more?: string): void;
  /**
   * Writes a cookie as widely as the browser lets it: first on `.gov.uk`, which it refuses, then one label deeper,
   * until it can be read back. So do gtag.js, Clarity and Hotjar to find the site's domain.
   */
  storeWidest(name: string, value: string, seconds: number | null, more?: string): string | null;
  read(name: string): string | null;
  pixel(address: string): void;
  load(address: string): void;
  /** Puts what a template holds into the page, its scripts running as if they had been there. */
  open(template: string): void;
  /** The page's address and title as query parameters of these names. */
  told(address: string, title: string): string;
}

const tools = (): PageTools => {
  const write = (name: string, value: string, domain: string, seconds: number | null, more: string): void => {
    const until = seconds === null ? '' : `; expires=${new Date(Date.now() + seconds * 1_000).toUTCString()}`;
    document.cookie = `${name}=${value}; path=/; domain=${domain}${until}${more}`;
  };
  const read = (name: string): string | null => {
    const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
    return found === undefined ? null : found.slice(name.length + 1);
  };
  const site = (): string =>
    location.hostname
      .split('.')
      .slice(location.hostname.endsWith('.uk') ? -3 : -2)
      .join('.');
  return {
    site,
    read,
    store: (name, value, seconds, more = '') => write(name, value, site(), seconds, more),
    storeWidest: (name, value, seconds, more = '') => {
      const labels = location.hostname.split('.');
      for (let from = labels.length - 2; from >= 0; from -= 1) {
        const domain = labels.slice(from).join('.');
        write(name, value, domain, seconds, more);
        if (read(name) === value) return domain;
      }
      return null;
    },
    pixel: (address) => {
      new Image().src = address;
    },
    load: (address) => {
      const script = document.createElement('script');
      script.src = address;
      script.async = true;
      document.head.append(script);
    },
    open: (template) => {
      const held = document.getElementById(template);
      if (!(held instanceof HTMLTemplateElement)) return;
      const copy = held.content.cloneNode(true) as DocumentFragment;
      for (const still of copy.querySelectorAll('script')) {
        const script = document.createElement('script');
        for (const { name, value } of still.attributes) script.setAttribute(name, value);
        script.textContent = still.textContent;
        still.replaceWith(script);
      }
      document.body.append(copy);
    },
    told: (address, title) =>
      `${address}=${encodeURIComponent(location.href)}&${title}=${encodeURIComponent(document.title)}`,
  };
};

/** The source of a script that runs in the page with the tools and with arguments that JSON can carry. */
export const inPage = <Given extends unknown[]>(
  script: (page: PageTools, ...given: Given) => unknown,
  ...given: Given
): string =>
  `(${script.toString()})(${[`(${tools.toString()})()`, ...given.map((one) => JSON.stringify(one))].join(', ')});`;
