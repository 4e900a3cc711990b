import { mergePlan, type Plan } from 'jiaogai/sdk';
import { reanchor } from './anchors.js';
import { CompileLoop, type Compiled } from './compile-loop.js';
import { applyEdits, NO_EDITS, type Edited, type Edits } from './edits.js';
import type { Draft } from './draft.js';

/** One step that can be undone: how all stood before, and what was done. */
interface Step {
  readonly text: string;
  readonly edits: Edits;
  readonly base: Plan | null;
  readonly label: string;
}

const MAX_STEPS = 200;
type Listener = () => void;

/** The whole state of the page, and all that may change it. Views listen and draw; they keep nothing of it. */
export class Workbench {
  text = '';
  edits: Edits = NO_EDITS;
  /** The plan whose ids, status and reports are carried over: an opened one, else the last compiled. */
  base: Plan | null = null;
  /** The plan with all edits, or null while there is none. */
  edited: Edited | null = null;
  /** Why the text gives no plan, or null. */
  fault: Exclude<Compiled, { ok: true }>['reason'] | null = null;
  /** Reports and tasks of an opened plan that the text holds no more. */
  orphans = 0;
  /** The row that is chosen, in the text and in the plan. */
  chosen: string | null = null;
  readonly #loop = new CompileLoop((compiled) => this.#take(compiled));
  readonly #listeners: Listener[] = [];
  readonly #steps: Step[] = [];
  #compiled: Plan | null = null;
  #compiledText = '';
  #isOpened = false;

  /** Calls `listener` after every change. */
  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  get draft(): Draft {
    return { text: this.text, edits: this.edits, base: this.#isOpened ? this.base : null };
  }

  /** The label of what undo would undo, or null. */
  get undoLabel(): string | null {
    return this.#steps[this.#steps.length - 1]?.label ?? null;
  }

  /** Whether the plan on screen is of the text on screen. */
  get isFresh(): boolean {
    return this.#compiledText === this.text;
  }

  restore(draft: Draft): void {
    this.edits = draft.edits;
    this.base = draft.base;
    this.#isOpened = draft.base !== null;
    this.text = draft.text;
    this.#loop.run(draft.text);
  }

  /** What is typed. */
  type(text: string): void {
    this.edits = reanchor(this.edits, this.text, text);
    this.text = text;
    this.#loop.ask(text);
    this.#tell();
  }

  /** Another text altogether: edits of the old one go with it, and undo brings both back. */
  replace(text: string, label: string): void {
    this.#remember(label);
    this.edits = NO_EDITS;
    this.base = null;
    this.#isOpened = false;
    this.chosen = null;
    this.text = text;
    this.#loop.run(text);
  }

  /** Carries status and reports of an earlier plan over to what the text gives. */
  open(plan: Plan, label: string): void {
    this.#remember(label);
    this.base = plan;
    this.#isOpened = true;
    this.#loop.run(this.text);
  }

  edit(edits: Edits, label: string): void {
    this.#remember(label);
    this.edits = edits;
    if (this.isFresh) this.#apply();
    else this.#loop.run(this.text);
  }

  choose(ref: string | null): void {
    if (this.chosen === ref) return;
    this.chosen = ref;
    this.#tell();
  }

  undo(): void {
    const step = this.#steps.pop();
    if (!step) return;
    const isSameText = step.text === this.text;
    this.edits = step.edits;
    this.base = step.base;
    this.text = step.text;
    if (isSameText && this.#compiled) this.#apply();
    else this.#loop.run(step.text);
  }

  /** Compiles at once what is still waiting for a pause in typing. */
  settle(): void {
    if (!this.isFresh) this.#loop.run(this.text);
  }

  #remember(label: string): void {
    this.#steps.push({ text: this.text, edits: this.edits, base: this.base, label });
    if (this.#steps.length > MAX_STEPS) this.#steps.shift();
  }

  #take(compiled: Compiled): void {
    this.#compiledText = compiled.text;
    if (!compiled.ok) {
      this.fault = compiled.reason;
      // While a text is being rewritten the last good plan stays; an empty page has none.
      if (compiled.reason === 'empty') [this.#compiled, this.edited] = [null, null];
      this.#tell();
      return;
    }
    this.fault = null;
    const merged = this.base ? mergePlan(this.base, compiled.plan) : null;
    this.#compiled = merged?.plan ?? compiled.plan;
    this.orphans = merged && this.#isOpened ? merged.orphans.tasks.length + merged.orphans.reports.length : 0;
    if (!this.#isOpened) this.base = this.#compiled;
    this.#apply();
  }

  #apply(): void {
    this.edited = this.#compiled ? applyEdits(this.#compiled, this.edits, this.#compiledText) : null;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
