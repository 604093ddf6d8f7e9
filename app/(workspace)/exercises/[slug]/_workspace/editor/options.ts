import type { monaco } from './monaco.ts';

export const editorOptions: monaco.editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  fontFamily: 'var(--font-jetbrains-mono), ui-monospace, Menlo, Consolas, monospace',
  fontSize: 13.5,
  lineHeight: 21,
  fontLigatures: false,
  tabSize: 2,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  padding: { top: 10, bottom: 10 },
  lineNumbersMinChars: 3,
  folding: false,
  renderLineHighlightOnlyWhenFocus: true,
  stickyScroll: { enabled: false },
  quickSuggestions: { other: true, comments: false, strings: false },
  overviewRulerBorder: false,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10 },
  fixedOverflowWidgets: true,
};
