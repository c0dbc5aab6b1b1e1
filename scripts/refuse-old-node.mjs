const OLDEST = [20, 19];

export function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  if (isOld)
    throw new Error(
      `Leeway needs Node.js ${OLDEST.join(".")} or later; this is ${process.versions.node}. Install a newer one and start again.`,
    );
}
