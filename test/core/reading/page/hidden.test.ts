/** What a page does not show to whoever opens it, by its own marks. */
import { describe, expect, it } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import { fromHtml } from '../../../../src/core/reading/page/from-html.ts';

const names = namesOf(companies);
const SAID = 'We use Hotjar on this website. It sets _hjSession_12.';
const around = (part: string): string => `<h1>Cookies</h1><p>We count visits.</p>${part}<p>Write to us.</p>`;
const read = (part: string) => readNotice(around(part), { form: 'html', names });

describe('words that are not shown', () => {
  it.each([
    `<p hidden>${SAID}</p>`,
    `<div style="color:red; display : none"><p>${SAID}</p></div>`,
    `<section style="visibility:hidden">${SAID}</section>`,
    `<div id="old" hidden=""><ul><li>Others</li></ul><p>${SAID}</p></div>`,
  ])('say nothing, and are spoken of: %s', (part) => {
    const { products, cookies, spokenOf } = read(part);
    expect([products, cookies]).toEqual([[], []]);
    expect(spokenOf?.products.map(({ product, offset }) => [product, offset])).toEqual([['hotjar', -1]]);
    expect(spokenOf?.cookies).toEqual(['_hjSession_12']);
    expect(fromHtml(around(part)).text).toBe('Cookies\nWe count visits.\nWrite to us.\n');
  });

  it.each([
    `<button aria-controls="more">More</button><div id="more" hidden>${SAID}</div>`,
    `<a href="#more">More</a><div id="more" style="display:none">${SAID}</div>`,
    `<button data-bs-target="#more">More</button><div id="more" hidden>${SAID}</div>`,
    `<button aria-controls="less more">More</button><div id="more" hidden>${SAID}</div>`,
    `<div hidden="until-found">${SAID}</div>`,
    `<details><summary>More</summary>${SAID}</details>`,
  ])('are read where something opens them: %s', (part) => {
    expect(read(part).products.map(({ id }) => id)).toEqual(['hotjar']);
    expect(fromHtml(around(part)).unseen).toBeUndefined();
  });

  it.each(['body', 'main'])('are read where the whole page is hidden until its script has run: %s', (tag) => {
    const { products, spokenOf } = readNotice(
      `<html><${tag} style="display:none">${around(`<p>${SAID}</p>`)}</${tag}></html>`,
      { form: 'html', names },
    );
    expect(products.map(({ id }) => id)).toEqual(['hotjar']);
    expect(spokenOf?.products ?? []).toEqual([]);
  });

  it('are not opened by a link to another page of that name', () => {
    expect(read(`<a href="more">More</a><div id="more" hidden>${SAID}</div>`).products).toEqual([]);
  });

  it('deny nothing, and hide no words that come after', () => {
    const { claims, products } = read(
      '<p hidden>We do not use Hotjar.</p><p>We use Matomo to count visits.</p>',
    );
    expect(claims.filter(({ kind }) => kind === 'denies-product')).toEqual([]);
    expect(products.map(({ id }) => id)).toEqual(['matomo']);
  });

  it('are not what scripts and pictures hold', () => {
    const part = `<div hidden><script>"We use Hotjar"</script><svg><title>Hotjar</title></svg><br>Bins<input></div>`;
    expect(fromHtml(around(part)).unseen?.trim()).toBe('Bins');
    expect(read(`<script>"${SAID}"</script>`).spokenOf).toBeUndefined();
  });

  it('are kept up to a bound', () => {
    expect(fromHtml(around(`<p hidden>${'word '.repeat(50_000)}</p>`)).unseen).toHaveLength(100_000);
  });
});
