/** The sentence for the user in an API's error answer. Read by hand: a parser would weigh more than the pages that need it. */
export async function readError(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const message = field(field(body, 'error'), 'message');
  return typeof message === 'string' ? message : `The server could not do this (${response.status}).`;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
