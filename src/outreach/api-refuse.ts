import { ApiRefusal } from '../kit/api-route.ts';
import { NoSuchPerson } from '../people/index.ts';
import { LetterRefused } from '../post/index.ts';
import { NoSuchOutreach } from './outreach.ts';
import { OutreachRefused } from './refusals.ts';

/** What may be expected to go wrong, as the API says it. */
export function refuse(error: unknown): never {
  if (error instanceof NoSuchOutreach) throw new ApiRefusal(404, 'not_found', error.message);
  if (error instanceof NoSuchPerson) throw new ApiRefusal(422, 'invalid', error.message, { person: error.message });
  if (error instanceof LetterRefused) throw new ApiRefusal(422, 'invalid', error.message, { [error.field]: error.message });
  if (error instanceof OutreachRefused) throw new ApiRefusal(error.field === 'words' || error.why === 'alreadySent' ? 409 : 422, 'invalid', error.message, { [error.field]: error.message });
  throw error;
}
