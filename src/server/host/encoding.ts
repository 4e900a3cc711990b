/** Forms in which an answer can be sent. */
export type Encoding = 'br' | 'gzip' | 'identity';

const KNOWN: readonly Encoding[] = ['br', 'gzip', 'identity'];

function weightsOf(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
    const q = parameters.find((each) => each.startsWith('q='))?.slice(2);
    const weight = q === undefined ? 1 : /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(q) ? Number(q) : 0;
    if (name) weights.set(name === 'x-gzip' ? 'gzip' : name, weight);
  }
  return weights;
}

/**
 * The form that a client likes best by `Accept-Encoding` (RFC 9110, 12.5.3); of equals the smallest. Where it refuses
 * all, an answer as it is still helps more than none.
 *
 * @example
 * encodingFor('gzip, br;q=0.5'); // 'gzip'
 */
export function encodingFor(header: string | null | undefined): Encoding {
  if (!header) return 'identity';
  const weights = weightsOf(header);
  const others = weights.get('*');
  let [best, most]: [Encoding, number] = ['identity', 0];
  for (const name of KNOWN) {
    // Unless it is refused, an answer as it is will always do, though whoever names another form would rather have that.
    const weight = weights.get(name) ?? (name === 'identity' ? (others === 0 ? 0 : 0.0001) : (others ?? 0));
    if (weight > most) [best, most] = [name, weight];
  }
  return best;
}
