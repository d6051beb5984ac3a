import { sayKind, type Setting } from '../templates/index.ts';
import { Card, LinkButton, PlainList, relativeDay, Tag, TwoLines, useReader, useTexts } from '../ui/index.ts';
import { type Outreach, standing } from './outreach.ts';
import { texts } from './texts.ts';

/** On a person's page: what was asked of them, where it stands, and the way to ask. */
export function OutreachCard({ person, cards, setting }: { readonly person: string; readonly cards: readonly Outreach[]; readonly setting: Setting }) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <Card id="outreach" title={t('board.title')} aside={<LinkButton size="small" icon="outreach" href={`/outreach/new?person=${person}`}>{t('board.new')}</LinkButton>}>
      {cards.length === 0 && <p class="soft">{t('person.none')}</p>}
      {cards.length > 0 && <PlainList>{cards.map(card => (
        <a key={card.id} href={`/outreach/${card.id}`}><TwoLines below={card.reason}>{sayKind(reader, card.kind)} <Tag tone={card.state === 'in conversation' || card.state === 'accepted' ? 'good' : 'plain'}>{t(`state.${standing(card, setting.followUpDays, reader.now)}`)}</Tag> <small>{relativeDay(reader, card.since)}</small></TwoLines></a>
      ))}</PlainList>}
    </Card>
  );
}
