/**
 * The connected sets of a graph given by its edges: lists of nodes, each node once. A node may be linked to itself.
 */
export function connectParticipants(links: readonly { n: number; other: number }[]): number[][] {
  const parents = new Map<number, number>();
  const find = (node: number): number => {
    let root = node;
    for (
      let parent = parents.get(root);
      parent !== undefined && parent !== root;
      parent = parents.get(root)
    ) {
      root = parent;
    }
    // Shorten the way for the next one.
    for (let step = node; step !== root;) {
      const next = parents.get(step) ?? root;
      parents.set(step, root);
      step = next;
    }
    if (node === root) parents.set(root, root);
    return root;
  };
  for (const { n, other } of links) parents.set(find(n), find(other));

  const sets = new Map<number, number[]>();
  for (const node of parents.keys()) {
    const root = find(node);
    const set = sets.get(root);
    if (set === undefined) sets.set(root, [node]);
    else set.push(node);
  }
  return [...sets.values()];
}
