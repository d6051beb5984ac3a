/** What `make` makes for a key, made once. Keys may come from whoever asks, so that no more than `most` are kept: one more, and all begin anew. */
export function kept<Key, Made>(all: Map<Key, Made>, key: Key, most: number, make: () => Made): Made {
  const known = all.get(key);
  if (known !== undefined) return known;
  if (all.size >= most) all.clear();
  const made = make();
  all.set(key, made);
  return made;
}
