/** Lists of zones with `data-zone-guess` begin at the zone of this device. Times shown in another zone (`data-zone-ask`) are asked for in this one. */
export function guessZone(): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const list of document.querySelectorAll<HTMLSelectElement>('select[data-zone-guess], [data-zone-ask] select')) {
    const shown = list.value;
    if (![...list.options].some(option => option.value === zone)) list.add(new Option(zone, zone));
    list.value = zone;
    if (shown !== zone && !list.matches('[data-zone-guess]')) list.form?.requestSubmit();
  }
}
