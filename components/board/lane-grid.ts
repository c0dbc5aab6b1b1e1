/** The columns of the board, the same in the head and in every lane. Done leaves below 1280, all but two below 900. */
export const LANE_GRID =
  "md:grid md:grid-cols-[200px_160px_minmax(280px,1fr)_136px] lg:grid-cols-[224px_188px_minmax(360px,1fr)_152px_120px]";
