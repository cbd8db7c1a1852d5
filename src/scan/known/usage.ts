/** What a person may ask of the command, and the error for what it cannot mean. */

/** Wrong usage: one clear line, exit code 3. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UsageError';
  }
}
