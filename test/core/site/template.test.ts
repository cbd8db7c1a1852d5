import { describe, expect, it } from 'vitest';
import { shapeOf, Templates } from '../../../src/core/site/template.ts';

describe('templates', () => {
  it('an address has the shape of its folder', () => {
    const shape = (path: string) => shapeOf(new URL(path, 'https://www.anytown.gov.uk'));
    expect(shape('/bins/when')).toBe(shape('/bins/where'));
    expect(shape('/article/4711')).toBe(shape('/article/9'));
    expect(shape('/bins/when')).not.toBe(shape('/housing/repairs'));
    expect(shape('/list?b=1&a=2')).toBe(shape('/list?a=9&b=4'));
    expect(shape('/list?a=1')).not.toBe(shape('/list'));
  });

  it('pages built alike are of one template, whatever they say', () => {
    const templates = new Templates();
    const article = [
      'main.govuk-main',
      'div.container',
      'header.site',
      'footer.site',
      'nav.crumbs',
      'article.body',
      'div.related',
    ];
    expect(templates.place(article)).toEqual({ template: 0, isNew: true });
    expect(templates.place([...article.slice(0, -1), 'div.table'])).toEqual({ template: 0, isNew: false });
    expect(templates.place(['form.steps', 'div.container', 'header.site', 'fieldset.group'])).toEqual({
      template: 1,
      isNew: true,
    });
    expect(templates.place(article)).toEqual({ template: 0, isNew: false });
  });
});
