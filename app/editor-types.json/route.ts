import { readNodeTypes } from './read-node-types.ts';

// Made once, by the build: it depends on the lockfile only.
export const dynamic = 'force-static';

/** Node's declarations for the editor: path below node_modules → text. */
export async function GET(): Promise<Response> {
  return Response.json(await readNodeTypes(), { headers: { 'cache-control': 'public, max-age=86400' } });
}
