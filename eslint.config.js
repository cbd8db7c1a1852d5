// One linter. Besides the usual rules it holds which room may import what, and that core is pure.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { pure } from './eslint.pure.js';
import { rooms } from './eslint.rooms.js';

export default ts.config(
  {
    ignores: [
      'dist/',
      '.svelte-check/',
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
  ...rooms,
  pure,
  { files: ['src/view/**'], rules: { 'no-restricted-globals': ['error', 'chrome', 'browser'] } },
  {
    files: ['test/sites/**', '**/*.mjs', '**/*.js'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
