/**
 * What ky asks for and Chromium 78 and Safari 14.1 have not. Called before ky is: as a function it is kept by bundlers
 * that drop modules for their effects.
 */

interface Floor {
  readonly Object: object;
  readonly String: { readonly prototype: object };
  readonly Array: { readonly prototype: object };
}

function give(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

/** Puts `Object.hasOwn`, `replaceAll` and `at` where they are missing, as hidden as those of the browser. */
export function mendFloor(floor: Floor = globalThis): void {
  give(floor.Object, 'hasOwn', (held: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(held, name));
  give(floor.String.prototype, 'replaceAll', function (this: string, what: string | RegExp, by: string) {
    return typeof what === 'string' ? this.split(what).join(by) : this.replace(what, by);
  });
  give(floor.Array.prototype, 'at', function (this: readonly unknown[], index: number) {
    return this[index < 0 ? this.length + index : index];
  });
}
