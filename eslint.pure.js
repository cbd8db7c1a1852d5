/** core gives the same for the same: no clock, no chance, no environment, nothing of a browser or of Node. */
import globals from 'globals';

/** Of what browsers and Node have beside the language: pure functions and values, alike in both. */
const ALIKE = [
  'AbortController',
  'AbortSignal',
  'atob',
  'btoa',
  'DOMException',
  'structuredClone',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
];

const outside = Object.keys({ ...globals.browser, ...globals.node, ...globals.webextensions }).filter(
  (name) => !(name in globals.builtin) && !ALIKE.includes(name),
);

const CLOCK = 'The time is handed in.';
const ZONE = 'The time zone is the machine’s: use the UTC form.';
const LOCALE = 'The language is the machine’s: name one.';
const LOCAL_DATE =
  /^(?:get(?:Date|Day|FullYear|Hours|Milliseconds|Minutes|Month|Seconds|TimezoneOffset|Year)|set(?:Date|FullYear|Hours|Milliseconds|Minutes|Month|Seconds)|to(?:Date|Time)String)$/;

const syntax = [
  ["NewExpression[callee.name='Date'][arguments.length=0]", CLOCK],
  ["CallExpression[callee.name='Date']", CLOCK],
  ["NewExpression[callee.name='Date'][arguments.length>1]", ZONE],
  [`CallExpression > MemberExpression.callee[property.name=${LOCAL_DATE}]`, ZONE],
  ['CallExpression[arguments.length=0] > MemberExpression.callee[property.name=/^toLocale/]', LOCALE],
  ["CallExpression[arguments.length=1] > MemberExpression.callee[property.name='localeCompare']", LOCALE],
  ["NewExpression[arguments.length=0] > MemberExpression.callee[object.name='Intl']", LOCALE],
  ['MetaProperty', 'What runs it is not known here.'],
  ['ImportExpression', 'core is all there when it is asked.'],
];

export const pure = {
  files: ['src/core/**'],
  rules: {
    'no-restricted-globals': ['error', 'globalThis', ...outside],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: CLOCK },
      { object: 'Math', property: 'random', message: 'core knows no chance.' },
    ],
    'no-restricted-syntax': ['error', ...syntax.map(([selector, message]) => ({ selector, message }))],
  },
};
