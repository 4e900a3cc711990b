import type {
  Application,
  ApplicationAction,
  ApplicationRole,
  ApplicationState,
  ReturnReason,
  StateChange,
} from '../model/index.js';

/** One arrow of the machine: what is done, by whom, from where to where. */
export interface Transition {
  readonly action: ApplicationAction;
  readonly from: readonly ApplicationState[];
  readonly to: ApplicationState;
  readonly by: readonly ApplicationRole[];
  /** What has to be said with it. */
  readonly needs?: 'reasons' | 'schoolId';
}

const CHECKED: readonly ApplicationState[] = ['systemCheck', 'manualReview', 'secondReview'];
const UNDECIDED: readonly ApplicationState[] = ['submitted', ...CHECKED, 'returned', 'waitlisted'];

/** All arrows, as county platforms run them. Nothing leaves `registered` and `withdrawn`. */
export const TRANSITIONS: readonly Transition[] = [
  { action: 'submit', from: ['draft'], to: 'submitted', by: ['parent'] },
  { action: 'check', from: ['submitted'], to: 'systemCheck', by: ['system'] },
  { action: 'review', from: ['systemCheck'], to: 'manualReview', by: ['system', 'clerk'] },
  { action: 'forward', from: ['manualReview'], to: 'secondReview', by: ['clerk'] },
  { action: 'offer', from: ['secondReview', 'waitlisted'], to: 'offered', by: ['officer'], needs: 'schoolId' },
  { action: 'waitlist', from: ['secondReview'], to: 'waitlisted', by: ['officer'] },
  {
    action: 'assign',
    from: ['secondReview', 'waitlisted'],
    to: 'assignedElsewhere',
    by: ['officer'],
    needs: 'schoolId',
  },
  { action: 'confirm', from: ['offered', 'assignedElsewhere'], to: 'confirmed', by: ['parent'] },
  { action: 'register', from: ['confirmed'], to: 'registered', by: ['clerk', 'officer'] },
  { action: 'return', from: CHECKED, to: 'returned', by: ['system', 'clerk', 'officer'], needs: 'reasons' },
  { action: 'resubmit', from: ['returned'], to: 'submitted', by: ['parent'] },
  {
    action: 'withdraw',
    from: [...UNDECIDED, 'offered', 'assignedElsewhere', 'confirmed'],
    to: 'withdrawn',
    by: ['parent'],
  },
];

/** Why a step was not taken. */
export interface StepFault {
  readonly ok: false;
  readonly code: 'not-allowed' | 'wrong-role' | 'reason-missing' | 'school-missing' | 'not-an-instant' | 'wrong-order';
  readonly field: 'action' | 'by' | 'reasons' | 'schoolId' | 'at';
}

/** What is done to an application. */
export interface ApplicationStep {
  readonly action: ApplicationAction;
  readonly by: ApplicationRole;
  /** An instant with its offset. */
  readonly at: string;
  readonly reasons?: readonly ReturnReason[];
  readonly schoolId?: string | null;
  readonly note?: string;
}

/**
 * What a role may do to an application in a state.
 *
 * @example
 * actionsFor('offered', 'parent'); // ['confirm', 'withdraw']
 */
export function actionsFor(state: ApplicationState, by: ApplicationRole): readonly ApplicationAction[] {
  return TRANSITIONS.filter((each) => each.from.indexOf(state) >= 0 && each.by.indexOf(by) >= 0).map(
    ({ action }) => action,
  );
}

function refused(code: StepFault['code'], field: StepFault['field']): StepFault {
  return { ok: false, code, field };
}

function stepFault(state: ApplicationState, step: ApplicationStep, last: string | undefined): StepFault | Transition {
  const found = TRANSITIONS.filter(({ action, from }) => action === step.action && from.indexOf(state) >= 0)[0];
  if (!found) return refused('not-allowed', 'action');
  if (found.by.indexOf(step.by) < 0) return refused('wrong-role', 'by');
  if (found.needs === 'reasons' && !step.reasons?.length) return refused('reason-missing', 'reasons');
  if (found.needs === 'schoolId' && !step.schoolId) return refused('school-missing', 'schoolId');
  const at = Date.parse(step.at);
  if (Number.isNaN(at)) return refused('not-an-instant', 'at');
  return last !== undefined && at < Date.parse(last) ? refused('wrong-order', 'at') : found;
}

/**
 * Takes an application one step on: a new application with one more entry in its history, or why not. The one that is given
 * is not changed.
 *
 * @example
 * const next = advance(application, { action: 'return', by: 'clerk', at, reasons: ['unreadable'] });
 * if (next.ok) next.application.state; // 'returned'
 */
export function advance(
  application: Application,
  step: ApplicationStep,
): { readonly ok: true; readonly application: Application } | StepFault {
  const { state: from, history } = application;
  const found = stepFault(from, step, history[history.length - 1]?.at);
  if ('ok' in found) return found;
  const change: StateChange = {
    action: step.action,
    from,
    to: found.to,
    at: step.at,
    by: step.by,
    reasons: found.needs === 'reasons' ? Array.from(step.reasons ?? []) : [],
    schoolId: found.needs === 'schoolId' ? (step.schoolId ?? null) : null,
    note: step.note ?? '',
  };
  return { ok: true, application: { ...application, state: found.to, history: [...history, change] } };
}
