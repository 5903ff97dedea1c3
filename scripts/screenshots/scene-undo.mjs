/** Steps that were there before a scene; what the program did before it stays done. */
let depthBefore = 0;

const depth = async (program) => (await program.call('history.state')).undoDepth;

/** To be called before a scene writes. */
export const rememberSteps = async (program) => {
  depthBefore = await depth(program);
};

/** As `leave` of a scene that began with `rememberSteps`: takes back all that it wrote. */
export const undoScene = async (program) => {
  while ((await depth(program)) > depthBefore) await program.call('history.undo');
};
