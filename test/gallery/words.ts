import type { MemberShell, NavItem, Places, Reader, Shell, Theme, Assets } from '../../src/ui/index.ts';
import { noAssets } from '../../src/ui/assets.ts';

// Invented people and sentences, so that the components can be looked at in a room that looks lived in.

export const nav: readonly NavItem[] = [
  { href: '/', label: 'Today', icon: 'today', key: 't' },
  { href: '/people', label: 'People', icon: 'people', key: 'p' },
  { href: '/outreach', label: 'Outreach', icon: 'outreach', key: 'o' },
  { href: '/meetings', label: 'Meetings', icon: 'cup', key: 'm' },
  { href: '/circles', label: 'Circles', icon: 'circles', key: 'c' },
];

export const reader: Reader = { language: 'en', tag: 'en-GB', zone: 'Europe/Lisbon', now: new Date('2026-11-21T09:00:00Z') };

export const plainShell = (theme: Theme, assets: Assets = noAssets): Shell => ({ reader, theme, assets, name: 'Kith' });

const places: Places = {
  nav,
  aside: [{ href: '/introductions', label: 'Introductions', icon: 'join' }],
  menu: [
    { href: '/settings', label: 'Settings', icon: 'settings' },
    { href: '/import', label: 'Import', icon: 'upload' },
  ],
  signOut: { action: '/sign-out', label: 'Sign out' },
  find: { page: '/people', quick: '/search/quick' },
};

export const memberShell = (theme: Theme, assets: Assets = noAssets): MemberShell => ({ ...plainShell(theme, assets), places, account: { name: 'Ana Esteves' } });

export type Someone = {
  readonly id: string;
  readonly name: string;
  readonly work: string;
  readonly tag?: string;
  readonly spoken?: string;
  readonly times: number;
  readonly contact: readonly number[];
};

export const people: readonly Someone[] = [
  {
    id: 'p1',
    name: 'Priya Raman',
    work: 'Learning lead, Thread',
    tag: 'mentor',
    spoken: '2026-11-12',
    times: 14,
    contact: [0, 0, 1, 4, 2, 0, 0, 1, 0, 0, 3, 5, 2, 1],
  },
  {
    id: 'p2',
    name: 'Tomás Oliveira',
    work: 'Librarian, Casa do Livro',
    tag: 'peer',
    spoken: '2026-09-03',
    times: 6,
    contact: [3, 5, 8, 2, 1, 0, 0, 0, 0, 0, 0, 1, 1, 2],
  },
  { id: 'p3', name: 'Grace Kim', work: 'Instructional designer, Larkfield', times: 0, contact: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
  {
    id: 'p4',
    name: 'Wanjiru Mwangi',
    work: 'Head of learning, Thread',
    tag: 'connector',
    spoken: '2022-02-17',
    times: 2,
    contact: [0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  },
  {
    id: 'p5',
    name: 'Søren Bjørnsson',
    work: 'Data scientist, Nordlys',
    spoken: '2019-06-30',
    times: 31,
    contact: [9, 12, 7, 4, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  },
  { id: 'p6', name: '李 小龍', work: 'Teacher', times: 1, contact: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] },
];

export const years = Array.from({ length: 16 }, (_, index) => ({
  label: String(2011 + index),
  values: [
    [3, 6, 9, 14, 12, 18, 22, 31, 26, 40, 52, 33, 21, 17, 24, 29][index] ?? 0,
    [1, 2, 4, 6, 8, 7, 12, 15, 14, 22, 30, 12, 9, 9, 11, 19][index] ?? 0,
  ],
}));
