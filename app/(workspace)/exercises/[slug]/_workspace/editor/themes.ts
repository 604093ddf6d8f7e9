type Monaco = typeof import('monaco-editor/editor/editor.api.js');

/** The product's two themes. Monaco takes hexadecimal colours only; these are app/styles/tokens.css in sRGB. */
export function defineThemes(monaco: Monaco): void {
  monaco.editor.defineTheme('lockstep-light', {
    base: 'vs',
    inherit: true,
    rules: [
      { token: 'comment', foreground: '5a6472', fontStyle: 'italic' },
      { token: 'keyword', foreground: '8a2f63' },
      { token: 'string', foreground: '17653d' },
      { token: 'number', foreground: '8a4a00' },
      { token: 'regexp', foreground: '8a4a00' },
      { token: 'type', foreground: '005f7f' },
      { token: 'type.identifier', foreground: '005f7f' },
      { token: 'identifier', foreground: '1d2733' },
      { token: 'delimiter', foreground: '47525f' },
    ],
    colors: {
      'editor.background': '#ffffff',
      'editor.foreground': '#1d2733',
      'editorLineNumber.foreground': '#727b87',
      'editorLineNumber.activeForeground': '#1d2733',
      'editor.lineHighlightBackground': '#f5f3ee',
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': '#bfe0ec',
      'editorCursor.foreground': '#00607f',
      'editorIndentGuide.background1': '#e8e5de',
      'editorGutter.background': '#ffffff',
      'editorWidget.background': '#ffffff',
      'editorWidget.border': '#d8d4ca',
      focusBorder: '#2a7fbf',
    },
  });
  monaco.editor.defineTheme('lockstep-dark', {
    base: 'vs-dark',
    inherit: true,
    rules: [
      { token: 'comment', foreground: '94a0ae', fontStyle: 'italic' },
      { token: 'keyword', foreground: 'eb9cc3' },
      { token: 'string', foreground: '8fd6ab' },
      { token: 'number', foreground: 'efb76c' },
      { token: 'regexp', foreground: 'efb76c' },
      { token: 'type', foreground: '7fc9e0' },
      { token: 'type.identifier', foreground: '7fc9e0' },
      { token: 'identifier', foreground: 'e3e8ee' },
      { token: 'delimiter', foreground: 'b3bdc9' },
    ],
    colors: {
      'editor.background': '#18212a',
      'editor.foreground': '#e3e8ee',
      'editorLineNumber.foreground': '#8591a0',
      'editorLineNumber.activeForeground': '#e3e8ee',
      'editor.lineHighlightBackground': '#1f2a35',
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': '#2c5064',
      'editorCursor.foreground': '#7fc9e0',
      'editorIndentGuide.background1': '#2a3642',
      'editorGutter.background': '#18212a',
      'editorWidget.background': '#18212a',
      'editorWidget.border': '#33404d',
      focusBorder: '#7fc9e0',
    },
  });
}
