import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Notice } from '../kit/notice-cookie.ts';
import type { View, Visitor } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { kept } from '../time/kept.ts';
import { type MemberShell, type Note, Page, type Places, PlainPage, renderPage, type Shell } from '../ui/index.ts';
import { assets } from './assets.ts';
import { texts } from './texts.ts';

/** A view in the frame that fits its reader: with the way into the app for a member, without one for everybody else. */
export function framed(_: HonoContext, view: View, visitor: Visitor, member: Member | undefined, notice: Notice | undefined, now: Date): string {
  const shell: Shell = {
    reader: { ...visitor.tongue, zone: member?.zone ?? 'UTC', now }, theme: visitor.theme, assets, name: 'Kith', flash: notice && flash(notice, visitor),
  };
  if (!member || view.plain) return renderPage(<PlainPage shell={shell} title={view.title} wide={view.wide} unlisted>{view.body}</PlainPage>);
  return renderPage(<Page shell={memberShell(shell, member)} title={view.title} current={view.current} narrow={view.narrow}>{view.body}</Page>);
}

function flash(notice: Notice, visitor: Visitor): Note {
  const t = texts(visitor.tongue);
  const undo = notice.undo && (
    <>
      <form method="post" action={`/changes/${notice.undo}/undo`}><button class="btn quiet small">{t('app.undo')}</button></form>
      <a href="/activity">{t('app.undoLater')}</a>
    </>
  );
  return { tone: notice.tone ?? 'good', children: notice.text, ...(undo && { actions: undo }) };
}

function memberShell(shell: Shell, { name }: Member): MemberShell {
  const { reader } = shell;
  return { ...shell, places: kept(places, reader.tag, 100, () => placesIn(reader)), account: { name } };
}

const places = new Map<string, Places>();

function placesIn(tongue: Tongue): Places {
  const t = texts(tongue);
  return {
    nav: [
      { href: '/today', label: t('app.today'), icon: 'today', key: 't' },
      { href: '/outreach', label: t('app.outreach'), icon: 'outreach', key: 'o' },
      { href: '/conversations', label: t('app.conversations'), icon: 'cup', key: 'c' },
      { href: '/people', label: t('app.people'), icon: 'people', key: 'p' },
      { href: '/network', label: t('app.network'), icon: 'map', key: 'n' },
    ],
    aside: [
      { href: '/meetings', label: t('app.meetings'), icon: 'clock' },
      { href: '/introductions', label: t('app.introductions'), icon: 'join' },
      { href: '/rounds', label: t('app.rounds'), icon: 'circles' },
    ],
    menu: [
      { href: '/goals', label: t('app.act.goals'), icon: 'star' },
      { href: '/calendars', label: t('app.calendars'), icon: 'calendar' },
      { href: '/letters', label: t('app.letters'), icon: 'letter' },
      { href: '/imports', label: t('app.imports'), icon: 'upload' },
      { href: '/activity', label: t('app.act.activity'), icon: 'undo' },
      { href: '/settings', label: t('app.settings'), icon: 'settings' },
    ],
    signOut: { action: '/sign-out', label: t('app.signOut') },
    find: { page: '/people', quick: '/search/quick' },
  };
}
