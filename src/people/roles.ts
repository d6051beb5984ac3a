/** The parts people play for a member, as many as fit. */
export const roles = ['mentor', 'connector', 'work friend', 'peer', 'mentee', 'newcomer'] as const;
export type Role = (typeof roles)[number];
