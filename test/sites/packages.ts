/**
 * Files of real packages, served from test/sites/node_modules. Where they were not installed, what needs them says
 * so in its page and answers 503; everything else works without them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { answer, html, type Answer } from './exchange.ts';

const ROOT = new URL('./node_modules/', import.meta.url);

const FILES = {
  'klaro.js': ['klaro/dist/klaro.js', 'text/javascript'],
  'cookieconsent.umd.js': ['vanilla-cookieconsent/dist/cookieconsent.umd.js', 'text/javascript'],
  'cookieconsent.css': ['vanilla-cookieconsent/dist/cookieconsent.css', 'text/css'],
  'govuk-frontend.min.css': ['govuk-frontend/dist/govuk/govuk-frontend.min.css', 'text/css'],
  'govuk-frontend.min.js': ['govuk-frontend/dist/govuk/govuk-frontend.min.js', 'text/javascript'],
  'tarteaucitron.js': ['tarteaucitronjs/tarteaucitron.min.js', 'text/javascript'],
  'tarteaucitron.en.js': ['tarteaucitronjs/lang/tarteaucitron.en.min.js', 'text/javascript'],
  'tarteaucitron.services.js': ['tarteaucitronjs/tarteaucitron.services.min.js', 'text/javascript'],
  'tarteaucitron.css': ['tarteaucitronjs/css/tarteaucitron.min.css', 'text/css'],
  'cookieconsent.min.js': ['cookieconsent/build/cookieconsent.min.js', 'text/javascript'],
  'cookieconsent.min.css': ['cookieconsent/build/cookieconsent.min.css', 'text/css'],
  'orejime-standard-en.js': ['orejime/dist/orejime-standard-en.js', 'text/javascript'],
  'orejime-standard.css': ['orejime/dist/orejime-standard.css', 'text/css'],
  'tna-frontend.js': ['@nationalarchives/frontend/nationalarchives/all.js', 'text/javascript'],
  'tna-frontend.css': ['@nationalarchives/frontend/nationalarchives/all.css', 'text/css'],
  'webchat.js': ['botframework-webchat/dist/webchat.js', 'text/javascript'],
  'applicationinsights.js': [
    '@microsoft/applicationinsights-web/dist/es5/applicationinsights-web.min.js',
    'text/javascript',
  ],
} as const;

export type PackageFile = keyof typeof FILES;

export const packagesInstalled = (): boolean =>
  Object.values(FILES).every(([path]) => existsSync(new URL(path, ROOT)));

const missing = (): Answer =>
  html(
    '<!doctype html><html lang="en"><title>Packages not installed</title><h1>Packages not installed</h1>' +
      '<p>This page serves real packages. Run <code>npm ci --prefix test/sites</code> and load it again.</p></html>',
    { status: 503 },
  );

export const isPackageFile = (name: string): name is PackageFile => Object.hasOwn(FILES, name);

/** Content types of packages are fixed; their source map comments point nowhere here, which no browser minds. */
export const packageFile = (name: PackageFile): Answer => {
  const [path, type] = FILES[name];
  const file = new URL(path, ROOT);
  return existsSync(file) ? answer(`${type}; charset=utf-8`, readFileSync(file)) : missing();
};

/** The page, or the page that says what is missing. */
export const needingPackages = (page: () => Answer): Answer => (packagesInstalled() ? page() : missing());
