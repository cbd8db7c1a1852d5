import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { decides } from '../../../src/core/report/decides.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { html } from '../../../src/scan/formats/html.ts';
import { unseenIn } from '../../unseen.ts';
import { differing, ignored, matching, notSeen, partlySeen, spoilt, withoutNotice } from './made.ts';

const printed = (...reports: Report[]): Promise<string> =>
  Promise.resolve(html.all(reports, { colour: false }));

const of = (name: string, report: Report): Report => ({ ...report, councils: [{ id: name, name }] });

const words = (markup: string): string =>
  markup
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

function tagsIn(markup: string): Set<string> {
  const names = new Set<string>();
  const look = (node: { name?: string; children?: unknown[] }): void => {
    if (node.name !== undefined) names.add(node.name);
    for (const child of node.children ?? []) look(child as typeof node);
  };
  look(parseDocument(markup) as never);
  return names;
}

describe('HTML', () => {
  it('is one file: it runs nothing, fetches nothing, and names its language', async () => {
    const markup = await printed(
      differing(),
      matching(),
      notSeen(),
      partlySeen(),
      withoutNotice(),
      ignored(),
    );
    expect(markup).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(markup).toContain("default-src 'none'");
    for (const tag of ['script', 'link', 'img', 'iframe', 'form', 'object'])
      expect(tagsIn(markup)).not.toContain(tag);
    expect(markup).not.toMatch(/url\(|@import|\son\w+=/);
  });

  it('gives the councils in the order of the alphabet, whatever was seen of them', async () => {
    const text = words(
      await printed(of('Zedshire', matching()), of('Aville', differing()), of('Mid Town', notSeen())),
    );
    const places = ['Aville', 'Mid Town', 'Zedshire'].map((name) => text.lastIndexOf(name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('says of a page that was not seen that this says nothing, and gives the reason', async () => {
    const text = words(await printed(notSeen()));
    expect(text).toContain('the page could not be seen. This says nothing about the council.');
    expect(text).toContain('Nothing answered. [unreachable]');
    expect(text).toContain('1 page could not be opened at all.');
    expect(text).not.toContain('nothing that we saw differs');
  });

  it('gives the notice’s words beside what was seen', async () => {
    const text = words(await printed(differing()));
    expect(text).toContain('The privacy notice says: “_counter, 30 days”');
  });

  it('marks what is ignored beside it, with reason and end, and says where nothing else differs', async () => {
    const text = words(await printed(ignored()));
    const why = 'Ignored until 31 December 2026: known, and being mended';
    expect(text.split(why).length - 1).toBeGreaterThan(ignored().findings.filter(decides).length);
    expect(text).toContain('differs (ignored)');
    expect(words(await printed(ignored(), matching()))).toContain(
      'On 1 of these pages all that differs is ignored.',
    );
    expect(text).toContain(
      'A cookie is kept longer than the privacy notice says (contradiction, medium; ignored)',
    );
    expect(text).toContain('All that differs is ignored.');
    expect(await printed(ignored())).not.toContain('class="tone-differs');
    expect(await printed(differing())).toContain('class="tone-differs');
    expect(words(await printed(differing()))).not.toMatch(/ignored/i);
  });

  it('says what the banner offers, in sentences', async () => {
    const text = words(await printed(differing()));
    expect(text).toContain('What the cookie banner offers (2)');
    expect(text).toContain('The keyboard reaches “Reject all” after 3 presses of Tab.');
  });

  it('lets nothing that a page chose become markup, or act', async () => {
    const hostile =
      '</title></style><script>alert(1)</script><img src=x onerror=alert(1)>"\'\u202e\u001b\u0000';
    const report = { ...spoilt(differing(), hostile), councils: [{ id: 'a', name: hostile }] };
    const markup = await printed(report, spoilt(notSeen(), hostile), spoilt(ignored(), hostile));
    for (const tag of ['script', 'img']) expect(tagsIn(markup)).not.toContain(tag);
    expect(unseenIn(markup.replaceAll('\n', '').replaceAll('\t', ''))).toEqual([]);
  });
});
