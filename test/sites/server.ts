/**
 * The replayed sites: one HTTPS server on the loopback that answers for any host name, by its Host header, and
 * writes down what it was asked. A browser is pointed at it with the arguments that `browserArguments` gives.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';
import { nothing, type Answer, type Answering, type Asked } from './exchange.ts';
import { answerFor } from './answering.ts';
import { RECORDED_PATH, recordedIn, type Recorded } from './banners/recorder.ts';
import { REFUSING_HOST, UNKNOWN_HOST } from './special-hosts.ts';

/** One request as it came in. */
export interface RequestReceived {
  kind: 'http' | 'websocket';
  host: string;
  path: string;
  /** With its question mark, or empty. */
  query: string;
  method: string;
  /** Names of the cookies sent, sorted. */
  cookies: string[];
  /** Referer header, or null. */
  referer: string | null;
  /** Sec-Fetch-Dest header (`script`, `iframe`, `empty` …), or null. */
  destination: string | null;
  /** True for the script of a service worker, which alone says so in its headers. */
  serviceWorkerScript: boolean;
}

export interface Sites {
  port: number;
  /** What was received since the start, or since it was last cleared, in order. */
  requests(): RequestReceived[];
  clearRequests(): void;
  /** What banner pages say was done to them, in order: apart from the requests. */
  recorded(): Recorded[];
  close(): Promise<void>;
}

/** What Chromium is started with so that every address is answered here. */
export const browserArguments = (port: number): string[] => [
  `--host-resolver-rules=MAP ${UNKNOWN_HOST} ~NOTFOUND, MAP ${REFUSING_HOST} 127.0.0.1:1, MAP * 127.0.0.1:${port}`,
  '--ignore-certificate-errors',
];

/** `more` answers before all others: pages of a test's own. */
export const startSites = async (port = 0, more: Answering = () => null): Promise<Sites> => {
  const certificate = await generate([{ name: 'commonName', value: 'replayed.example' }], { keySize: 2048 });
  const received: RequestReceived[] = [];
  const recorded: Recorded[] = [];
  const sockets = new Set<Socket>();

  const server = createServer({ key: certificate.private, cert: certificate.cert });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const isRecord = addressOf(request).pathname === RECORDED_PATH;
    if (!isRecord) received.push(fromRequest('http', request));
    readBody(request)
      .then((body) => {
        if (isRecord) recorded.push(recordedIn(body));
        const asked = askedBy(request, body);
        send(asked, more(asked) ?? answerFor(asked), response);
      })
      .catch((error: unknown) => fail(error, response));
  });
  server.on('upgrade', (request: IncomingMessage, socket: Socket) => {
    received.push(fromRequest('websocket', request));
    acceptWebSocket(request, socket);
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    requests: () => [...received],
    clearRequests: () => {
      received.length = 0;
    },
    recorded: () => [...recorded],
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        for (const socket of sockets) socket.destroy();
      }),
  };
};

const hostOf = (request: IncomingMessage): string =>
  (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();

const addressOf = (request: IncomingMessage): URL => new URL(request.url ?? '/', 'https://replayed.example');

const cookiesOf = (request: IncomingMessage): Map<string, string> => {
  const pairs = (request.headers.cookie ?? '').split('; ').filter((pair) => pair !== '');
  return new Map(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name, value.join('=')];
    }),
  );
};

const oneHeader = (value: string | string[] | undefined): string | null =>
  (Array.isArray(value) ? value[0] : value) ?? null;

const fromRequest = (kind: RequestReceived['kind'], request: IncomingMessage): RequestReceived => {
  const address = addressOf(request);
  return {
    kind,
    host: hostOf(request),
    path: address.pathname,
    query: address.search,
    method: request.method ?? 'GET',
    cookies: [...cookiesOf(request).keys()].sort(),
    referer: request.headers.referer ?? null,
    destination: oneHeader(request.headers['sec-fetch-dest']),
    serviceWorkerScript: request.headers['service-worker'] === 'script',
  };
};

const askedBy = (request: IncomingMessage, body: string): Asked => {
  const address = addressOf(request);
  return {
    host: hostOf(request),
    path: address.pathname,
    query: address.searchParams,
    method: request.method ?? 'GET',
    cookies: cookiesOf(request),
    origin: request.headers.origin ?? null,
    wantsHeaders: oneHeader(request.headers['access-control-request-headers']) ?? '',
    body,
  };
};

const readBody = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

/** Every host lets every origin read its answers (CORS), as the vendors' own hosts do. */
const send = (asked: Asked, answered: Answer, response: ServerResponse): void => {
  const answer = asked.method === 'OPTIONS' ? nothing() : answered;
  if (answer.act !== null) {
    answer.act(response);
    return;
  }
  const write = (): void => {
    if (asked.origin !== null) {
      response.setHeader('access-control-allow-origin', asked.origin);
      response.setHeader('access-control-allow-credentials', 'true');
      response.setHeader('access-control-allow-headers', asked.wantsHeaders);
    }
    if (answer.cookies.length > 0) response.setHeader('set-cookie', answer.cookies);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  };
  if (answer.afterMs > 0) setTimeout(write, answer.afterMs);
  else write();
};

/** A fault of ours shows in the page and in the status, never as a silent end; a visitor who left is no fault. */
const fail = (error: unknown, response: ServerResponse): void => {
  if (response.headersSent || response.destroyed) response.destroy();
  else
    response
      .writeHead(500, { 'content-type': 'text/plain' })
      .end(`The replayed site failed: ${String(error)}`);
};

/**
 * Says yes to the handshake (RFC 6455, section 4.2.2), sends what the host would answer as one text frame, and stays
 * open until the page leaves.
 */
const acceptWebSocket = (request: IncomingMessage, socket: Socket): void => {
  const key = `${oneHeader(request.headers['sec-websocket-key']) ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const answer = answerFor(askedBy(request, ''));
  socket.on('error', () => socket.destroy());
  socket.on('end', () => socket.end());
  socket.resume();
  socket.write(
    [
      'HTTP/1.1 101 Switching Protocols',
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Accept: ${createHash('sha1').update(key).digest('base64')}`,
      ...answer.cookies.map((cookie) => `Set-Cookie: ${cookie}`),
      '',
      '',
    ].join('\r\n'),
  );
  socket.write(textFrame(Buffer.from(answer.body)));
};

/** Section 5.2: one unmasked text frame of at most 65,535 bytes. */
const textFrame = (text: Buffer): Buffer =>
  text.length < 126
    ? Buffer.concat([Buffer.from([0x81, text.length]), text])
    : Buffer.concat([Buffer.from([0x81, 126, text.length >> 8, text.length & 0xff]), text]);
