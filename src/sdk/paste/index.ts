/** The door `jiaogai/paste`: what a webmaster pastes, and what a page around it needs. Pure text; no DOM. */
export * from './check.js';
export { describeFinding, type FindingWords } from './check-words.js';
export { fallbackFor, ledgerTable, targetTable, type FallbackOptions } from './fallback.js';
export { FORMS, type FormNote } from './forms.js';
export { sayIssue } from './issue-words.js';
export { policyFor, RENDERER_META, scriptTag } from './page.js';
export { snippet, type SnippetForm, type SnippetOptions } from './snippet.js';
export { findWidget, WIDGETS, type AttributeKind, type Widget, type WidgetAttribute } from './widgets.js';
