import { apiRoute } from '#app/_server/api-route.ts';
import { env } from '#lib/base/env.ts';
import { UserError } from '#lib/base/errors.ts';
import { measureInstallation } from '#lib/data/metrics/measure-installation.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';
import { mayReadMetrics } from './may-read-metrics.ts';
import { renderMetrics } from './render-metrics.ts';

/** For Prometheus (text format 0.0.4). To everybody else it does not exist. */
export const GET = apiRoute(async (request) => {
  if (!mayReadMetrics(request.headers, env.METRICS_TOKEN)) {
    throw new UserError('not found', 'There is nothing at this address.');
  }
  const text = await renderMetrics(await measureInstallation(SYSTEM));
  return new Response(text, {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
  });
});
