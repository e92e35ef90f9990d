/** One page of a list of OParl, by the filters and the number that its address names. */
export type ListWish = {
  readonly page: number;
  readonly createdSince: string | null;
  readonly createdUntil: string | null;
  readonly modifiedSince: string | null;
  readonly modifiedUntil: string | null;
};

type Dated = Readonly<Record<string, unknown>>;

export const perPage = 100;

/** The part of the list that was asked for. Moments that nobody can read filter nothing. */
export function pageOf<T extends Dated>(
  objects: readonly T[],
  wish: ListWish,
): { readonly data: T[]; readonly total: number } {
  const isIn = (value: unknown, since: string | null, until: string | null): boolean => {
    const moment = Date.parse(String(value ?? ''));
    const [from, to] = [Date.parse(since ?? ''), Date.parse(until ?? '')];
    return !(moment < from) && !(moment > to);
  };
  const found = objects.filter(
    ({ created, modified }) =>
      isIn(created, wish.createdSince, wish.createdUntil) && isIn(modified, wish.modifiedSince, wish.modifiedUntil),
  );
  return { data: found.slice((wish.page - 1) * perPage, wish.page * perPage), total: found.length };
}
