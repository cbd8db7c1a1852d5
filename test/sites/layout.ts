/** The look of a replayed council page: plain, self-contained, with the links that a council's footer has. */

export interface Page {
  title: string;
  publisher: string;
  /** HTML inside head. */
  head?: string;
  body: string;
  /** Banner and tags, at the end of the body. */
  end?: string;
  /** Links in the footer, text and address. */
  footer: [text: string, address: string][];
  language?: string;
}

const STYLE = `body { margin: 0; font-family: Arial, sans-serif; line-height: 1.5; color: #0b0c0c; }
header, footer { background: #1d4f60; color: #fff; padding: 16px 24px; }
header a, footer a { color: #fff; }
footer ul { display: flex; flex-wrap: wrap; gap: 24px; list-style: none; margin: 0; padding: 0; }
main { max-width: 40em; padding: 24px; min-height: 40vh; }
.govuk-cookie-banner, #ccc-notify { position: fixed; inset: auto 0 0; z-index: 9; background: #f3f2f1; border-top: 1px solid #b1b4b6; padding: 16px 24px; }
.govuk-cookie-banner[hidden], #ccc-notify[hidden] { display: none; }
button { font: inherit; padding: 8px 16px; }
iframe { border: 1px solid #b1b4b6; max-width: 100%; }`;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const render = (page: Page): string => `<!doctype html>
<html lang="${page.language ?? 'en-GB'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${page.title} - ${page.publisher}`)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
${page.head ?? ''}
</head>
<body>
<header><a href="/">${escaped(page.publisher)}</a></header>
<main><h1>${escaped(page.title)}</h1>
${page.body}
</main>
<footer><ul>${page.footer.map(([text, address]) => `<li><a href="${address}">${escaped(text)}</a></li>`).join('')}</ul></footer>
${page.end ?? ''}
</body>
</html>`;
