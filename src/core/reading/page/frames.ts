/** Frames of a page: other pages that it shows among its own words. */
import { Parser } from 'htmlparser2';

/** Frames within frames that are read, where a page holds them itself. */
export const MOST_FRAME_DEPTH = 3;
/** Frames of a page that are told of. */
const MOST_FRAMES = 50;

/** True for a frame that shows a page to whoever looks: no script's own, none that is hidden, none without a size. */
export function isShownFrame(attributes: Record<string, string>): boolean {
  const address = attributes['src'] ?? '';
  if (!/^\s*(?:https?:|\/|\.|[\w%-]+(?:[./?]|$))/i.test(address) || /^\s*about:/i.test(address)) return false;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return false;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')) return false;
  return (
    !/^\s*[01](?:px)?\s*$/.test(attributes['width'] ?? '') &&
    !/^\s*[01](?:px)?\s*$/.test(attributes['height'] ?? '')
  );
}

/** What a frame is called: in words where it has some, else by the last part of its address. */
export function nameOfFrame({ title, name, src = '' }: Record<string, string>): string {
  const called = title?.trim() || name?.trim();
  if (called) return called.slice(0, 200);
  const path = src.split(/[?#]/)[0] ?? '';
  return (path.split('/').findLast((part) => part !== '') ?? src).slice(0, 200);
}

/** A frame of a page's source. */
export interface FrameFound {
  /** As written. */
  address: string;
  /** True of a frame in a frameset, which has no end tag. */
  isVoid: boolean;
  /** Of its tag, from the first to behind the last character. */
  start: number;
  end: number;
}

/** The frames that show other pages, in reading order. */
export function framesIn(source: string): FrameFound[] {
  const frames: FrameFound[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      if ((tag !== 'frame' && tag !== 'iframe') || 'srcdoc' in attributes || frames.length >= MOST_FRAMES)
        return;
      if (isShownFrame(attributes))
        frames.push({
          address: attributes['src']?.trim() ?? '',
          isVoid: tag === 'frame',
          start: parser.startIndex,
          end: parser.endIndex + 1,
        });
    },
  });
  parser.end(source);
  return frames;
}

/** The source with other pages' sources in the places of their frames. */
export function framesFilled(source: string, filled: readonly { frame: FrameFound; html: string }[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { frame, html } of filled) {
    const own = html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    parts.push(source.slice(at, frame.start), `<iframe srcdoc="${own}">${frame.isVoid ? '</iframe>' : ''}`);
    at = frame.end;
  }
  return [...parts, source.slice(at)].join('');
}
