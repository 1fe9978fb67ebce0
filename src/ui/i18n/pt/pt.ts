/** … */
export const pt = {};
