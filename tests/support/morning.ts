/** The moment at which tests begin unless they say otherwise: 1 March 2027, ten o'clock in Germany. */
export const morning = new Date('2027-03-01T09:00:00Z');
