import type { Plan } from '../../sdk/model/index.js';

/** The line at the foot of a printed page: the notice, its address, and all that stands at the foot on screen. */
export function paperLine(
  plan: Plan,
  foot: string,
  { clip, safeLink }: { clip(value: unknown, max: number): string; safeLink(value: unknown): string | undefined },
): string {
  const { title, documentNumber, source } = plan;
  return [clip(title, 80), clip(documentNumber, 80), foot, safeLink(source.url)].filter(Boolean).join(' · ');
}
