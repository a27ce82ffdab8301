import type { RequestHandler } from 'express';
import { refuse } from '../ports/result.ts';
import { sendRefusal } from './sendRefusal.ts';

/** A body is JSON or it is refused: other types are what a foreign form can send without asking. */
export const jsonOnly: RequestHandler = (request, response, next) => {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  if (!hasBody || request.is('application/json')) return next();
  sendRefusal(response, refuse('unsupported_media'));
};
