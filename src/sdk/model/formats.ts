/** Pure predicates behind the model's formats, without zod: the schemas and the light checker both use them. */

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Says whether `value` is `YYYY-MM-DD` and names a day that exists. */
export function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]!) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

/** Says whether a link is http(s) or relative; any other scheme (javascript:, data:) is refused. */
export function isSafeLink(value: string): boolean {
  return /^https?:\/\//i.test(value) || /^[^:/?#]*(?:[/?#]|$)/.test(value);
}

/** Says whether a `[start, end)` range does not end before it starts. */
export function isOrderedRange([start, end]: readonly [number, number]): boolean {
  return start <= end;
}

/** Says whether `value` is an ISO instant with a zone: `2025-10-20T09:00:00+08:00`. */
export function isInstant(value: string): boolean {
  return (
    /T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.test(value) &&
    value[10] === 'T' &&
    isCalendarDate(value.slice(0, 10))
  );
}
