// @ts-check
/**
 * Writes the types of the tags for JSX and for Vue's templates, from the manifest and from the elements' own types. What a
 * property takes is never said twice: the types point at the class.
 */

/** @typedef {{ name: string, fieldName: string }} Attribute */
/** @typedef {{ name: string, kind: string, privacy?: string, static?: boolean, readonly?: boolean }} Member */
/** @typedef {{ name: string, type: { text: string } }} ElementEvent */
/**
 * @typedef {object} Declaration
 * @property {string} name
 * @property {string} [tagName]
 * @property {Attribute[]} attributes
 * @property {Member[]} members
 * @property {ElementEvent[]} events
 */
/** @typedef {{ modules: { declarations?: any[] }[] }} Manifest */

/** @param {Manifest} manifest @returns {(Declaration & { tagName: string })[]} */
function elementsOf({ modules }) {
  return modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
}

/** @param {string} tag */
const fileOf = (tag) => `./components/${tag}/${tag}.js`;

/** @param {string} event */
const pascal = (event) => event.replace(/(?:^|-)(\w)/g, (_all, letter) => letter.toUpperCase());

/** What may be set on an element from outside. @param {Declaration} element */
function propertiesOf({ members }) {
  const isOpen = (/** @type {Member} */ member) =>
    member.kind === 'field' && (member.privacy ?? 'public') === 'public' && !member.static && !member.readonly;
  return members.filter(isOpen).map(({ name }) => name);
}

/**
 * The type of an event, its detail taken from the module of its element.
 *
 * @param {ElementEvent} event
 * @param {string} tag
 */
function eventType({ name, type }, tag) {
  const detail = /^CustomEvent<(\w+)>$/.exec(type.text)?.[1];
  if (!detail) throw new Error(`<${tag}>: what ${name} tells is no CustomEvent of one detail: ${type.text}`);
  return `CustomEvent<import('${fileOf(tag)}').${detail}>`;
}

/** @param {Declaration & { tagName: string }} element @param {(event: string) => string} nameListener */
function propsOf(element, nameListener) {
  const { name: type, tagName, events } = element;
  const attributes = element.attributes.filter(({ name, fieldName }) => name !== fieldName);
  // Vue's tools look both up by the property's name, so it takes what the attribute does; what it is set to counts as text.
  const asText = new Set(attributes.map(({ fieldName }) => fieldName));
  const typeOf = (/** @type {string} */ name) =>
    asText.has(name) ? `Attribute<${type}['${name}']>` : `${type}['${name}']`;
  const properties = propertiesOf(element).map((name) => `  ${name}?: ${typeOf(name)};`);
  const others = attributes.map(({ name, fieldName }) => `  '${name}'?: ${typeOf(fieldName)};`);
  const listeners = events.map((event) => {
    return `  ${nameListener(event.name)}?: (event: ${eventType(event, tagName)}) => void;`;
  });
  return [...properties, ...others, ...listeners].join('\n');
}

/** @param {readonly Declaration[]} elements */
function importsOf(elements) {
  const tags = /** @type {readonly (Declaration & { tagName: string })[]} */ (elements);
  return tags.map(({ name, tagName }) => `import type { ${name} } from '${fileOf(tagName)}';`).join('\n');
}

const ATTRIBUTE = `/** What an attribute may be given: a number, or its text. */
type Attribute<T> = T extends number ? number | string : T;`;

/** A framework that is not installed has nothing that could be added to. */
const UNLESS_THERE = '// @ts-ignore - where it is not installed';

/**
 * The text of the door `jiaogai/jsx`.
 *
 * @param {Manifest} manifest
 */
export function jsxTypes(manifest) {
  const elements = elementsOf(manifest);
  const props = elements.map((element) => {
    const text = propsOf(element, (event) => `'on${event}'`);
    return `/** What \`<${element.tagName}>\` takes in JSX: attributes, properties and listeners. */
interface ${element.name}Props {
${text}
}`;
  });
  const tags = elements.map(({ name, tagName }) => `  '${tagName}': ${name}Props;`);
  const inFramework = (/** @type {string} */ wrap) =>
    elements.map(({ name, tagName }) => `      '${tagName}': ${wrap}<${name}, ${name}Props>;`).join('\n');
  return `/** Tags for JSX, types only: \`import type {} from 'jiaogai/jsx'\`. React from 18 on; others take \`JiaogaiTags\`. */
${UNLESS_THERE}
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${importsOf(elements)}

${ATTRIBUTE}

${props.join('\n\n')}

/** What each tag takes beside what every HTML element does. */
export interface JiaogaiTags {
${tags.join('\n')}
}

type ReactTag<E, P> = Omit<DetailedHTMLProps<HTMLAttributes<E>, E>, keyof P> & P & { class?: string };

${UNLESS_THERE}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${inFramework('ReactTag')}
    }
  }
}

export {};
`;
}

/**
 * The text of the door `jiaogai/vue`.
 *
 * @param {Manifest} manifest
 */
export function vueTypes(manifest) {
  const elements = elementsOf(manifest);
  const props = elements.map((element) => {
    const text = propsOf(element, (event) => `on${pascal(event)}`);
    return `interface ${element.name}Props {\n${text}\n}`;
  });
  const tags = elements.map(({ name, tagName }) => `    '${tagName}': Tag<${name}, ${name}Props>;`);
  return `/** Tags for Vue's templates, types only: \`import type {} from 'jiaogai/vue'\`. */
${UNLESS_THERE}
import type { HTMLAttributes, ReservedProps } from 'vue';
${importsOf(elements)}

${ATTRIBUTE}

${props.join('\n\n')}

type Html = HTMLAttributes & ReservedProps & { part?: string; slot?: string };

/** An element as a template sees it; a template's ref gives the element. */
type Tag<E, P> = new () => E & { $props: Omit<Html, keyof P> & P };

${UNLESS_THERE}
declare module 'vue' {
  interface GlobalComponents {
${tags.join('\n')}
  }
}

export {};
`;
}
