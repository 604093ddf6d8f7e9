declare const html: unique symbol;

/** HTML that our renderer made: safe to put into a page as it is. */
export type Html = string & { readonly [html]: true };
