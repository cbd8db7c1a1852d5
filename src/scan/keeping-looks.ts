/** A way to look at addresses that keeps as evidence what is seen of each page of theirs. */
import type { Evidence } from './evidence/evidence.ts';
import type { LookKept } from './evidence/look-kept.ts';
import type { LookAt } from './look-at.ts';
import type { Scanner } from './scanner.ts';

export const keepingLooks =
  (lookAt: LookAt, evidence: Evidence): LookAt =>
  async (scanner, address, how, signal) => {
    const kept = evidence.beginLook(address);
    try {
      const looked = await lookAt(
        keepingPages(scanner, kept),
        address,
        { ...how, keeping: evidence },
        signal,
      );
      // Who waited for it has taken another Report for it.
      signal?.throwIfAborted();
      await kept.end(looked.pages.map(({ report }) => report));
      return looked;
    } catch (error) {
      await kept.drop();
      throw error;
    }
  };

const keepingPages = (scanner: Scanner, kept: LookKept): Scanner => ({
  ...scanner,
  async scan(address, how) {
    const page = kept.page();
    const report = await scanner.scan(address, {
      ...how,
      onPicture: (picture) => {
        how.onPicture?.(picture);
        page.onPicture(picture);
      },
      onRecorded: (recorded) => {
        how.onRecorded?.(recorded);
        page.onRecorded(recorded);
      },
      onLook: (look) => page.onLook(look),
    });
    await page.done(report);
    return report;
  },
});
