/**
 * The client's address out of X-Forwarded-For, to which this server and each proxy before it appended their peer.
 * Whatever stands left of what the trusted proxies wrote was sent by the client and is worth nothing.
 */
export function clientAddressIn(forwardedFor: string | null, trustedProxies: number): string {
  const addresses = (forwardedFor ?? '').split(',').map((address) => address.trim());
  return addresses.at(-1 - trustedProxies) || addresses[0] || 'unknown';
}
