import { NetworkError } from '../../sdk/errors.js';

/** What of a meter is loaded when it is asked for. */
const LOADERS = {
  measured: () => import('./quota-meter.measured.js'),
  panels: () => import('./quota-meter.panels.js'),
  forms: () => import('./quota-meter.forms.js'),
  multiples: () => import('./quota-meter.multiples.js'),
  trend: () => import('./quota-meter.trend.js'),
  seats: () => Promise.all([import('./quota-meter.seats.js'), import('./quota-meter.seats.view.js')]),
};
type Loaders = typeof LOADERS;
export type PartName = keyof Loaders;
type Part<K extends PartName> = Awaited<ReturnType<Loaders[K]>>;

const loaded: Partial<Record<PartName, unknown>> = {};

/** The parts of one meter; a part that is there serves all of them. */
export class MeterParts {
  /** Why a part could not be had. */
  error: NetworkError | undefined;
  private readonly changed: () => void;
  private readonly asked = new Set<PartName>();
  private readonly failed = new Set<PartName>();

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** A part, or undefined while it is on its way; `hasFailed` tells when it is not going to come. */
  get<K extends PartName>(name: K): Part<K> | undefined {
    if (!loaded[name] && !this.asked.has(name)) {
      this.asked.add(name);
      (LOADERS[name]() as Promise<unknown>).then(
        (part) => {
          loaded[name] = part;
          this.changed();
        },
        (error: unknown) => {
          this.failed.add(name);
          this.error = new NetworkError('a part of the page could not be loaded', error);
          this.changed();
        },
      );
    }
    return loaded[name] as Part<K> | undefined;
  }

  get hasFailed(): boolean {
    return this.failed.size > 0;
  }

  /** Lets what could not be had be asked for again. */
  forgive(): void {
    this.failed.forEach((name) => this.asked.delete(name));
    this.failed.clear();
    this.error = undefined;
  }
}
