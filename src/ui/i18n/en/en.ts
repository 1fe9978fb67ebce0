/** … */
export const en = {};
