import type { CSSResult } from 'lit';
import { addSheets } from '../internal/sheets.js';
import type { LogHands } from './inspection-log.hands.js';
import type { LogWords } from './inspection-log.words.js';
import type { FormPart } from './inspection-log.form.js';
import type { FilesPart } from './inspection-log.files.js';
import type { DetailPart } from './inspection-log.detail.js';

/** The parts of a log that come when they are needed. */
export interface Parts {
  readonly form: FormPart;
  readonly files: FilesPart;
  readonly detail: DetailPart;
}

interface PartModule<P> {
  readonly Part: new (hands: LogHands) => P;
  readonly styles: CSSResult;
  readonly wordsZh?: Partial<LogWords>;
}

const MODULES: { readonly [N in keyof Parts]: () => Promise<PartModule<Parts[N]>> } = {
  form: () => import('./inspection-log.form.js'),
  files: () => import('./inspection-log.files.js'),
  detail: () => import('./inspection-log.detail.js'),
};

/** Loads the parts of a log, each once. */
export class LogParts {
  private readonly hands: LogHands;
  private readonly parts: { [N in keyof Parts]?: Parts[N] } = {};
  private readonly loading: { [N in keyof Parts]?: Promise<Parts[N] | undefined> } = {};
  private readonly failed = new Set<keyof Parts>();

  constructor(hands: LogHands) {
    this.hands = hands;
  }

  /** The part where it is there. */
  get<N extends keyof Parts>(name: N): Parts[N] | undefined {
    return this.parts[name];
  }

  hasFailed(name: keyof Parts): boolean {
    return this.failed.has(name);
  }

  /** Sends for a part; undefined when it cannot be had now. */
  bring<N extends keyof Parts>(name: N): Promise<Parts[N] | undefined> {
    const { host, extend, data } = this.hands.grip;
    const load = (): Promise<Parts[N] | undefined> =>
      // What is kept on this device is read before anything is done to it.
      Promise.all([MODULES[name](), data.bringLog()]).then(
        ([{ Part, styles, wordsZh }]) => {
          if (wordsZh) extend(wordsZh);
          addSheets(host.renderRoot as ShadowRoot, [styles]);
          this.failed.delete(name);
          const part = new Part(this.hands);
          (this.parts as Record<keyof Parts, unknown>)[name] = part;
          host.requestUpdate();
          return part;
        },
        () => {
          this.failed.add(name);
          delete this.loading[name];
          host.requestUpdate();
          return undefined;
        },
      );
    return (this.loading[name] ??= load() as never) as Promise<Parts[N] | undefined>;
  }
}
