/** An end for everything that is waited for. */

/** In place of what did not come in time. */
export const LATE = Symbol('late');

/** What `work` gives, or LATE once `ms` have passed. The work itself goes on: nobody can call it back. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | typeof LATE> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<typeof LATE>((done) => {
    timer = setTimeout(() => done(LATE), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
