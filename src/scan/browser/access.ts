/**
 * What a person gives so that a site of theirs lets the scan in: headers, a password, leave to go on where a certificate
 * is not valid. It goes to the page's own site and nowhere else, and into no report and no message.
 */
import type { Protocol } from 'devtools-protocol';
import { hostOf, siteOf } from '../../core/parties/index.ts';
import { CdpError, type Session } from './cdp.ts';
import type { TargetKind } from '../translate/exchange.ts';

/** Where in the environment the password stands. */
export const AUTH = 'CANDOUR_AUTH';

export interface Header {
  name: string;
  value: string;
}

export interface Access {
  /** For requests to the page's own site. */
  headers: readonly Header[];
  /** `user:password`, for the page's own host. */
  auth: string | null;
  /** For the page's own host. */
  ignoreCertificateErrors: boolean;
}

export const NO_ACCESS: Access = { headers: [], auth: null, ignoreCertificateErrors: false };

/** What of it goes where, for one page. */
export class Admission {
  #access: Access;
  #page: URL | null;
  #site: string;

  constructor(access: Access, page: string) {
    this.#access = access;
    this.#page = URL.parse(page);
    this.#site = siteOf(hostOf(page) ?? '');
  }

  get #hasHeaders(): boolean {
    return this.#access.headers.length > 0 || this.#access.auth !== null;
  }

  /** Headers to add to a request; none where it goes elsewhere, or by a way that others can read. */
  headersFor(address: string): Header[] {
    const url = URL.parse(address);
    if (url === null || this.#page === null || !this.#isAsSafe(url)) return [];
    if (this.#site === '' || siteOf(hostOf(address) ?? '') !== this.#site) return [];
    return [...this.#access.headers, ...(url.host === this.#page.host ? this.#password() : [])];
  }

  ignoresCertificateOf(address: string): boolean {
    return this.#access.ignoreCertificateErrors && URL.parse(address)?.hostname === this.#page?.hostname;
  }

  /** What to send to a target that is held. A page is asked about the certificates of all its frames and workers. */
  admit(session: Session, kind: TargetKind): Promise<unknown>[] {
    return [
      ...(this.#hasHeaders && ADDS_HEADERS.includes(kind) ? [this.#hold(session)] : []),
      ...(kind === 'page' ? this.admitNotice(session) : []),
    ];
  }

  /** The same to a page whose every request is held already. */
  admitNotice(page: Session): Promise<unknown>[] {
    return this.#access.ignoreCertificateErrors ? this.#judgeCertificates(page) : [];
  }

  /** So that headers can be added; more are held than get some. */
  #hold(session: Session): Promise<unknown> {
    return session.send('Fetch.enable', { patterns: [{ urlPattern: `*${this.#site}*` }] });
  }

  /** How a request that is held goes on. */
  lettingOn({
    requestId,
    request,
  }: Protocol.Fetch.RequestPausedEvent): Protocol.Fetch.ContinueRequestRequest {
    const added = this.headersFor(request.url);
    if (added.length === 0) return { requestId };
    const isReplaced = (name: string): boolean =>
      added.some((header) => header.name.toLowerCase() === name.toLowerCase());
    const own = Object.entries(request.headers)
      .filter(([name]) => !isReplaced(name))
      .map(([name, value]) => ({ name, value: String(value) }));
    return { requestId, headers: [...own, ...added] };
  }

  #isAsSafe({ protocol }: URL): boolean {
    return this.#page?.protocol !== 'https:' || protocol === 'https:' || protocol === 'wss:';
  }

  #password(): Header[] {
    const { auth } = this.#access;
    if (auth === null) return [];
    return [{ name: 'Authorization', value: `Basic ${Buffer.from(auth, 'utf8').toString('base64')}` }];
  }

  #judgeCertificates(session: Session): Promise<unknown>[] {
    session.on('Security.certificateError', ({ eventId, requestURL }) => {
      const action = this.ignoresCertificateOf(requestURL) ? 'continue' : 'cancel';
      // What it was asked for may have been given up since.
      session.send('Security.handleCertificateError', { eventId, action }).catch((error: unknown) => {
        if (!(error instanceof CdpError)) throw error;
      });
    });
    return [
      session.send('Security.enable'),
      session.send('Security.setOverrideCertificateErrors', { override: true }),
    ];
  }
}

/** Requests of a dedicated worker are its page's. */
const ADDS_HEADERS: readonly TargetKind[] = ['page', 'iframe', 'shared_worker', 'service_worker'];
