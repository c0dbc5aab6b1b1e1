import { z } from "zod";

/** The input of everything that is about one thing. */
export const ById = z.object({ id: z.uuid() });
