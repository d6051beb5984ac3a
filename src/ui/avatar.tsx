import type { ComponentChildren } from 'preact';
import { splitFullName } from '../kit/full-name.ts';
import { kept } from '../time/kept.ts';
import { classes } from './classes.ts';

export type Face = {
  readonly name: string;
  /** The address of a picture on this site. */
  readonly photo?: string | undefined;
  readonly size?: 'small' | 'big' | undefined;
};

/** A person's photo, or their initials on a colour derived from the name. Decorative: the name stands beside it. */
export function Avatar({ name, photo, size }: Face) {
  if (photo) return <img class={classes('face', size)} src={photo} alt="" loading="lazy" decoding="async" />;
  const { letters, hue } = kept(drawnFaces, name, 5000, () => ({ letters: initials(name), hue: `hue-${hueOf(name)}` }));
  return (
    <span class={classes('face', size, hue)} aria-hidden="true">
      {letters}
    </span>
  );
}

/** Lists show the same people again and again, and to part a name is three quarters of drawing its face. */
const drawnFaces = new Map<string, { readonly letters: string; readonly hue: string }>();

/** Somebody in a list or a table: face, name and a line about them; a link where `href` is given. */
export function FaceLine({
  name,
  photo,
  href,
  note,
}: Omit<Face, 'size'> & { readonly href?: string | undefined; readonly note?: ComponentChildren }) {
  const inside = (
    <>
      <Avatar name={name} photo={photo} size="small" />
      <span>
        {name}
        {note && <small>{note}</small>}
      </span>
    </>
  );
  return href ? (
    <a class="person" href={href}>
      {inside}
    </a>
  ) : (
    <span class="person">{inside}</span>
  );
}

/** Several faces, overlapping; `more` counts those not shown. */
export function Avatars({ people, more = 0 }: { readonly people: readonly Face[]; readonly more?: number | undefined }) {
  return (
    <span class="faces">
      {people.map(person => (
        <Avatar key={person.name} {...person} size="small" />
      ))}
      {more > 0 && (
        <span class="face small more" aria-hidden="true">
          +{more}
        </span>
      )}
    </span>
  );
}

/** The first letters of the given and the family name, at most two; titles before a name and what stands behind it are none. */
export function initials(name: string): string {
  const { given, family } = splitFullName(name);
  return [given, family.split(' ').at(-1) ?? ''].map(word => /\p{L}/u.exec(word)?.[0] ?? '').join('').toLocaleUpperCase() || '·';
}

/** One of 24 hues, always the same for the same name (FNV-1a, its bits mixed once more as in MurmurHash3). */
export function hueOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name.trim().toLowerCase()) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % 24;
}
