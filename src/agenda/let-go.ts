import { hangingBeyondLimit } from '../invitations/index.ts';
import type { Source } from './source.ts';
import { texts } from './texts.ts';

/** So many need not be counted further, nor told. */
const many = 30;

/** Invitations older than the member's limit, all in one sitting. */
export const letGo: Source = {
  kind: 'invitations',
  most: () => 1,
  async find({ db, now }) {
    const { count, months } = await hangingBeyondLimit(db, now, many);
    if (count === 0) return [];
    return [{
      kind: 'invitations', person: null, occasion: '',
      say(reader) {
        const t = texts(reader);
        return { title: count < many ? t('invitations.title', { count }) : t('invitations.titleMany'), why: t(`invitations.why.${months}`), action: { label: t('invitations.act'), href: `/invitations?over=${months}` } };
      },
    }];
  },
};
