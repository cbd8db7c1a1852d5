/**
 * Reads a PDF or a Word document in a thread of its own, which is ended where it takes too long or too much: what is
 * ill-meant holds up nothing.
 */
import { Worker } from 'node:worker_threads';
import type { ReadDocument } from '../../core/notices/site/content.ts';
import type { DocumentRead } from '../../core/reading/documents/index.ts';

const PATIENCE_MS = 10_000;
const MOST_MEGABYTES = 512;

export const readDocument: ReadDocument = async (bytes, format) => {
  const thread = new Worker(new URL('./document-thread.ts', import.meta.url), {
    workerData: { bytes, format },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  const late = Promise.withResolvers<'too-slow'>();
  const timer = setTimeout(() => late.resolve('too-slow'), PATIENCE_MS);
  const read = new Promise<DocumentRead>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve('too-large');
      else reject(error);
    });
  });
  try {
    return await Promise.race([read, late.promise]);
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
};
