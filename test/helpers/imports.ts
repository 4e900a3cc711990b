import ts from 'typescript';

/** How a module reaches another: `type` leaves no trace at run time, `lazy` is `import()`. */
export type Reach = 'static' | 'type' | 'lazy';

export interface ImportFound {
  /** The module as written; `*` where `import()` is given no literal. */
  readonly target: string;
  readonly reach: Reach;
  readonly line: number;
}

function isTypeClause(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function textOf(node: ts.Node | undefined): string {
  return node && ts.isStringLiteralLike(node) ? node.text : '*';
}

/** The module that a node reaches, if it reaches one. `import { type A }` still loads the module, so it is static. */
function readNode(node: ts.Node): { target: string; reach: Reach } | undefined {
  if (ts.isImportDeclaration(node)) {
    return { target: textOf(node.moduleSpecifier), reach: isTypeClause(node.importClause) ? 'type' : 'static' };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { target: textOf(node.moduleSpecifier), reach: node.isTypeOnly ? 'type' : 'static' };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { target: textOf(node.argument.literal), reach: 'type' };
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    return { target: textOf(node.moduleReference.expression), reach: node.isTypeOnly ? 'type' : 'static' };
  }
  if (!ts.isCallExpression(node)) return undefined;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return { target: textOf(node.arguments[0]), reach: 'lazy' };
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return isRequire ? { target: textOf(node.arguments[0]), reach: 'static' } : undefined;
}

function walk(source: ts.SourceFile, visit: (node: ts.Node) => void): void {
  const step = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, step);
  };
  step(source);
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

/** Every module that a source file reaches, in the order written. */
export function readImports(path: string, text: string): ImportFound[] {
  const source = parse(path, text);
  const found: ImportFound[] = [];
  walk(source, (node) => {
    const read = readNode(node);
    if (read) found.push({ ...read, line: lineOf(source, node) });
  });
  return found;
}

/** Whether an identifier is the name of a member or of a declaration rather than a use of a global. */
function isName(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  return (
    (ts.isPropertyAssignment(parent) || ts.isTypeElement(parent) || ts.isClassElement(parent)) && parent.name === node
  );
}

/** Names that a file declares itself: a parameter `document` is not the global one. */
function declaredNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  walk(source, (node) => {
    const isBinding = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isFunctionDeclaration(node);
    const isImport = ts.isImportSpecifier(node) || ts.isBindingElement(node);
    if ((isBinding || isImport) && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}

/** The clock, chance and outside world that a source file uses: `Date.now`, `new Date()`, and the globals asked for. */
export function readGlobals(
  path: string,
  text: string,
  globals: ReadonlySet<string>,
): { name: string; line: number }[] {
  const source = parse(path, text);
  const own = declaredNames(source);
  const found: { name: string; line: number }[] = [];
  walk(source, (node) => {
    const isClock = ts.isNewExpression(node) && !node.arguments?.length && node.expression.getText(source) === 'Date';
    if (isClock && globals.has('new Date()')) found.push({ name: 'new Date()', line: lineOf(source, node) });
    if (ts.isPropertyAccessExpression(node) && globals.has(node.getText(source))) {
      found.push({ name: node.getText(source), line: lineOf(source, node) });
    }
    if (!ts.isIdentifier(node) || !globals.has(node.text) || isName(node) || own.has(node.text)) return;
    if (ts.isTypeReferenceNode(node.parent) || ts.isTypeQueryNode(node.parent)) return;
    found.push({ name: node.text, line: lineOf(source, node) });
  });
  return found;
}
