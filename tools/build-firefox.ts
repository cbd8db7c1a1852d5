/**
 * Builds the extension for Firefox and holds it to what addons.mozilla.org holds it to (`web-ext lint` runs the same
 * linter): errors end it, warnings are told.
 */
import { build } from 'vite';
import addonsLinter from 'addons-linter';

const FOLDER = 'dist/firefox';

await build({ mode: 'firefox', logLevel: 'warn' });
const linter = addonsLinter.createInstance({
  config: {
    _: [FOLDER],
    logLevel: 'fatal',
    stack: false,
    pretty: false,
    warningsAsErrors: false,
    metadata: false,
    output: 'none',
    boring: true,
    selfHosted: false,
    shouldScanFile: () => true,
  },
  runAsBinary: false,
});
const { errors, warnings } = await linter.run();
for (const { code, message, file = '', line } of [...errors, ...warnings])
  process.stderr.write(`${code} ${file}${line === undefined ? '' : `:${line}`} ${message}\n`);
process.stderr.write(`addons-linter: ${errors.length} errors, ${warnings.length} warnings\n`);
// The linter may leave something open.
process.exit(errors.length > 0 ? 1 : 0);
