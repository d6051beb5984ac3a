import { ApiRefusal } from '../kit/api-route.ts';
import { NoSuchPerson } from '../people/index.ts';
import { NoSuchIntroduction } from './link.ts';

/** What a program is told: a 404 where somebody or something is not there; `refuse` throws for what else may be expected to go wrong. */
export async function answering<T>(work: () => Promise<T>, refuse: (error: unknown) => void): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoSuchIntroduction || error instanceof NoSuchPerson) throw new ApiRefusal(404, 'not_found', error.message);
    refuse(error);
    throw error;
  }
}

/** What was found. Throws `NoSuchIntroduction` where that is nothing. */
export function orNoSuchIntroduction<Row>(row: Row | undefined): Row {
  if (!row) throw new NoSuchIntroduction();
  return row;
}
