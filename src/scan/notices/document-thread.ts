/** The thread in which ./read-document.ts has one document read. */
import { parentPort, workerData } from 'node:worker_threads';
import { htmlOfDocument } from '../../core/reading/documents/index.ts';

const { bytes, format } = workerData as { bytes: Uint8Array; format: 'pdf' | 'docx' };
parentPort?.postMessage(await htmlOfDocument(bytes, format));
