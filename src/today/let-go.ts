import { hangingBeyondLimit } from '../invitations/index.ts';
import type { Source } from './source.ts';
import { texts } from './texts.ts';

/** Invitations older than the member's limit, all in one sitting. */
export const letGo: Source = {
  kind: 'invitations',
  most: () => 1,
  async find({ db, now }) {
    // a member whose invitations are as many as that need not be told how many
    const { count, months } = await hangingBeyondLimit(db, now);
    if (count === 0) return [];
    return [{
      kind: 'invitations', person: null, occasion: '',
      say(reader) {
        const t = texts(reader);
        return { title: count < 100 ? t('invitations.title', { count }) : t('invitations.titleMany'), why: t(`invitations.why.${months}`), action: { label: t('invitations.act'), href: `/invitations?over=${months}` } };
      },
    }];
  },
};
