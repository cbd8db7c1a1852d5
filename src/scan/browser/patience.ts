/** Waiting, with an end. */

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * What was asked for, or what `late` gives where it does not come in time. Leaves no timer behind; where it is late,
 * how it ends is nobody's any more. An answer that came in time is heard although this process itself was too busy to
 * hear it before the timer: a timer that is due goes before what has arrived, so that one look at that comes first.
 */
export async function within<T, L>(asked: Promise<T>, milliseconds: number, late: () => L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  let arrived: NodeJS.Immediate | undefined;
  const end = new Promise<L>((resolve, reject) => {
    const stop = (): void => {
      try {
        resolve(late());
      } catch (error) {
        reject(error);
      }
    };
    timer = setTimeout(() => {
      arrived = setImmediate(() => (arrived = setImmediate(stop)));
    }, milliseconds);
  });
  try {
    return await Promise.race([asked, end]);
  } finally {
    clearTimeout(timer);
    clearImmediate(arrived);
  }
}
