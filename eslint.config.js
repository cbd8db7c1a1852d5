// One linter. Besides the usual rules it keeps the dependency direction: core <- (background, content, popup, scan).
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const rooms = ['background', 'content', 'popup', 'view', 'scan', 'probes'];
const room = (names) => `(^|/)(${names.join('|')})/`;
const outside = (regex, message) => ({ regex, message });

/** A room may import what is left after these. */
function direction(files, banned) {
  return {
    files,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: banned }] },
  };
}

const noRules = outside('(^|/)rules/', 'Rules are handed in as values; only adapters import them.');
const noNode = outside('^node:', 'This room runs in a browser.');
const notOthers = (own, allowed = []) =>
  outside(
    room(rooms.filter((name) => name !== own && !allowed.includes(name))),
    'Adapters import core, probes and rules, never each other.',
  );

export default ts.config(
  {
    ignores: [
      'dist/',
      'out/',
      'node_modules/',
      'test/sites/node_modules/',
      'bench/*/node_modules/',
      'test/sites/public/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node, ...globals.webextensions } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-undef': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  direction(
    ['src/core/**'],
    [
      noRules,
      noNode,
      outside(room(rooms), 'core depends on no adapter.'),
      outside('webextension-polyfill|^svelte|^puppeteer', 'core knows no browser.'),
    ],
  ),
  {
    files: ['src/core/**'],
    ignores: ['src/core/parties/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'tldts', message: 'Only core/parties asks tldts.' }] },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'navigator',
        'chrome',
        'browser',
        'process',
        'fetch',
        'localStorage',
      ],
    },
  },
  direction(['src/probes/**'], [noRules, noNode, notOthers('probes')]),
  direction(['src/background/**'], [noNode, notOthers('background', ['probes'])]),
  direction(['src/content/**'], [noNode, notOthers('content', ['probes'])]),
  direction(['src/scan/**'], [notOthers('scan', ['probes'])]),
  direction(
    ['src/popup/**', 'src/view/**'],
    [
      noRules,
      noNode,
      outside(room(rooms.filter((name) => name !== 'view' && name !== 'popup')), 'Showing only shows.'),
      outside(
        'core/(parties|companies|findings|visit/see)',
        'Showing imports types, words and formatting from core.',
      ),
    ].map((pattern) =>
      pattern.regex.startsWith('core/') ? { ...pattern, allowTypeImports: true } : pattern,
    ),
  ),
  { files: ['src/view/**'], rules: { 'no-restricted-globals': ['error', 'chrome', 'browser'] } },
  {
    files: ['test/sites/**', '**/*.mjs', '**/*.js'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
