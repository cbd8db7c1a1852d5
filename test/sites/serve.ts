/** Serves the replayed sites for a person to browse, until it is stopped. */
import { packagesInstalled } from './packages.ts';
import { pages } from './pages.ts';
import { browserArguments, startSites } from './server.ts';

const sites = await startSites(Number(process.env['PORT'] ?? '0'));
const shell = browserArguments(sites.port)
  .map((argument) => `'${argument}'`)
  .join(' ');

console.log(`Replayed sites on port ${sites.port}. Browse them with a Chromium that asks nobody else:

chromium --user-data-dir="$(mktemp -d)" --no-first-run --disable-quic ${shell} https://www.norfolk.gov.uk/

${pages.map(({ address, why }) => `${address}\n    ${why}`).join('\n')}
`);
if (!packagesInstalled()) {
  console.log('Pages with real packages answer 503 until they are installed: npm ci --prefix test/sites');
}

process.once('SIGINT', () => void sites.close().then(() => process.exit(0)));
