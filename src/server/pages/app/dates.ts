import { todayIn } from 'jiaogai/sdk';
import { desk } from './desk.js';

/** Today where the bureau is. */
export function today(): string {
  return todayIn(new Date(), 'Asia/Shanghai');
}

/** `2025年12月31日`, `31 December 2025`. */
export function dayWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (desk.language === 'zh') return `${year}年${month}月${day}日`;
  const date = new Date(Date.UTC(year!, month! - 1, day));
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** An instant, in the zone of the bureau. */
export function instantWords(iso: string): string {
  const locale = desk.language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(iso));
}
