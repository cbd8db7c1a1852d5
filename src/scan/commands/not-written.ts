/** The result cannot be put where it was to go: a disk is full, a folder was taken away. */
export class NotWritten extends Error {
  constructor(where: string, cause: NodeJS.ErrnoException) {
    super(`The result could not be written to ${where} (${cause.code ?? cause.message}).`, { cause });
  }
}
