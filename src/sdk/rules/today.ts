import { todayInChina } from './dates.js';

/** Zones that have kept UTC+8 for over thirty years: no need to wake the browser's zone tables for them. */
export const PLUS_EIGHT = /^Asia\/(?:Shanghai|Chongqing|Harbin|Hong_Kong|Macau|Taipei)$/;

/**
 * The calendar date that an instant has in an IANA zone. A zone that is not known counts as Asia/Shanghai.
 *
 * @example
 * todayIn(new Date('2025-10-19T16:00:00Z'), 'Asia/Shanghai'); // '2025-10-20'
 */
export function todayIn(now: Date, timeZone: string): string {
  if (!PLUS_EIGHT.test(timeZone)) {
    try {
      const parts = new Intl.DateTimeFormat('en', {
        timeZone,
        calendar: 'gregory',
        numberingSystem: 'latn',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      }).formatToParts(now);
      const part = (type: string): string => parts.find((each) => each.type === type)!.value;
      return `${part('year')}-${part('month')}-${part('day')}`;
    } catch {
      // An unknown zone: China's, below.
    }
  }
  return todayInChina(now);
}
