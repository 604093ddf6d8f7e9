import { expect, type Page } from '@playwright/test';

/** The editor's text area, once the editor is loaded. */
export function editorOf(page: Page) {
  return page.getByRole('textbox', { name: /^Code of / });
}

/** Replaces the text of the file that shows, as pasting does: typing would set the editor's own indentation off. */
export async function writeCode(page: Page, code: string): Promise<void> {
  const editor = editorOf(page);
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await editor.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, code);
  const lastLine = code.trimEnd().split('\n').at(-1) ?? '';
  await expect(
    codeLines(page)
      .filter({ hasText: spaced(lastLine) })
      .first(),
  ).toBeVisible();
}

/** The lines of code that are drawn at the moment. */
export function codeLines(page: Page) {
  return page.locator('.view-line');
}

/** Monaco draws spaces as no-break spaces. */
export function spaced(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** Opens an exercise and waits for its editor. */
export async function openExercise(page: Page, slug: string): Promise<void> {
  await page.goto(`/exercises/${slug}`);
  // A browser that has never been here loads and compiles the whole editor.
  await expect(page.locator('.monaco-editor .view-line').first()).toBeAttached({ timeout: 60_000 });
}

/** The area below the editor, where verdicts appear. */
export function results(page: Page) {
  return page.getByRole('region', { name: 'Results' });
}
