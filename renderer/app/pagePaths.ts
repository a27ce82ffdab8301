import { paths } from '../shared/paths.ts';

export const learn = `${paths.learn}/:topic?`;
export const help = `${paths.help}/:problem?`;
