import { expect, it } from 'vitest';
import { isSoftware } from '../../../../src/core/reading/lexicon/software.ts';

it('knows names whole, however they are spaced, and no word of them alone', () => {
  for (const name of ['Trello', 'Orchard Housing', 'MRI Housing', 'Information@Work', 'PCI Pal', 'pci-pal'])
    expect.soft(isSoftware(name, false), name).toBe(true);
  for (const name of ['Housing', 'Orchard', 'Work', 'Engage', ''])
    expect.soft(isSoftware(name, false), name).toBe(false);
});

it('takes a word that begins a sentence for a word', () => {
  expect([isSoftware('Confirm', true), isSoftware('Confirm', false), isSoftware('Trello', true)]).toEqual([
    false,
    true,
    true,
  ]);
});
