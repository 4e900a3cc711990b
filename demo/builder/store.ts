import { exampleOf, fromHash, toHash, type Choice } from './choice.js';

type Listener = (choice: Choice, isNew: boolean) => void;

/** Holds the choice, tells who draws it, and keeps it in the address, so that nothing typed is lost by a reload. */
export class Store {
  choice: Choice = exampleOf('reform-task-board');
  private readonly listeners: Listener[] = [];

  /** Calls back now and whenever the choice changes; `isNew` where all of it is another one. */
  watch(listener: Listener): void {
    this.listeners.push(listener);
    listener(this.choice, true);
  }

  change(patch: Partial<Choice>): void {
    this.set({ ...this.choice, ...patch }, false);
  }

  setAttribute(name: string, value: string): void {
    this.change({ attributes: { ...this.choice.attributes, [name]: value } });
  }

  /** Another element, with its example; what was said of the site stays. */
  choose(widget: string): void {
    const { form, base, lang, height, hasFallback, hasIntegrity } = this.choice;
    this.set({ ...exampleOf(widget), form, base, lang, height, hasFallback, hasIntegrity }, true);
  }

  reset(): void {
    this.set(exampleOf(this.choice.widget), true);
  }

  /** Takes what the address says; `tell` hears whether something in it was refused. */
  followAddress(tell: (hasRefused: boolean) => void): void {
    const read = (): void => {
      const { choice, hasRefused } = fromHash(location.hash);
      tell(hasRefused);
      this.choice = choice;
      this.listeners.forEach((listener) => listener(choice, true));
    };
    addEventListener('hashchange', read);
    read();
  }

  private set(choice: Choice, isNew: boolean): void {
    this.choice = choice;
    history.replaceState(history.state, '', `#${toHash(choice)}`);
    this.listeners.forEach((listener) => listener(choice, isNew));
  }
}
