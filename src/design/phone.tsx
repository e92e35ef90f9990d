/** A number that a telephone dials at a touch, never broken over two lines; nothing without one. */
export function PhoneLink({ phone }: { phone: string }) {
  if (phone === '') return null;
  const unbroken = phone.replace(/\s/g, '\u00a0').replaceAll('-', '\u2011');
  return <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{unbroken}</a>;
}
