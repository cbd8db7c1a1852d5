/** Rendered markup → one HTML file that holds all it needs, readable without script and printable. */
import { harmlessLines } from '../../core/text/harmless.ts';

/** Nothing in it runs and nothing is fetched, whatever a page called itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** `theme`: the text of ../theme.css. */
export const htmlFile = ({ head, body }: { head: string; body: string }, theme: string): string =>
  [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<style>\n${theme}</style>`,
    marksGone(head),
    '</head>',
    `<body>${marksGone(body)}</body>`,
    '</html>',
    '',
  ].join('\n');

/**
 * Svelte’s comments tell a script where it goes on: there is none. Text cannot hold one: it is escaped. What would act
 * on a screen is gone from addresses too.
 */
const marksGone = (markup: string): string => harmlessLines(markup.replace(/<!--.*?-->/gs, ''));
