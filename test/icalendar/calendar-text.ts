/** A calendar of events, each given as its lines. */
export function calendar(...events: readonly (readonly string[])[]): string {
  return wrap(events.map((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')));
}

export function wrap(parts: readonly string[], extra: readonly string[] = []): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example.org//EN', ...extra, ...parts, 'END:VCALENDAR', ''].join('\r\n');
}
