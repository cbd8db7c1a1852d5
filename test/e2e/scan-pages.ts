/** Pages of a test's own for the command: an HTTPS server for any host name, and a scan of what it serves. */
import { createHash, X509Certificate } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import type { ScanRequest } from '../../src/scan/commands/scan-request.ts';
import { browserArguments } from '../sites/server.ts';

export interface Pages {
  port: number;
  /** SHA-256 of its key, in base64, for `--ignore-certificate-errors-spki-list`. */
  key: string;
  /** Host, path and query of each request, in order. */
  asked(): string[];
  close(): Promise<void>;
}

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** By path, whatever the host; what is not there is 404. */
export async function servePages(answers: Record<string, Answering | string>): Promise<Pages> {
  const certificate = await generate([{ name: 'commonName', value: 'replayed.example' }], { keySize: 2048 });
  const asked: string[] = [];
  const server = createServer(
    { key: certificate.private, cert: certificate.cert, maxHeaderSize: 65_536 },
    (request, response) => {
      const { pathname, search } = new URL(request.url ?? '/', 'https://replayed.example');
      asked.push(`${request.headers.host}${pathname}${search}`);
      const answer = answers[pathname + search] ?? answers[pathname];
      // A visitor who left in the middle is no fault.
      response.on('error', () => response.destroy());
      if (typeof answer === 'function') answer(request, response);
      else response.writeHead(answer === undefined ? 404 : 200, HTML).end(answer ?? 'Not here.');
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    key: createHash('sha256')
      .update(new X509Certificate(certificate.cert).publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64'),
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

/** A page with a footer; the icon is its own, so that the browser asks for none. */
export const pageOf = (body: string, footer = ''): string =>
  `<!doctype html><html lang="en-GB"><head><title>Page</title><link rel="icon" href="data:,"></head>
<body><main>${body}</main><footer>${footer}</footer></body></html>`;

export const scanOf = (port: number, addresses: string[], given: Partial<ScanRequest> = {}): ScanRequest => ({
  addresses,
  formats: ['json'],
  notices: [],
  out: null,
  failOn: ['differs'],
  observeSeconds: 0,
  timeoutSeconds: 8,
  thirdPartyCookies: 'store',
  browser: null,
  browserArgs: browserArguments(port),
  concurrency: 1,
  ...given,
});
