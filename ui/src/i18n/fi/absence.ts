export const absence = {};
