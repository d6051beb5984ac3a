/**
 * Whether somebody may mean the year of an instant (or epoch milliseconds). Every other one is mistyped: nothing that is planned or
 * remembered lies there, PostgreSQL and Intl write such years each in their own way, and the clocks of zones would be worked out for millennia.
 */
export function isMeantYear(at: Date | number): boolean {
  const year = new Date(at).getUTCFullYear();
  return year >= 1900 && year <= 2199;
}
