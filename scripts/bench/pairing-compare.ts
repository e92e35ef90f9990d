export async function comparePairing(): Promise<void> {}
