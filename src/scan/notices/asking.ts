/** Through which browser a notice is asked for, and what the person gives so that their own site lets it in. */
import type { Admission } from '../browser/access.ts';
import type { Connection } from '../browser/cdp.ts';

export interface Asking {
  connection: Connection;
  admission: Admission;
  /** Wants to have what comes; where it is not given, nobody does. */
  keeping?: NoticeKeeping | undefined;
}

/** An answer as it came. Header names in lower case. */
export interface AnswerKept {
  address: string;
  status: number;
  headers: Readonly<Record<string, string>>;
  bytes: Uint8Array;
}

export interface NoticeKeeping {
  onAnswer(answer: AnswerKept): void;
  /** `text`: as it was read; what its quotes stand in. */
  onText(read: { sha256: string; text: string }): void;
  /** A picture of a page whose words came with its scripts. */
  onRendered(page: { address: string; png: Buffer }): void;
}
