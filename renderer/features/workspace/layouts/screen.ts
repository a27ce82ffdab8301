import { z } from 'zod';
import { linkGroups } from '../../../shared/workspace/linkGroups.ts';
import { panelKinds } from '../../../shared/workspace/panelKinds.ts';

export const screensMax = 10;
export const panelsMax = 24;
export const screenNameMax = 24;

export const presets = ['day', 'watch', 'positions'] as const;
export type Preset = (typeof presets)[number];

const symbol = z.string().max(8);
const id = z.string().min(1).max(64);

const panelSchema = z.object({
  kind: z.enum(panelKinds),
  group: z.enum(linkGroups),
  /** The issue of a panel that follows no colour. */
  symbol: symbol.nullable(),
  /** What the panel keeps for itself; it checks it itself. */
  state: z.unknown().optional(),
});
export type PanelRecord = z.infer<typeof panelSchema>;

const screenSchema = z.object({
  id,
  /** Null: the word of the preset it was delivered as, in the language of the day. */
  name: z.string().min(1).max(screenNameMax).nullable(),
  preset: z.enum(presets),
  panels: z.record(id, panelSchema),
  /** dockview's own; `soundDock` checks it. */
  dock: z.unknown().optional(),
});
export type Screen = z.infer<typeof screenSchema>;

/** The desk document `layouts`. */
export const layoutsSchema = z
  .object({
    version: z.literal(1),
    active: id,
    locked: z.boolean(),
    symbols: z.partialRecord(z.enum(linkGroups), symbol),
    screens: z.array(screenSchema).min(1).max(screensMax),
  })
  .refine(({ screens, active }) => screens.some((screen) => screen.id === active), { path: ['active'] })
  .refine(({ screens }) => new Set(screens.map((screen) => screen.id)).size === screens.length);
export type Layouts = z.infer<typeof layoutsSchema>;
