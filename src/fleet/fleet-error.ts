/** What a fleet cannot do for a reason outside of it (no such run, a folder in use, no server): one clear line. */
export class FleetError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FleetError';
  }
}
