/** `candour scan`: addresses in, Reports out. It prints nothing and ends nothing. */
import type { Report } from '../core/report/report.ts';
import { NO_ACCESS } from './browser/access.ts';
import { cookieJar, NO_SESSION } from './given/cookie-jar.ts';
import { isAddress } from './notices/notice-source.ts';
import { suppliedNotice } from './notices/supplied.ts';
import type { Picture } from './journeys/telling.ts';
import type { ScanRequest } from './commands/scan-request.ts';
import { thePage, type LookAt } from './look-at.ts';
import { repeating } from './repeating.ts';
import { openScanner } from './scanner.ts';
import type { PageRecorded } from './har/recorded.ts';
import type { NoticeKeeping } from './notices/asking.ts';

interface Listening {
  /** Called when a page is begun. `number`: its place in the request, from 1. */
  onPage?: (address: string, number: number) => void;
  /** Called with each picture of a page; where it is not given, none is taken. */
  onPicture?: (picture: Picture, number: number) => void;
  /** Called with what was recorded of each page, before its Report. */
  onRecorded?: (recorded: PageRecorded, number: number) => void;
  /** Wants the notices as they come. */
  keeping?: NoticeKeeping;
  /** Called with each Report once those of its address and of all before it are done. */
  onReport?: (report: Report) => void;
  /** Where it is not given, the page at the address alone. */
  lookAt?: LookAt;
  /** Ends the run early: the browser is closed, its profile removed, and the reason thrown. */
  signal?: AbortSignal;
}

/** The Reports of each address, in order. Throws a BrowserError where no browser can be had, a UsageError for a bad notice. */
export async function run(request: ScanRequest, listening: Listening = {}): Promise<Report[]> {
  const { signal } = listening;
  // What is in a file is known to be wrong before a browser is started.
  const { keeping } = listening;
  const files = await Promise.all(
    request.notices.filter(isFile).map((src) => suppliedNotice(src, undefined, keeping)),
  );
  const { access = NO_ACCESS, cookieJar: jar } = request;
  const saved = jar === undefined ? NO_SESSION : await cookieJar(jar, Date.now());
  const scanner = repeating(await openScanner(request), request.repeat ?? 1);
  const stop = (): void => void scanner.close(signal?.reason as Error);
  signal?.addEventListener('abort', stop);
  try {
    signal?.throwIfAborted();
    const named = request.notices.filter((src) => !isFile(src));
    const pages = await Promise.all(
      named.map((src) =>
        suppliedNotice(src, (address) => scanner.fetchNotice(address, access, keeping), keeping),
      ),
    );
    const { observeSeconds, timeoutSeconds, addresses, choices = ['none'], typeIntoForms = false } = request;
    const { onPicture, onRecorded, lookAt = thePage } = listening;
    const how = {
      ...{
        observeSeconds,
        timeoutSeconds,
        supplied: [...files, ...pages],
        access,
        saved,
        choices,
        typeIntoForms,
      },
    };
    const asked = addresses.map((address, index) =>
      lookAt(
        scanner,
        address,
        {
          ...how,
          ...(onPicture !== undefined && { onPicture: (picture) => onPicture(picture, index + 1) }),
          ...(onRecorded !== undefined && { onRecorded: (recorded) => onRecorded(recorded, index + 1) }),
          onBegin: () => listening.onPage?.(address, index + 1),
        },
        signal,
      ),
    );
    // The first that fails ends the run; what becomes of those behind it is then nobody's.
    for (const report of asked) report.catch(() => undefined);
    const reports: Report[] = [];
    for (const next of asked) {
      for (const { report } of (await next).pages) {
        reports.push(report);
        listening.onReport?.(report);
      }
    }
    return reports;
  } catch (error) {
    // What fails because it was ended has no reason of its own.
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await scanner.close();
  }
}

const isFile = (src: string): boolean => !isAddress(src);
