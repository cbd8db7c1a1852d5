import { describe, expect, it } from 'vitest';
import { readNotice } from '../../../../src/core/reading/index.ts';
import { namesOf } from '../../../../src/core/reading/index.ts';

const names = namesOf([]);
const controllerIn = (text: string) =>
  readNotice(`Privacy notice\n\n${text}`, { form: 'text', names }).controller;

describe('the controller of a notice', () => {
  it.each([
    ['The Returning Officer is the data controller for this information.', 'Returning Officer'],
    ['Anytown Leisure Trust is the controller of what you give us.', 'Anytown Leisure Trust'],
    ['Our data controller is Vale Waste Partnership.', 'Vale Waste Partnership'],
    ['Anytown Borough Council (the Council) is a registered data controller.', 'Anytown Borough Council'],
    ['The data controller for the personal data you give is Moor Homes Limited.', 'Moor Homes Limited'],
  ])('is read from: %s', (text, name) => {
    expect(controllerIn(text)).toBe(name);
  });

  it.each([
    'We are the data controller for your information.',
    'The council is the data controller.',
    'You can complain to the data controller.',
    'If another body is the controller, its own notice applies.',
  ])('is nobody in: %s', (text) => {
    expect(controllerIn(text)).toBeUndefined();
  });
});
