/** `2025-12-31` as 2025年12月31日. */
export function dateZh(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
