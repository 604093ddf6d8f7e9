import type { RehypeShikiCoreOptions } from '@shikijs/rehype/core';

/** How code is highlighted: in both themes at once, and with its language for the style sheet to see. */
export const highlightOptions = {
  themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  defaultColor: false,
  fallbackLanguage: 'text',
  transformers: [
    {
      pre(node) {
        node.properties['data-language'] = this.options.lang;
      },
    },
  ],
} satisfies RehypeShikiCoreOptions;
