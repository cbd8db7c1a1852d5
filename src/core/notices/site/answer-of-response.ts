/** What `fetch` answers, in a worker or in Node → an Answer. It asks for nothing itself. */
import { Unreachable, type PageAnswer } from './follow.ts';

export const answerOfResponse = (response: Response): PageAnswer => ({
  status: response.status,
  header: (name) => response.headers.get(name),
  bytes: (most) => bytesOf(response, most),
});

/** Waits for what `fetch` gave; that it failed, or was ended, is that nothing was reached. */
export async function reached<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked;
  } catch (cause) {
    if (cause instanceof TypeError || (cause instanceof DOMException && cause.name === 'AbortError'))
      throw new Unreachable(cause.message, { cause });
    throw cause;
  }
}

async function bytesOf(response: Response, most: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reached(reader.read());
    if (done) break;
    length += value.length;
    if (length > most) {
      await reached(reader.cancel());
      return null;
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
