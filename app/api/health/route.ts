import { checkHealth } from '#lib/data/health/check-health.ts';
import { SYSTEM } from '#lib/domain/viewer.ts';

/** 200 when a solution sent now would be judged, else 503; the body says what is missing. */
export async function GET(): Promise<Response> {
  const health = await checkHealth(SYSTEM);
  return Response.json(health, {
    status: health.ready ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
