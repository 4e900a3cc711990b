import type { Plan, Target } from '../../sdk/model/index.js';
import { clip } from '../internal/clip.js';
import type { Goal } from '../internal/quota-words.js';
import type { FaceWords } from './quota-board.words.js';

/** A target as its notice has it, in words. */
export interface TargetView {
  readonly id: string;
  readonly label: string;
  readonly goal: string;
  readonly due: string;
}

/** What is above is no figure of a notice. */
const MOST = 1e12;

/** What is to be reached, in words that a page can bear. */
export function goalText(goal: Goal, words: FaceWords): string {
  if (Math.abs(goal.value) > MOST || Math.abs(goal.valueMax ?? 0) > MOST) return '—';
  return words.goal({ ...goal, unit: clip(goal.unit, 30) });
}

/** By when, or how often; with the last day that counts where that is known: a line for each. */
export function dueText({ due, per }: Target, end: string | null, words: FaceWords): string {
  const last = end ?? due;
  return [clip(per?.text, 60), last ? words.dueBy(words.date(last)) : ''].filter(Boolean).join('\n');
}

/** Writes what a target asks for. */
export function viewTarget(target: Target, words: FaceWords): TargetView {
  return {
    id: target.id,
    label: clip(target.label, 300),
    goal: goalText(target, words),
    due: dueText(target, null, words),
  };
}

/** The line under the title: document number and date of issue. */
export function headLine(plan: Plan, words: FaceWords): string {
  const issued = plan.issuedOn ? words.issued(words.date(plan.issuedOn)) : '';
  return [words.board, clip(plan.documentNumber, 80), issued].filter(Boolean).join('\u3000');
}

/** The line at the foot: as of when, and the mark that must not be missed. */
export function footLine(plan: Plan, asOf: string, words: FaceWords): string {
  return [words.asOf(words.date(asOf)), clip(plan.mark, 60)].filter(Boolean).join(' · ');
}
