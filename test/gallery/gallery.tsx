import type { ComponentChildren, VNode } from 'preact';
import type { Assets } from '../../src/ui/assets.ts';
import { BookingRoom, ConfirmRoom, SignInRoom } from './guests.tsx';
import { CardRoom } from './cards.tsx';
import { ChartRoom } from './charts.tsx';
import { FormRoom } from './forms.tsx';
import { ListRoom } from './list.tsx';
import { PartsRoom } from './parts.tsx';
import { PersonRoom } from './person.tsx';
import { TodayRoom } from './today.tsx';
import { memberShell, plainShell } from './words.ts';
import { Page, PlainPage, Tabs, type Theme } from '../../src/ui/index.ts';

/** The pages of the gallery, by their last path part. */
export const rooms = ['today', 'people', 'person', 'charts', 'forms', 'cards', 'parts', 'booking', 'sign-in', 'confirm'] as const;
export type Room = (typeof rooms)[number];

/** A page of the gallery: every component, as it looks among others. For development only; answers at `/gallery/ROOM`. */
export function galleryPage(room: Room, theme: Theme, assets: Assets): VNode {
  const guest = guestRooms[room];
  if (guest) {
    return (
      <PlainPage shell={plainShell(theme, assets)} title="Gallery" wide={room === 'booking'} unlisted foot={<p>Set with care in Kith.</p>}>
        {guest()}
      </PlainPage>
    );
  }
  const show = memberRooms[room] ?? TodayRoom;
  return (
    <Page shell={memberShell(theme, assets)} title="Gallery" current={room === 'today' ? '/' : '/people'}>
      {show()}
      <Tabs label="Rooms of the gallery" tabs={rooms.map(name => ({ href: `/gallery/${name}`, label: name, current: name === room }))} />
    </Page>
  );
}

const guestRooms: Partial<Record<Room, () => ComponentChildren>> = { booking: BookingRoom, 'sign-in': SignInRoom, confirm: ConfirmRoom };

const memberRooms: Partial<Record<Room, () => ComponentChildren>> = {
  today: TodayRoom,
  people: ListRoom,
  person: PersonRoom,
  charts: ChartRoom,
  forms: FormRoom,
  cards: CardRoom,
  parts: PartsRoom,
};
