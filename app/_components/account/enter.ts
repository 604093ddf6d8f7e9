/** Loads a page anew, so that nothing rendered for whom one was before remains. */
export function enter(path: string): void {
  location.assign(path);
}

/** The path to return to after signing in; anything but a path of this site becomes the list of exercises. */
export function safePath(from: unknown): string {
  return typeof from === 'string' && /^\/(?![/\\])/.test(from) && !/[\s\\]/.test(from) ? from : '/exercises';
}
