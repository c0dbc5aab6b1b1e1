import { removeDemo } from "../services/remove-demo";
import { router, writeProcedure } from "../trpc";

export const demo = router({
  remove: writeProcedure.mutation(({ ctx }) => removeDemo(ctx.context)),
});
