/**
 * What a challenge page is known by, in what stands in the page's place: its title and the beginning of its source.
 * Self-contained: no import at run time, so that its text can be injected. Reads only.
 */
export interface PageMarks {
  title: string;
  /** At most 20,000 characters; empty for a page of more than a thousand elements: no challenge is that large. */
  html: string;
}

export function readMarks(): PageMarks {
  const isLarge = document.getElementsByTagName('*').length > 1000;
  return {
    title: String(document.title).slice(0, 300),
    html: isLarge ? '' : (document.documentElement?.outerHTML ?? '').slice(0, 20_000),
  };
}
