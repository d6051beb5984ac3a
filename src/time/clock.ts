/** The one place that asks the machine for the time; rules get an instant as an argument. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
