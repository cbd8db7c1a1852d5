/** What a person may ask of the command, and the errors for what cannot be done with it: each one clear line. */

/** What it cannot mean: wrong usage, exit code 3. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UsageError';
  }
}

/** A notice that was named rightly and was not read. `isOpen`: it could be opened, and is no notice that can be judged by. */
export class NoticeUnread extends Error {
  readonly isOpen: boolean;
  constructor(message: string, isOpen: boolean) {
    super(message);
    this.name = 'NoticeUnread';
    this.isOpen = isOpen;
  }
}

/** What the machine calls the trouble with a file, as the end of a sentence. */
const TROUBLES: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'what its path goes through is no folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
};

/** `what`: such as "The report seen.json", at the beginning of a sentence. */
export function unreadable(what: string, cause: unknown): UsageError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const why = TROUBLES[code] ?? code;
  return new UsageError(why === '' ? `${what} cannot be read.` : `${what} cannot be read: ${why}.`, {
    cause,
  });
}
