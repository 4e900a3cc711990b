import type { LitElement, PropertyDeclaration } from 'lit';

/**
 * Lit's `property` decorator, the legacy half of it: the other half weighs more than the properties.
 *
 * @example
 * @property({ attribute: 'group-by' }) groupBy = 'none';
 */
export function property(options: PropertyDeclaration = {}) {
  return (prototype: LitElement, name: string): void => {
    (prototype.constructor as typeof LitElement).createProperty(name, options);
  };
}
