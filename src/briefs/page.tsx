import type { ComponentChildren } from 'preact';
import { Card, dateText, Details, LinkButton, PageHead, PlainList, Prose, Section, Stack, Timeline, TwoLines, useReader, useTexts, When } from '../ui/index.ts';
import type { Goal } from '../goals/index.ts';
import { PromiseRows } from '../promises/index.ts';
import { type Conversation, sayThere, sayWhen, titleOf } from '../conversations/index.ts';
import { drawnMoments } from '../stories/index.ts';
import { texts } from './texts.ts';
import type { Brief } from './brief.ts';
import { offersFor, questionsFor } from './questions.ts';

type BriefProps = { readonly briefs: readonly Brief[]; readonly goals: readonly Goal[]; readonly conversation?: Conversation | undefined };

/** One page before a conversation: who they are, what was, what was promised, what to ask and to offer. */
export function BriefPage({ briefs, goals, conversation }: BriefProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const [only] = briefs;
  const title = conversation ? titleOf(reader, conversation) : t('with', { name: only!.person.fullName });
  const when = conversation && [sayWhen(reader, conversation), conversation.place, sayThere(reader, conversation)].filter(Boolean).join(' · ');
  return (
    <>
      <PageHead above={<a href={conversation ? `/conversations/${conversation.id}` : `/people/${only!.person.id}`}>{t('title')}</a>} title={title} lead={when || t('lead')} actions={conversation?.link && <LinkButton icon="video" href={conversation.link} external>{t('join')}</LinkButton>} />
      <Stack gap={6}>
        {briefs.map(brief => <About key={brief.person.id} brief={brief} several={briefs.length > 1} goals={goals} kind={conversation?.kind} />)}
      </Stack>
    </>
  );
}

type AboutProps = { readonly brief: Brief; readonly several: boolean; readonly goals: readonly Goal[]; readonly kind: Conversation['kind'] | undefined; readonly key?: string };

function About({ brief, several, goals, kind }: AboutProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const parts = (
    <Stack gap={6}>
      <Who brief={brief} />
      <Card title={t('questions')}><Prose><ol>{questionsFor(reader, brief, kind, goals).map(question => <li key={question}>{question}</li>)}</ol></Prose></Card>
      <Card title={t('offers')}><Prose><ul>{offersFor(reader, brief).map(offer => <li key={offer}>{offer}</li>)}</ul></Prose></Card>
      <Card title={t('promised')}>{brief.promises.length > 0 ? <PromiseRows promises={brief.promises} /> : <p class="soft">{t('promised.none')}</p>}</Card>
      <Card title={t('after')}>{brief.asks.length > 0 ? <PlainList>{brief.asks.map(({ id, seeking, at }) => <TwoLines key={id} below={<When at={at} as="ago" />}>{seeking}</TwoLines>)}</PlainList> : <p class="soft">{t('after.none')}</p>}</Card>
      <Lately brief={brief} />
      <Common brief={brief} />
    </Stack>
  );
  return several ? <Section title={brief.person.fullName}>{parts}</Section> : parts;
}

function Who({ brief: { person } }: { readonly brief: Brief }) {
  const t = useTexts(texts);
  const reader = useReader();
  const rows: readonly (readonly [string, ComponentChildren])[] = ([[t('know.met'), person.howMet], [t('know.why'), person.whyConnected]] as const).filter(([, words]) => words);
  const work = person.title && person.company ? t('who.at', { title: person.title, company: person.company }) : person.title || person.company;
  return (
    <Card title={<a href={`/people/${person.id}`}>{person.fullName}</a>} kind={[work, person.city].filter(Boolean).join(', ') || undefined}>
      {rows.length > 0 ? <Details rows={rows} /> : <p class="soft">{t('know.none')} <a href={`/people/${person.id}/edit`}>{t('know.write')}</a></p>}
      {person.connectedOn && <p class="soft">{t('who.since', { day: dateText(reader, person.connectedOn, 'month') })}</p>}
    </Card>
  );
}

function Lately({ brief: { moments, person } }: { readonly brief: Brief }) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <Card title={t('story')} aside={<a href={`/people/${person.id}#story`}>{t('story.all')}</a>}>
      {moments.length > 0 ? <Timeline label={t('story')} moments={drawnMoments(reader, person, moments, 160)} /> : <p class="soft">{t('story.none')}</p>}
    </Card>
  );
}

function Common({ brief: { inCommon } }: { readonly brief: Brief }) {
  const t = useTexts(texts);
  const how = { together: () => t('common.together'), company: (what: string) => t('common.company', { company: what }), tag: (what: string) => t('common.tag', { tag: what }) };
  return (
    <Card title={t('common')}>
      {inCommon.length > 0 ? <PlainList>{inCommon.map(each => <TwoLines key={each.id} below={how[each.how](each.what)}><a href={`/people/${each.id}`}>{each.name}</a></TwoLines>)}</PlainList> : <p class="soft">{t('common.none')}</p>}
    </Card>
  );
}
