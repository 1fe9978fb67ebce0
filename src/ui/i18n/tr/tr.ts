/** … */
export const tr = {};
