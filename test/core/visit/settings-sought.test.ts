import { expect, it } from 'vitest';
import type { ConsentTool } from '../../../src/core/visit/consent-tool.ts';
import { functionsSought, placesSought } from '../../../src/core/visit/settings-sought.ts';

const tool = (declares?: ConsentTool['declares']): ConsentTool => ({
  id: 'bannerly',
  name: 'Bannerly',
  product: 'bannerly',
  hosts: [],
  memory: [],
  ...(declares && { declares }),
});
const asks = tool({ held: [{ global: 'Bannerly', call: 'settings' }], givenTo: ['Bannerly.start'] });
const holds = tool({ held: [{ global: 'tables', fields: 'cookies' }] });

it('asks for what is held before what was given, tool by tool, and not for tools that do not declare', () => {
  const globals = [
    { name: 'mine', givenTo: 'Bannerly.start' },
    { name: 'other', givenTo: 'Elsewhere.start' },
  ];
  expect(functionsSought([asks, holds, tool()])).toEqual(['Bannerly.start']);
  expect(placesSought([asks, holds, tool()], globals)).toEqual([
    [
      { global: 'Bannerly', call: 'settings', fields: '' },
      { global: 'mine', call: '', fields: '' },
    ],
    [{ global: 'tables', call: '', fields: 'cookies' }],
  ]);
});

it('asks a page for nothing of a tool that is only read from a file', () => {
  expect(placesSought([tool({ held: [] })], [])).toEqual([]);
});
