/**
 * What stops a command, told to the person who typed it: what is wrong, and on further lines what to do.
 * Shown without a stack.
 */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** Runs a command's main function; exits with the code that it returns, or with 1 and the reason on standard error. */
export async function runCommand(main: () => Promise<number>): Promise<never> {
  try {
    process.exit(await main());
  } catch (error) {
    console.error(error instanceof CommandError ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}
