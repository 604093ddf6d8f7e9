/**
 * Remembers what `load` returned for the keys used last, at most `most` of them. A load that is under way is shared, one
 * that failed is forgotten. Only for what never changes under its key: the value is shared, so nobody may write to it.
 */
export function remember<Value>(
  most: number,
  load: (key: string) => Promise<Value>,
): (key: string) => Promise<Value> {
  const values = new Map<string, Promise<Value>>();
  return (key) => {
    const known = values.get(key);
    // A Map keeps the order of insertion, so what is put in again is the youngest.
    values.delete(key);
    const value = known ?? load(key);
    values.set(key, value);
    if (known) return known;
    value.catch(() => values.get(key) === value && values.delete(key));
    const oldest = values.keys().next();
    if (values.size > most && !oldest.done) values.delete(oldest.value);
    return value;
  };
}
