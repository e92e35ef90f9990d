import { addressPieces } from '../kernel/address.ts';

/**
 * @public An e-mail address that people and screen readers read and harvesters do not, without a script. There is no
 * `mailto:`: every harvester looks for that first. Whoever wants to write copies the address.
 */
export function EmailAddress(props: { email: string }) {
  return (
    <span class="kt-address">
      {addressPieces(props.email).map(({ text, decoy }) => (decoy ? <span hidden>{text}</span> : <span>{text}</span>))}
    </span>
  );
}
