/** Next.js calls it once when the web server starts, before any request. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next.js replaces it while building, to leave Node's part out of the edge's.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { appendPeerAddress } = await import('#app/_server/append-peer-address.ts');
    appendPeerAddress();
  }
}
