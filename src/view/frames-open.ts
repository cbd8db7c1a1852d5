/** Which frames of a tab show documents of a host, told from what the browser says of the tab. Pure. */

/** As `webNavigation.getAllFrames` has it. */
export interface FrameOpen {
  /** 0 is the page itself. */
  frameId: number;
  url: string;
}

/** True where the tab shows the page: query string and fragment aside, which no Report has. */
export function showsPage(frames: readonly FrameOpen[], page: string): boolean {
  const shown = URL.parse(frames.find(({ frameId }) => frameId === 0)?.url ?? '');
  const meant = URL.parse(page);
  return (
    shown !== null && meant !== null && shown.origin === meant.origin && shown.pathname === meant.pathname
  );
}

/** Ids of the frames whose documents are of the host: a frame without an address of its own is of none. */
export const framesOf = (frames: readonly FrameOpen[], host: string): number[] =>
  frames
    .filter(({ url }) => /^https?:/.test(url) && URL.parse(url)?.hostname === host)
    .map(({ frameId }) => frameId);
