/** Events a timeline asks for at once: the most the server gives. */
export const TIMELINE_PAGE = 500;
