import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** Of IPv6 one household or school has all that begins alike; IPv4 in the clothes of IPv6 is IPv4. */
function groupOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.replace(/%.*$/, '').split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  const all = [...before, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...after];
  return `${all
    .slice(0, 4)
    .map((each) => Number.parseInt(each, 16).toString(16))
    .join(':')}::`;
}

/**
 * The address of whoever asks: that of the connection, or what the outermost of our own proxies saw. What a client wrote
 * into `X-Forwarded-For` itself stands further left and is not believed.
 */
export function clientAddress(incoming: IncomingMessage, proxies: number): string | null {
  const direct = incoming.socket.remoteAddress;
  const header = incoming.headers['x-forwarded-for'];
  const seen = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((each) => each.trim());
  const told = proxies > 0 ? seen[Math.max(0, seen.length - proxies)] : undefined;
  const address = told || direct;
  return address ? groupOf(address) : null;
}
