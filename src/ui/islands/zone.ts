/** Lists of zones with `data-zone-guess` begin at the zone of this device. */
export function guessZone(): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const list of document.querySelectorAll<HTMLSelectElement>('select[data-zone-guess]')) {
    if (![...list.options].some(option => option.value === zone)) list.add(new Option(zone, zone));
    list.value = zone;
  }
}
