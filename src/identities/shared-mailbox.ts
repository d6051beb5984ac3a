const ROLES = new Set(
  ('info infos information contact contacts contactus kontakt kontakte contacto contato contatti office buero büro bureau oficina hello hallo hi hola bonjour mail email e-mail post '
    + 'admin administrator administration webmaster postmaster hostmaster root abuse support help helpdesk hilfe service services servicio kundenservice customerservice sales vertrieb ventas ventes verkauf '
    + 'billing invoice invoices rechnung rechnungen buchhaltung accounting accounts compta comptabilite finance team staff hr jobs job careers career karriere bewerbung recruiting recruitment talent '
    + 'press presse prensa media marketing newsletter news events event security privacy datenschutz legal compliance verwaltung sekretariat secretariat empfang reception accueil recepcion enquiries enquiry inquiries inquiry '
    + 'all everyone list members mitglieder vorstand board feedback orders order bestellung shop store booking bookings reservations reservierung praxis hit-reply').split(' '),
);

/** Whether several people are likely to read what is sent there: `info@`, `office@`, `no-reply@`, relays that hide the sender. */
export function isSharedMailbox(local: string, domain: string): boolean {
  const name = local.toLowerCase().replace(/\+.*$/s, '');
  return ROLES.has(name) || /(^|[._-])(no|do-?not|donot)[._-]?reply([._-]|$)/.test(name) || /^(bounces?|mailer-daemon)([._+-]|$)/.test(name) || domain.startsWith('reply.');
}
