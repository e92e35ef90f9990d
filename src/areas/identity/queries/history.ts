import { type AuditLine, listHistory } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import { listPersons } from '../queries.ts';

/** A line of a history with the name of who did it; null where the system did, or somebody who is gone. */
export type NamedLine = AuditLine & { readonly name: string | null };

/** The history of one thing, latest first. The caller has shown that the actor may see the thing. */
export async function listNamedHistory(ctx: Ctx, subjectKind: string, subjectId: string): Promise<NamedLine[]> {
  const lines = await listHistory(ctx, subjectKind, subjectId);
  const people = await listPersons(ctx, { ids: lines.flatMap(({ personId }) => personId ?? []) });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return lines.map(line => ({ ...line, name: line.personId === null ? null : (names.get(line.personId) ?? null) }));
}
