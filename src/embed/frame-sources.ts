/** Where a frame may take its data from. */

/**
 * The address that a parameter names, if it lies below one of `allowed`: starts of addresses, parted by spaces, seen from
 * `page`. Without any it is the frame's own site, so that nobody can show what they like under a bureau's name.
 */
export function allowedSource(value: string, page: string, allowed: string | null): string | undefined {
  let address: URL;
  try {
    address = new URL(value, page);
  } catch {
    return undefined;
  }
  const starts = (allowed || '/').split(/\s+/).filter(Boolean);
  return starts.some((start) => isBelow(address, start, page)) ? address.href : undefined;
}

function isBelow(address: URL, start: string, page: string): boolean {
  try {
    const { protocol, host, pathname } = new URL(start, page);
    return address.protocol === protocol && address.host === host && address.pathname.indexOf(pathname) === 0;
  } catch {
    return false;
  }
}
