import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { ErrorCode } from '../contract/errors.ts';
import { StorageUnavailableError } from '../ports/stores.ts';
import { refuse } from '../ports/result.ts';
import { sendRefusal } from './sendRefusal.ts';

export const notFound: RequestHandler = (_request, response) => sendRefusal(response, refuse('not_found'));

export const methodNotAllowed: RequestHandler = (_request, response) =>
  sendRefusal(response, refuse('method_not_allowed'));

/** Comes last. What went wrong is logged here and goes no further. */
export function failures(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const code = codeOf(error);
    if (code === 'internal' || code === 'storage_unavailable') {
      logger.error(
        { err: error, requestId: response.locals.requestId, path: request.path },
        'request failed',
      );
    }
    sendRefusal(response, refuse(code));
  };
}

function codeOf(error: unknown): ErrorCode {
  // SECURITY: S-18
  if (error instanceof StorageUnavailableError) return 'storage_unavailable';
  const { type, status } = error as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return 'too_large';
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return 'unsupported_media';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'bad_request' : 'internal';
}
