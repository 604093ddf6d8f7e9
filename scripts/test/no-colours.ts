/** Keeps output plain where nobody sees colours: some tools colour it wherever CI is set. */
export const NO_COLOURS: Record<string, string> = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
