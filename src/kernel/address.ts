/** A piece of an e-mail address as it is written into a page; a decoy is there for harvesters only and never shown. */
export type AddressPiece = { readonly text: string; readonly decoy: boolean };

/**
 * An e-mail address in pieces, so that people read it and harvesters do not. Written one after the other, with every
 * decoy inside a `hidden` element, no stretch of the source is an address, the text without tags holds only addresses
 * of the reserved domain `.invalid` (RFC 2606), and browsers show, read out and copy the address alone.
 */
export function addressPieces(email: string): AddressPiece[] {
  const at = email.lastIndexOf('@');
  const dot = email.lastIndexOf('.');
  const shown = (text: string): AddressPiece => ({ text, decoy: false });
  const decoy = (text: string): AddressPiece => ({ text, decoy: true });
  return [
    shown(email.slice(0, at)),
    decoy('-nicht@hier.invalid, '),
    shown('@'),
    decoy(' nicht@hier.invalid, '),
    shown(email.slice(at + 1, dot)),
    decoy('.hier.invalid, '),
    shown(email.slice(dot)),
  ];
}

/** Addresses in running text. Bounded on both sides of the `@`, so that no text takes long. */
export const addressInText = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
