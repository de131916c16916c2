import { blankInvestor, blankPartner, placesOf, type PartialForm, type PersonEntry, type PersonPlace } from '@qiban/shared';

/** Somebody who is in the form under another key already is the same person there: posts hold on to people by it. */
function known(form: PartialForm, person: PersonEntry): PersonEntry {
  const entry = placesOf(form).map((place) => place.entry).find(({ idNumber }) => idNumber.trim().toUpperCase() === person.idNumber);
  return entry === undefined ? person : { ...person, key: entry.key };
}

const with_ = <T extends PersonEntry>(list: readonly T[] | undefined, entry: T): T[] => {
  const entries = list ?? [];
  return entries.some(({ key }) => key === entry.key) ? entries.map((each) => (each.key === entry.key ? { ...each, name: entry.name, idNumber: entry.idNumber, mobile: entry.mobile || each.mobile } : each)) : [...entries, entry];
};

/** The form with a person written into one of its places; twice is once. */
export function withPerson(form: PartialForm, place: PersonPlace, given: PersonEntry): PartialForm {
  const person = known(form, given);
  switch (place) {
    case 'shareholders.shareholders': return { ...form, shareholders: { ...form.shareholders, shareholders: with_(form.shareholders.shareholders, blankInvestor(form, person)) } };
    case 'partners.partners': return { ...form, partners: { ...form.partners, partners: with_(form.partners.partners, blankPartner(form, person)) } };
    case 'officers.others': return { ...form, officers: { ...form.officers, others: with_(form.officers.others, person) } };
    case 'contacts.others': return { ...form, contacts: { ...form.contacts, others: with_(form.contacts.others, person) } };
    case 'investor.investor': return { ...form, investor: { ...form.investor, investor: person } };
    case 'operator.operator': return { ...form, operator: { ...form.operator, operator: person } };
    case 'parent.representative': return { ...form, parent: { ...form.parent, representative: person } };
    case 'parent.head': return { ...form, parent: { ...form.parent, head: person } };
  }
}
