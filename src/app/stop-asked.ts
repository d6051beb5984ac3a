/** The system's wish that this process ends. A second signal of the same kind ends it at once, as without a listener. */
export type StopAsked = { readonly asked: Promise<void>; already(): boolean; forget(): void };

const signals = ['SIGTERM', 'SIGINT'] as const;

export function stopAsked(): StopAsked {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  let already = false;
  const hear = (): void => { already = true; resolve(); };
  for (const signal of signals) process.once(signal, hear);
  return { asked, already: () => already, forget: () => { for (const signal of signals) process.off(signal, hear); } };
}
