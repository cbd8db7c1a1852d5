/** Asks for one address by Node's own `fetch`, for the commands that start no browser. */
import { answerOfResponse, reached } from '../../core/notices/site/answer-of-response.ts';
import type { AskForPage } from '../../core/notices/site/follow.ts';

export const askThroughNode: AskForPage = async (address, signal) =>
  answerOfResponse(
    await reached(
      fetch(address, {
        redirect: 'manual',
        credentials: 'omit',
        signal,
        headers: { accept: 'text/html, text/plain;q=0.9, application/json;q=0.8' },
      }),
    ),
  );
