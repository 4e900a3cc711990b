import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the code of an element offers. */
export interface ElementSurface {
  /** `attribute property default`, `–` for what there is not. */
  readonly properties: readonly string[];
  readonly methods: readonly string[];
  readonly events: readonly string[];
  readonly parts: readonly string[];
  readonly slots: readonly string[];
  readonly tokens: readonly string[];
}

/** What this test reads of a manifest's declaration. */
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string; readonly fieldName?: string }[];
  readonly members?: readonly Member[];
  readonly events?: readonly { readonly name: string; readonly type?: { readonly text: string } }[];
  readonly cssParts?: readonly { readonly name: string }[];
  readonly cssProperties?: readonly { readonly name: string }[];
  readonly slots?: readonly { readonly name: string }[];
}

interface Member {
  readonly kind: string;
  readonly name: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly default?: string;
}

export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

/** A default as the document writes it: without quotes, `–` for none. */
function defaultOf({ default: given }: Member): string {
  const value = (given ?? '').replace(/^'(.*)'$/, '$1');
  return value === '' || value === 'undefined' || value === 'null' || value === '[]' ? '–' : value;
}

/** The declaration of each tag in a manifest. */
export function declarations(manifest: Manifest): Map<string, Declaration> {
  const all = manifest.modules.flatMap((module) => module.declarations ?? []);
  return new Map(all.flatMap((each) => (each.tagName ? [[each.tagName, each] as const] : [])));
}

/** The surface that the comments and decorators of an element promise. */
export function surfaceOf(declaration: Declaration): ElementSurface {
  const attributes = new Map(declaration.attributes?.map(({ name, fieldName }) => [fieldName ?? name, name]));
  const open = (declaration.members ?? []).filter((each) => !each.static && (each.privacy ?? 'public') === 'public');
  const fields = open.filter(({ kind }) => kind === 'field');
  return {
    properties: fields.map((each) => `${attributes.get(each.name) ?? '–'} ${each.name} ${defaultOf(each)}`),
    methods: open.filter(({ kind }) => kind === 'method').map(({ name }) => `${name}()`),
    events: (declaration.events ?? []).map(
      ({ name, type }) => `${name} ${/<(.+)>/.exec(type?.text ?? '')?.[1] ?? '–'}`,
    ),
    parts: (declaration.cssParts ?? []).map(({ name }) => name),
    slots: (declaration.slots ?? []).map(({ name }) => name || '–'),
    tokens: (declaration.cssProperties ?? []).map(({ name }) => name),
  };
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The text of all files that match, from the project's root. */
export function textOf(...patterns: string[]): string {
  return globSync(patterns, { cwd: root }).sort().map(read).join('\n');
}

/** The text of an element's folder and of all that it reaches beside it in `components`, another element apart: what it may draw. */
export function sourcesOf(tag: string): string {
  const known = new Set(globSync(`src/components/${tag}/*.ts`, { cwd: root }));
  const others = elementFolders().map((other) => `src/components/${other}/${other}.ts`);
  for (const path of known) {
    for (const target of namesIn(read(path), /'(\.{1,2}\/[^']+)\.js'/g)) {
      const found = `${join(dirname(path), target)}.ts`;
      if (found.startsWith('src/components/') && !others.includes(found)) known.add(found);
    }
  }
  return [...known].sort().map(read).join('\n');
}

/** Every match of a pattern's first group, once each, in order of the alphabet. */
export function namesIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))].sort();
}

/** Parts that templates draw. */
export function drawnParts(text: string): string[] {
  return [...new Set(namesIn(text, /\bpart="([\w -]+)"/g).flatMap((names) => names.split(' ')))].sort();
}

/** Tokens that styles read. */
export function readTokens(text: string): string[] {
  return namesIn(text, /var\(\s*(--jg-[\w-]+)/g);
}

/** Folders of elements: those that hold a module of their own name. */
export function elementFolders(): string[] {
  const modules = globSync('src/components/*/*.ts', { cwd: root });
  return modules
    .filter((path) => basename(path, '.ts') === basename(dirname(path)))
    .map((path) => basename(path, '.ts'));
}

/** The fields of an interface in a text. */
export function fieldsOf(text: string, name: string): string[] {
  const body = new RegExp(`interface ${name}\\b[^{]*\\{([^}]*)\\}`).exec(text)?.[1] ?? '';
  return namesIn(body, /^\s*(?:readonly )?(\w+)\??:/gm);
}

/** The names that a module exports, types included. */
export function exportsOf(path: string): string[] {
  const file = join(root, path);
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (name) => readFileSync(name, 'utf8')) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram([file], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file)!);
  return module
    ? checker
        .getExportsOfModule(module)
        .map(({ name }) => name)
        .sort()
    : [];
}
