import type { CSSResult } from 'lit';
import { whenIdle } from '../internal/idle.js';
import { addSheets } from '../internal/sheets.js';
import type { CopiesPart, DivisionPart, PapersPart, PartModule, ReceiptPart } from './enrollment-form.desk.js';
import type { Grip } from './enrollment-form.grip.js';
import type { ReviewDesk, ReviewPart } from './enrollment-form.review.js';

/** The parts of a form that come when they are needed. */
export interface Parts {
  readonly papers: PapersPart;
  readonly division: DivisionPart;
  readonly copies: CopiesPart;
  readonly receipt: ReceiptPart;
  readonly review: ReviewPart;
}

export type PartName = keyof Parts;

const MODULES: { readonly [N in PartName]: () => Promise<PartModule<Parts[N], ReviewDesk>> } = {
  papers: () => import('./enrollment-form.papers.js'),
  division: () => import('./enrollment-form.division.js'),
  copies: () => import('./enrollment-form.copies.js'),
  receipt: () => import('./enrollment-form.receipt.js'),
  review: () => import('./enrollment-form.review.js'),
};

const dressed = new WeakMap<Node, Set<CSSResult>>();

/** Loads the parts of a form, each once for a draft. */
export class FormParts {
  private readonly grip: Grip;
  private readonly desk: ReviewDesk;
  private readonly parts: { [N in PartName]?: Parts[N] } = {};
  private readonly loading: { [N in PartName]?: Promise<Parts[N] | undefined> } = {};
  private readonly failed = new Set<PartName>();

  constructor(grip: Grip, desk: ReviewDesk) {
    this.grip = grip;
    this.desk = desk;
  }

  /**
   * Has the browser fetch all of it, one after another in quiet moments: a form that was opened goes on without a network.
   * Returns the function that calls it off.
   */
  static prepare(): () => void {
    const rest: (() => Promise<unknown>)[] = [
      ...Object.values(MODULES),
      // By name: the rest of it is left out then.
      () => import('uqr').then(({ encode }) => encode),
      () => import('compressorjs'),
    ];
    let stop = (): void => undefined;
    const next = (): void => {
      const load = rest.shift();
      if (load) stop = whenIdle(() => void load().then(next, next));
    };
    next();
    return () => {
      rest.length = 0;
      stop();
    };
  }

  /** The part where it is there; else it is sent for. */
  get<N extends PartName>(name: N): Parts[N] | undefined {
    if (!this.failed.has(name)) void this.bring(name);
    return this.parts[name];
  }

  hasFailed(name: PartName): boolean {
    return this.failed.has(name);
  }

  /** Tries again what could not be had. */
  retry(): void {
    this.failed.clear();
  }

  /** Sends for a part; undefined when it cannot be had now. */
  bring<N extends PartName>(name: N): Promise<Parts[N] | undefined> {
    const load = (): Promise<Parts[N] | undefined> =>
      MODULES[name]().then(
        ({ Part, styles, wordsZh }) => {
          this.grip.extend(wordsZh);
          this.dress(styles);
          this.failed.delete(name);
          const part = new Part(this.desk);
          (this.parts as Record<PartName, unknown>)[name] = part;
          this.desk.draw();
          return part;
        },
        () => {
          this.failed.add(name);
          delete this.loading[name];
          this.desk.draw();
          return undefined;
        },
      );
    return (this.loading[name] ??= load() as never) as Promise<Parts[N] | undefined>;
  }

  /** One sheet, however many drafts one form has had. */
  private dress(sheet: CSSResult): void {
    const root = this.grip.host.renderRoot as ShadowRoot;
    const known = dressed.get(root) ?? new Set();
    if (!known.has(sheet)) addSheets(root, [sheet]);
    dressed.set(root, known.add(sheet));
  }
}
