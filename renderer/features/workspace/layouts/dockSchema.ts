import type { SerializedDockview } from 'dockview';
import { z } from 'zod';
import { popoutPath } from '../../../shared/workspace/popoutPath.ts';

/** Deeper splits than anybody makes; a document that nests further is not ours. */
const depthMax = 24;
const length = z.number().min(0).max(20_000);
const id = z.string().min(1).max(64);

const groupSchema = z.looseObject({ id, views: z.array(id).max(64), activeView: id.optional() });
const leafSchema = z.looseObject({ type: z.literal('leaf'), data: groupSchema, size: length.optional() });
type Leaf = z.infer<typeof leafSchema>;
type Node = Leaf | { type: 'branch'; data: Node[]; size?: number | undefined };

const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.union([
    leafSchema,
    z.looseObject({ type: z.literal('branch'), data: z.array(nodeSchema).max(64), size: length.optional() }),
  ]),
);

const gridSchema = z.looseObject({
  root: nodeSchema,
  width: length,
  height: length,
  orientation: z.enum(['HORIZONTAL', 'VERTICAL']),
});

const coordinate = z.number().min(-100_000).max(100_000);
const popoutSchema = z.looseObject({
  data: groupSchema.optional(),
  grid: gridSchema.optional(),
  url: z.literal(popoutPath).optional(),
  position: z.looseObject({ left: coordinate, top: coordinate, width: length, height: length }).nullable(),
});

/** What dockview writes, as far as it must be right for dockview to read it again. */
export const dockSchema = z.looseObject({
  grid: gridSchema,
  panels: z.record(id, z.looseObject({ id, contentComponent: z.literal('panel') })),
  activeGroup: z.string().optional(),
  popoutGroups: z.array(popoutSchema).max(32).optional(),
});

function groupsOf(node: Node, depth: number): readonly { views: string[] }[] {
  if (depth > depthMax) return [];
  return node.type === 'leaf' ? [node.data] : node.data.flatMap((child) => groupsOf(child, depth + 1));
}

/** The ids of the panels in the order in which the groups hold them. */
function viewsOf(dock: z.infer<typeof dockSchema>): string[] {
  const popouts = (dock.popoutGroups ?? []).flatMap(({ data, grid }) => [
    ...(data === undefined ? [] : [data]),
    ...(grid === undefined ? [] : groupsOf(grid.root, 0)),
  ]);
  return [...groupsOf(dock.grid.root, 0), ...popouts].flatMap(({ views }) => views);
}

/**
 * A kept arrangement that can be shown: its shape is dockview's, every panel in it stands there once, and the screen
 * has it. What the screen has besides stands nowhere, and goes with the next change. Null: it cannot be shown.
 *
 * @param panelIds the panels that the screen has
 */
export function soundDock(kept: unknown, panelIds: readonly string[]): SerializedDockview | null {
  const parsed = dockSchema.safeParse(kept);
  if (!parsed.success) return null;
  const views = viewsOf(parsed.data);
  const described = Object.keys(parsed.data.panels);
  const once = views.length === described.length && described.every((panelId) => views.includes(panelId));
  if (!once || !views.every((panelId) => panelIds.includes(panelId))) return null;
  return parsed.data as unknown as SerializedDockview;
}
