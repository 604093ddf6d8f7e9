import 'server-only';
import { errorResponse } from './error-response.ts';
import { assertSameOrigin } from './same-origin.ts';

type Handle<Params> = (request: Request, params: Params) => Promise<unknown>;
type Context<Params> = { params: Promise<Params> };

/**
 * A route handler: refuses other sites' requests, answers with JSON of what `handle` returns (or with its Response),
 * and maps whatever it throws. `handle` itself only parses, authorises, calls and returns.
 */
export function apiRoute<Params = Record<string, never>>(handle: Handle<Params>) {
  return async (request: Request, context: Context<Params>): Promise<Response> => {
    try {
      assertSameOrigin(request);
      const result = await handle(request, await context.params);
      return result instanceof Response ? result : Response.json(result ?? null, { headers: PRIVATE });
    } catch (error) {
      return errorResponse(error);
    }
  };
}

/** Answers are of one viewer at one moment. */
const PRIVATE = { 'cache-control': 'private, no-store' };
