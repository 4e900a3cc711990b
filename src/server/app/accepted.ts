/** How fit a form is for `Accept`: the quality of the range that names it best. */
function qualityOf(form: string, ranges: readonly { readonly range: string; readonly quality: number }[]): number {
  const names = [form, `${form.split('/')[0]!}/*`, '*/*'];
  for (const name of names) {
    const found = ranges.find(({ range }) => range === name);
    if (found) return found.quality;
  }
  return 0;
}

function readRanges(header: string): { range: string; quality: number }[] {
  return header.split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const given = parameters.find((text) => text.startsWith('q='))?.slice(2);
    const quality = given === undefined ? 1 : Number(given);
    return { range, quality: quality >= 0 && quality <= 1 ? quality : 0 };
  });
}

/**
 * The form that `Accept` likes best, of several alike the first; null: it takes none of them.
 *
 * @example
 * accepted('text/html;q=0.9, application/json', ['application/json', 'text/html']); // 'application/json'
 */
export function accepted<T extends string>(header: string | null, forms: readonly T[]): T | null {
  if (header === null || header.trim() === '') return forms[0] ?? null;
  const ranges = readRanges(header.slice(0, 2000));
  let best: T | null = null;
  let most = 0;
  for (const form of forms) {
    const quality = qualityOf(form, ranges);
    if (quality > most) [best, most] = [form, quality];
  }
  return best;
}
