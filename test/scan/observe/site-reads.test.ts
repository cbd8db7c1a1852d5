import { expect, it } from 'vitest';
import type { Session } from '../../../src/scan/browser/cdp.ts';
import { Deadline } from '../../../src/scan/browser/deadline.ts';
import { readSite } from '../../../src/scan/observe/page-reads.ts';

const page = (evaluated: object): Session =>
  ({
    send: (method: string) =>
      Promise.resolve(
        method === 'Runtime.evaluate'
          ? evaluated
          : { frameTree: { frame: { id: 'top' } }, executionContextId: 1 },
      ),
  }) as unknown as Session;

it('has no links of a page that stands in the way of reading them', async () => {
  // <img name="querySelectorAll"> answers for the document’s own.
  const clobbered = { result: {}, exceptionDetails: { text: 'document.querySelectorAll is not a function' } };
  expect(await readSite({ page: page(clobbered), deadline: Deadline.after(1) })).toBeNull();
  const found = { links: [], structure: ['main.'], isCut: false };
  expect(await readSite({ page: page({ result: { value: found } }), deadline: Deadline.after(1) })).toEqual(
    found,
  );
});
