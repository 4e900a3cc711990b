interface Versioned extends CustomElementConstructor {
  readonly version?: string;
}

const warned = new Set<string>();

/**
 * Defines an element unless the page has it already. A second script tag is no error; another version warns once,
 * because the copy that came first stays in charge. A server, which has no elements, may import them all the same.
 *
 * @example
 * define('reform-task-board', ReformTaskBoard);
 */
export function define(tag: string, element: Versioned): void {
  if (typeof customElements === 'undefined') return;
  const known = customElements.get(tag) as Versioned | undefined;
  if (!known) {
    customElements.define(tag, element);
  } else if (known.version !== element.version && !warned.has(tag)) {
    warned.add(tag);
    console.warn(`jiaogai: <${tag}> is already defined by version ${known.version}; ${element.version} is not used`);
  }
}
