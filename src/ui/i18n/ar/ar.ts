/** … */
export const ar = {};
