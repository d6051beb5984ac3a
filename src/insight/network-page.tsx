import { Card, Columns, Facts, FaceLine, LinkButton, PageHead, percentText, Split, useReader, useTexts, YearBars } from '../ui/index.ts';
import type { NetworkState, QuietTie, YearOfExchange } from './network-state.ts';
import type { NetworkReport } from './network-report.ts';
import { DuplicatesCard, HangingCard, WaitingCard } from './to-do-cards.tsx';
import { texts } from './texts.ts';

type Props = { readonly state: NetworkState };

/** The state of a member's network: a sentence, pictures, and what can be done about it. */
export function NetworkPage({ state }: Props) {
  const t = useTexts(texts);
  const { report, years, quiet, waiting, hanging, duplicates } = state;
  const aside = (
    <>
      <WaitingCard waiting={waiting} forMe={report.awaitingMyReply} forThem={report.awaitingTheirReply} />
      <HangingCard hanging={hanging} />
      <DuplicatesCard count={duplicates} />
    </>
  );
  return (
    <>
      <PageHead title={t('network.title', { count: report.people })} lead={t('network.spoken', { count: report.spokenWith })}
        actions={<><LinkButton icon="people" href="/people">{t('network.everyone')}</LinkButton><LinkButton icon="upload" href="/imports">{t('network.import')}</LinkButton></>} />
      <KeyFigures report={report} />
      <Columns aside={aside} asideLabel={t('waiting.title')}>
        {report.connections > 0 && <ShareCard report={report} />}
        <YearsCard years={years} />
        {quiet.length > 0 && <QuietCard quiet={quiet} count={report.dormant} />}
      </Columns>
    </>
  );
}

function KeyFigures({ report }: { readonly report: NetworkReport }) {
  const t = useTexts(texts);
  return (
    <Facts facts={[
      { value: report.spokenWith, label: t('fact.spoken'), href: '/people?tie=spoken' },
      { value: report.neverSpoken, label: t('fact.never'), href: '/people?tie=never' },
      { value: report.dormant, label: t('fact.dormant'), href: '/people?tie=dormant' },
      { value: report.awaitingMyReply, label: t('fact.waiting'), href: '/people?tie=waiting-for-me' },
    ]} />
  );
}

function ShareCard({ report }: { readonly report: NetworkReport }) {
  const t = useTexts(texts);
  const reader = useReader();
  const share = report.neverSpoken / report.connections;
  const caption = share >= 0.5 ? t('share.mostNever', { share: percentText(reader, share) }) : t('share.someNever', { count: report.neverSpoken });
  return (
    <Card title={t('share.title')}>
      <Split title={t('share.picture')} caption={caption} parts={[
        { label: t('share.spoken'), value: report.spokenWith, href: '/people?tie=spoken' },
        { label: t('share.fromMe'), value: report.oneWayFromMe, href: '/people?tie=from-me' },
        { label: t('share.fromThem'), value: report.oneWayFromThem, href: '/people?tie=from-them' },
        { label: t('share.never'), value: report.neverSpoken, href: '/people?tie=never' },
      ]} />
    </Card>
  );
}

function YearsCard({ years }: { readonly years: readonly YearOfExchange[] }) {
  const t = useTexts(texts);
  if (years.length === 0) return <Card title={t('years.title')}><p class="soft">{t('years.missing')}</p></Card>;
  const most = years.reduce((best, year) => year.bothWays > best.bothWays ? year : best);
  const caption = most.bothWays > 0 ? t('years.most', { year: String(most.year), count: most.bothWays }) : t('years.none');
  return (
    <Card title={t('years.title')}>
      <YearBars title={t('years.picture')} axis={t('years.axis')} series={[t('years.bothWays'), t('years.oneWay')]} caption={caption}
        years={years.map(({ year, bothWays, oneWay }) => ({ label: String(year), values: [bothWays, oneWay] }))} />
    </Card>
  );
}

function QuietCard({ quiet, count }: { readonly quiet: readonly QuietTie[]; readonly count: number }) {
  const t = useTexts(texts);
  return (
    <Card title={t('quiet.title')} aside={<a href="/people?tie=dormant&sort=last">{t('quiet.all', { count })}</a>}>
      <p class="soft">{t('quiet.lead')}</p>
      <ul class="plain-list">{quiet.map(tie => <li key={tie.id}><FaceLine name={tie.fullName} href={`/people/${tie.id}`} note={<WhyQuiet tie={tie} />} /></li>)}</ul>
    </Card>
  );
}

const year = 365.25 * 86_400_000;

/** "62 messages between 2015 and 2018, silent for 6 years." */
function WhyQuiet({ tie: { messages, firstAt, lastAt } }: { readonly tie: QuietTie }) {
  const t = useTexts(texts);
  const { now } = useReader();
  const [first, last] = [firstAt.slice(0, 4), lastAt.slice(0, 4)];
  const count = Math.floor((now.getTime() - Date.parse(lastAt)) / year);
  return <>{first === last ? t('quiet.within', { messages, first, count }) : t('quiet.between', { messages, first, last, count })}</>;
}
