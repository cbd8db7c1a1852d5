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
